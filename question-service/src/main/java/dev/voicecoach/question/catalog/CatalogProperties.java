package dev.voicecoach.question.catalog;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the bank is published.
 *
 * @param retryInterval before the next try when Kafka did not take a question
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.question.catalog", ignoreUnknownFields = false)
public record CatalogProperties(@DefaultValue("PT5S") Duration retryInterval) {
    public CatalogProperties {
        if (!retryInterval.isPositive()) {
            throw new IllegalArgumentException(
                    "voicecoach.question.catalog.retry-interval is " + retryInterval + "; must be above zero");
        }
    }
}
