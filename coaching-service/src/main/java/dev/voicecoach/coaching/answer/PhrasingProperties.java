package dev.voicecoach.coaching.answer;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How answers wait for language models.
 *
 * @param concurrency answers that one process lets models phrase at a time
 * @param patience after which an answer that still waits is left to the rules; with the chain's budget on top it stays
 *     below the gateway's {@code phrasing-limit}
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.coaching.phrasing", ignoreUnknownFields = false)
record PhrasingProperties(
        @DefaultValue("2") int concurrency,
        @DefaultValue("60s") Duration patience) {
    PhrasingProperties {
        if (concurrency < 1 || !patience.isPositive()) {
            throw new IllegalArgumentException("voicecoach.coaching.phrasing: concurrency is " + concurrency
                    + " and patience " + patience + "; both are above zero");
        }
    }
}
