package dev.voicecoach.coaching.baseline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How learners' own voices are remembered; where PostgreSQL is stands in {@code spring.datasource}.
 *
 * @param leastSpeech that an answer needs to be counted: the measurements of a few words are about those words
 * @param rememberAnswers how long it is remembered which answer was counted and what it was compared with; longer than
 *     Kafka may deliver one again
 * @param rememberErasures how long an answer that was on its way when its learner was erased is still known as such;
 *     longer than Kafka may deliver one
 * @param retryInterval after PostgreSQL was away; until then answers are coached without asking it
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.coaching.baseline", ignoreUnknownFields = false)
record BaselineProperties(
        @DefaultValue("5s") Duration leastSpeech,
        @DefaultValue("30d") Duration rememberAnswers,
        @DefaultValue("30d") Duration rememberErasures,
        @DefaultValue("5s") Duration retryInterval) {

    BaselineProperties {
        if (leastSpeech.isNegative() || retryInterval.isNegative()) {
            throw new IllegalArgumentException("voicecoach.coaching.baseline.least-speech is " + leastSpeech
                    + " and .retry-interval " + retryInterval + "; neither is negative");
        }
        if (!rememberAnswers.isPositive() || !rememberErasures.isPositive()) {
            throw new IllegalArgumentException("voicecoach.coaching.baseline.remember-answers is " + rememberAnswers
                    + " and .remember-erasures " + rememberErasures + "; both are above zero");
        }
    }
}
