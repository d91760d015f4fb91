package dev.voicecoach.platform.codec;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service uses Kafka; where Kafka is stands in {@code spring.kafka.bootstrap-servers}.
 *
 * @param createTopics whether the service creates absent topics at its start
 * @param partitions of each topic that it creates; the topics that are joined must have the same
 * @param replicationFactor of each topic that it creates; -1 is the broker's default
 * @param concurrency consumers per listener in one process
 * @param maxPollInterval longest time that one record may take before another consumer gets it
 * @param publishTimeout longest wait for Kafka's confirmation
 * @param retries of a record whose dependency is away, before giving up
 * @param firstBackOff before the first of them; each next one waits three times as long
 */
@ConfigurationProperties(prefix = "voicecoach.kafka", ignoreUnknownFields = false)
public record EventProperties(
        @DefaultValue("true") boolean createTopics,
        @DefaultValue("6") int partitions,
        @DefaultValue("-1") short replicationFactor,
        @DefaultValue("1") int concurrency,
        @DefaultValue("PT15M") Duration maxPollInterval,
        @DefaultValue("PT5S") Duration publishTimeout,
        @DefaultValue("3") int retries,
        @DefaultValue("PT1S") Duration firstBackOff) {

    public EventProperties {
        if (partitions < 1 || concurrency < 1) {
            throw new IllegalArgumentException("voicecoach.kafka.partitions is " + partitions + " and .concurrency "
                    + concurrency + "; both are at least 1");
        }
        if (retries < 0 || !firstBackOff.isPositive()) {
            throw new IllegalArgumentException("voicecoach.kafka.retries is " + retries + " and .first-back-off "
                    + firstBackOff + "; the first is not negative, the second above zero");
        }
        if (!publishTimeout.isPositive() || !maxPollInterval.isPositive() || maxPollInterval.toDays() > 20) {
            throw new IllegalArgumentException(
                    "voicecoach.kafka.publish-timeout is " + publishTimeout + " and .max-poll-interval "
                            + maxPollInterval + "; both are above zero, the second at most 20 days");
        }
    }
}
