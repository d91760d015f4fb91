package dev.voicecoach.coaching.catalog;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the catalogue is read.
 *
 * @param loadingWait for a question that is not known, while the catalogue is still being read after a start
 * @param retryInterval after Kafka failed
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.coaching.catalog", ignoreUnknownFields = false)
record CatalogProperties(
        @DefaultValue("30s") Duration loadingWait,
        @DefaultValue("1s") Duration retryInterval) {

    CatalogProperties {
        if (loadingWait.isNegative() || !retryInterval.isPositive()) {
            throw new IllegalArgumentException("voicecoach.coaching.catalog.loading-wait is " + loadingWait
                    + " and .retry-interval " + retryInterval + "; not negative, and above zero");
        }
    }
}
