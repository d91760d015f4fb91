package dev.voicecoach.gateway.dispatch;

import jakarta.validation.constraints.Positive;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How accepted tasks get to Kafka.
 *
 * @param pollInterval how often the outbox is looked at when nobody says that something is in it
 * @param batchSize events that one relay takes in hand at a time
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.gateway.dispatch", ignoreUnknownFields = false)
record DispatchProperties(
        @DefaultValue("PT0.5S") Duration pollInterval,
        @DefaultValue("20") @Positive int batchSize) {

    DispatchProperties {
        if (!pollInterval.isPositive()) {
            throw new IllegalArgumentException(
                    "voicecoach.gateway.dispatch.poll-interval is " + pollInterval + "; expected more than zero");
        }
    }
}
