package dev.voicecoach.gateway.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The coaching, as the API shows it.
 *
 * @param provisional true while the coaching is not there, and all else is empty; and while a language model is still to
 *     phrase what is there already
 * @param nextStep one thing to do; null when there is none
 * @param drill the next step with what it is expected to bring; null when that cannot be computed
 * @param acknowledgement what went well, in one sentence; null when nothing did
 * @param followUps what an interviewer would ask next
 * @param rewrite a scaffold for telling it again, in order
 */
public record FeedbackResult(
        boolean provisional,
        List<Claim> strengths,
        List<Claim> improvements,
        List<Claim> suggestions,
        @Nullable String nextStep,
        @Nullable Drill drill,
        @Nullable String encouragement,
        @Nullable Claim acknowledgement,
        List<FollowUp> followUps,
        List<ScaffoldPart> rewrite) {

    static final FeedbackResult PROVISIONAL =
            new FeedbackResult(true, List.of(), List.of(), List.of(), null, null, null, null, List.of(), List.of());

    /** @param evidence never empty */
    public record Claim(String dimension, String text, List<Evidence> evidence) {}

    /**
     * What a claim rests on; what belongs to the other kind is null.
     *
     * @param kind {@code metric} or {@code quote}
     * @param value of the metric, in its unit
     * @param usualLow lower end of what is usual for the metric; null when none is known
     * @param quote verbatim from the transcript
     * @param startMillis of the quote in the recording; null in a typed answer; so is the end
     * @param wordFrom index of the quote's first word among the answer's words, from 0; null when not known
     * @param wordTo index after its last word
     */
    public record Evidence(
            String kind,
            @Nullable String metric,
            @Nullable Double value,
            @Nullable Double usualLow,
            @Nullable Double usualHigh,
            @Nullable String quote,
            @JsonProperty("start_ms") @Nullable Long startMillis,
            @JsonProperty("end_ms") @Nullable Long endMillis,
            @Nullable Integer wordFrom,
            @Nullable Integer wordTo) {}

    /**
     * @param metric that the drill moves
     * @param from its value in this answer
     * @param to the value that was scored again
     * @param predictedGain by how much the overall score is higher with it, in points; all else being equal
     */
    public record Drill(
            String text,
            String dimension,
            String metric,
            double from,
            double to,
            double predictedGain,
            List<Evidence> evidence) {}

    /** @param reason what the answer left open */
    public record FollowUp(String question, String reason, List<Evidence> evidence) {}

    /**
     * @param part {@code situation, task, action} or {@code result}
     * @param text the person's own words, or a placeholder in square brackets for what is missing
     */
    public record ScaffoldPart(String part, String text) {}
}
