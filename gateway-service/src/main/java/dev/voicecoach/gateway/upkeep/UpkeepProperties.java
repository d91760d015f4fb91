package dev.voicecoach.gateway.upkeep;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often it is tidied up, and what counts as left behind.
 *
 * @param interval between two looks for tasks whose time is up and for spent audio
 * @param settleAfter how long a task that has its feedback waits for what the feedback was made from
 * @param phrasingLimit how long a task that has a draft of its feedback waits for a language model; above coaching-service's
 *     patience and budget together
 * @param orphanInterval between two looks for recordings without a task
 * @param orphanAge how long a recording has been seen without a task when it is erased
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.gateway.upkeep", ignoreUnknownFields = false)
record UpkeepProperties(
        @DefaultValue("PT5S") Duration interval,
        @DefaultValue("PT10S") Duration settleAfter,
        @DefaultValue("PT2M") Duration phrasingLimit,
        @DefaultValue("PT10M") Duration orphanInterval,
        @DefaultValue("PT1H") Duration orphanAge) {

    UpkeepProperties {
        if (!interval.isPositive() || !orphanInterval.isPositive() || settleAfter.isNegative()) {
            throw new IllegalArgumentException("voicecoach.gateway.upkeep: interval is " + interval
                    + ", orphan-interval " + orphanInterval + " and settle-after " + settleAfter
                    + "; the first two are above zero, and the last is not negative");
        }
        if (!phrasingLimit.isPositive()) {
            throw new IllegalArgumentException(
                    "voicecoach.gateway.upkeep.phrasing-limit is " + phrasingLimit + "; it is above zero");
        }
        if (orphanAge.compareTo(Duration.ofMinutes(5)) < 0) {
            throw new IllegalArgumentException("voicecoach.gateway.upkeep.orphan-age is " + orphanAge
                    + "; below PT5M a recording that is just being accepted could be taken for one");
        }
    }
}
