package dev.voicecoach.coaching.learner;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long is remembered what is kept of learners; where PostgreSQL is stands in {@code spring.datasource}.
 *
 * @param rememberAnswers how long it is remembered which answer was counted and what it was compared with; longer than
 *     Kafka may deliver one again
 * @param rememberErasures how long an answer that was on its way when its learner was erased is still known as such;
 *     longer than Kafka may deliver one
 * @param retryInterval after PostgreSQL was away; until then answers are coached without asking it
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.coaching.learner", ignoreUnknownFields = false)
public record LearnerProperties(
        @DefaultValue("30d") Duration rememberAnswers,
        @DefaultValue("30d") Duration rememberErasures,
        @DefaultValue("5s") Duration retryInterval) {

    public LearnerProperties {
        if (retryInterval.isNegative()) {
            throw new IllegalArgumentException(
                    "voicecoach.coaching.learner.retry-interval is " + retryInterval + "; it is not negative");
        }
        if (!rememberAnswers.isPositive() || !rememberErasures.isPositive()) {
            throw new IllegalArgumentException("voicecoach.coaching.learner.remember-answers is " + rememberAnswers
                    + " and .remember-erasures " + rememberErasures + "; both are above zero");
        }
    }
}
