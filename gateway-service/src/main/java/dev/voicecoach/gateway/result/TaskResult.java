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
 * @param feedback provisional until the coaching is there
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
     * @param phrasing who was asked to phrase the coaching; null until it is there, and when it is not known
     */
    public record Provenance(
            Map<String, Work> stages,
            @Nullable String rubricVersion,
            @Nullable String promptVersion,
            @Nullable Integer claimsKept,
            @Nullable Integer claimsDropped,
            @Nullable String verifierVersion,
            Map<String, Integer> droppedFor,
            @Nullable Phrasing phrasing) {}

    /**
     * @param provider for example {@code rules}, {@code ollama}, or {@code ollama+rules} where rules filled up
     * @param model null when no language model phrased any of it
     * @param route why these were asked, or none, for example {@code simple_answer} or {@code policy_allows_none}
     * @param calls in order
     * @param costUsd of those whose cost is known; null when it is of none
     */
    public record Phrasing(
            String provider,
            @Nullable String model,
            String route,
            List<LanguageModelCall> calls,
            @Nullable Double costUsd) {}

    /**
     * @param outcome {@code ok}, or why there is nothing of it, for example {@code timeout} or {@code breaker_open}
     * @param inputTokens null when the provider did not say
     * @param costUsd null when its tokens or its price are not known
     */
    public record LanguageModelCall(
            String provider,
            String model,
            String outcome,
            @JsonProperty("processing_ms") long processingMillis,
            @Nullable Integer inputTokens,
            @Nullable Integer outputTokens,
            @Nullable Double costUsd) {}

    /** @param engine of coaching: the provider, or {@code rules} */
    public record Work(
            String engine,
            @Nullable String model,
            @Nullable String version,
            @JsonProperty("processing_ms") long processingMillis) {}
}
