package dev.voicecoach.gateway.task;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long things may take.
 *
 * @param deadline of a task, from its submission; then it fails
 * @param maxWait longest time that a poll with {@code wait} is held
 * @param changePollInterval how soon a change made by another replica is noticed
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.gateway.task", ignoreUnknownFields = false)
public record TaskProperties(
        @DefaultValue("PT30M") Duration deadline,
        @DefaultValue("PT30S") Duration maxWait,
        @DefaultValue("PT0.25S") Duration changePollInterval) {

    public TaskProperties {
        if (!deadline.isPositive() || !changePollInterval.isPositive() || maxWait.isNegative()) {
            throw new IllegalArgumentException("voicecoach.gateway.task: deadline is " + deadline
                    + ", change-poll-interval " + changePollInterval + " and max-wait " + maxWait
                    + "; the first two are above zero, and the last is not negative");
        }
    }
}
