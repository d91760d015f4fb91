package dev.voicecoach.question.practice;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long practice sessions are kept; where PostgreSQL is stands in {@code spring.datasource}.
 *
 * @param retention from the begin of a session to its deletion, unless its client says otherwise
 * @param sweepInterval how often is looked for sessions to delete; until then they are there but not shown
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.question.practice", ignoreUnknownFields = false)
public record PracticeProperties(
        @DefaultValue("30d") Duration retention,
        @DefaultValue("PT1H") Duration sweepInterval) {
    public PracticeProperties {
        if (!retention.isPositive() || !sweepInterval.isPositive()) {
            throw new IllegalArgumentException("voicecoach.question.practice.retention is " + retention
                    + " and .sweep-interval " + sweepInterval + "; both are above zero");
        }
    }
}
