package dev.voicecoach.coaching.baseline;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which answers count for what is usual.
 *
 * @param leastSpeech that an answer needs to be counted: the measurements of a few words are about those words
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.coaching.baseline", ignoreUnknownFields = false)
record BaselineProperties(@DefaultValue("5s") Duration leastSpeech) {

    BaselineProperties {
        if (leastSpeech.isNegative()) {
            throw new IllegalArgumentException(
                    "voicecoach.coaching.baseline.least-speech is " + leastSpeech + "; it is not negative");
        }
    }
}
