package dev.voicecoach.gateway.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one answer, as the API shows it. All times are milliseconds from the start of the recording.
 *
 * @param transcript null until its event was seen here
 * @param voice absent when there was no analysis, or the tenant's policy forbids one
 * @param metrics by name, for example {@code words_per_minute}
 * @param story which words are situation, task, action and result, in order
 * @param findings codes of what a reader should know, for example {@code instructions_in_answer}
 * @param ownUsual absent when the client named no learner, the policy is off, or the earlier answers could not be looked up
 * @param previous absent when there is no earlier answer to compare with, or it could not be looked up
 * @param feedback provisional, and without claims, until the coaching is there
 */
public record TaskResult(
        @Nullable TranscriptResult transcript,
        @JsonInclude(Include.NON_NULL) @Nullable VoiceResult voice,
        Map<String, ScoresResult.Metric> metrics,
        ScoresResult scores,
        List<ScoresResult.StorySpan> story,
        List<String> findings,
        @JsonInclude(Include.NON_NULL) ScoresResult.@Nullable OwnUsual ownUsual,
        @JsonInclude(Include.NON_NULL) ScoresResult.@Nullable Previous previous,
        FeedbackResult feedback,
        Provenance provenance) {

    /**
     * Who did what.
     *
     * @param stages by name: transcription, emotion, scoring, coaching; those that are there
     * @param claimsKept null until the coaching is there
     * @param verifierVersion of what checked the claims; null until the coaching is there, and when not known
     * @param droppedFor how many claims were dropped, by reason, for example {@code quote_not_said}
     */
    public record Provenance(
            Map<String, Work> stages,
            @Nullable String rubricVersion,
            @Nullable String promptVersion,
            @Nullable Integer claimsKept,
            @Nullable Integer claimsDropped,
            @Nullable String verifierVersion,
            Map<String, Integer> droppedFor) {}

    /** @param engine of coaching: the provider, or {@code rules} */
    public record Work(
            String engine,
            @Nullable String model,
            @Nullable String version,
            @JsonProperty("processing_ms") long processingMillis) {}
}
