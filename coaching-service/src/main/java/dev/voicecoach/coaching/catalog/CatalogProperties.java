package dev.voicecoach.coaching.catalog;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the catalogue is read.
 *
 * @param lookupWait for a question that is not known yet: it may have been published a moment ago
 * @param retryInterval after Kafka failed
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.coaching.catalog", ignoreUnknownFields = false)
record CatalogProperties(
        @DefaultValue("2s") Duration lookupWait,
        @DefaultValue("1s") Duration retryInterval) {

    CatalogProperties {
        if (lookupWait.isNegative() || !retryInterval.isPositive()) {
            throw new IllegalArgumentException("voicecoach.coaching.catalog.lookup-wait is " + lookupWait
                    + " and .retry-interval " + retryInterval + "; not negative, and above zero");
        }
    }
}
