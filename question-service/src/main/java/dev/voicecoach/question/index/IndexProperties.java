package dev.voicecoach.question.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the bank is kept searchable.
 *
 * @param checkInterval how often Chroma is tried, while it answers and while it is away
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.question.index", ignoreUnknownFields = false)
public record IndexProperties(@DefaultValue("PT5S") Duration checkInterval) {
    public IndexProperties {
        if (!checkInterval.isPositive()) {
            throw new IllegalArgumentException(
                    "voicecoach.question.index.check-interval is " + checkInterval + "; must be above zero");
        }
    }
}
