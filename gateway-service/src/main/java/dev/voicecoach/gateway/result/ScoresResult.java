package dev.voicecoach.gateway.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an answer is worth, as the API shows it.
 *
 * @param dimensions by name, for example {@code content}
 */
public record ScoresResult(Score overall, Map<String, Score> dimensions) {

    /** @param value null when it could not be measured */
    public record Metric(
            @Nullable Double value,
            String unit,
            String source,
            @Nullable Double usualLow,
            @Nullable Double usualHigh) {}

    /**
     * @param value 0 to 10; null, with a reason, unless the status is {@code scored}
     * @param margin half-width of the uncertainty, in points; null unless scored
     * @param reasonCode the reason as a code, for example {@code too_short}; null when scored or not known
     * @param anchor what the rubric says of answers at about this value; null unless scored, and when not known
     */
    public record Score(
            String status,
            @Nullable Double value,
            @Nullable Double margin,
            @Nullable String reason,
            @Nullable String reasonCode,
            @Nullable String anchor) {}

    /**
     * The voice of this answer against the same learner's earlier ones.
     *
     * @param status {@code known}, or {@code not_known_yet} with too few answers
     * @param answers earlier ones, this one not counted
     * @param measures by name: pitch, pitch_range, rate, loudness, pauses; empty while nothing is known
     */
    public record OwnUsual(String status, int answers, int answersNeeded, Map<String, OwnMeasure> measures) {}

    /** @param comparison what the difference may sound like; null when there is none */
    public record OwnMeasure(
            double value,
            String unit,
            double usualLow,
            double usualHigh,
            @Nullable String comparison) {}

    /**
     * A stretch of the story.
     *
     * @param part {@code situation, task, action} or {@code result}
     * @param wordFrom index of its first word among the answer's words, from 0
     * @param wordTo index after its last word
     * @param startMillis null in a typed answer; so is the end
     * @param probability that it is this part, in [0, 1]
     */
    public record StorySpan(
            String part,
            int wordFrom,
            int wordTo,
            @JsonProperty("start_ms") @Nullable Long startMillis,
            @JsonProperty("end_ms") @Nullable Long endMillis,
            double probability) {}

    /**
     * This answer against the same learner's last one to the same question.
     *
     * @param comparable false when another version of the rubric scored it: then no score is compared
     * @param scores by name: {@code overall}, and each dimension that was scored both times
     * @param asked what became of the last next step; null when it asked for nothing that was measured now
     */
    public record Previous(
            String taskId,
            Instant submittedAt,
            boolean comparable,
            Map<String, Change> scores,
            @Nullable Asked asked) {}

    /**
     * @param margin what a change has to exceed to count
     * @param verdict {@code better, worse} or {@code no_clear_change}
     */
    public record Change(
            double before, double now, @Nullable Double margin, String verdict) {}

    /** @param metric that the last next step asked to move */
    public record Asked(String metric, double before, double now, String verdict) {}
}
