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
 * @param ownUsual absent when the client named no learner, the policy is off, or the earlier answers could not be looked up
 * @param feedback provisional, and without claims, until the coaching is there
 */
public record TaskResult(
        @Nullable Transcript transcript,
        @JsonInclude(Include.NON_NULL) @Nullable VoiceResult voice,
        Map<String, Metric> metrics,
        Scores scores,
        @JsonInclude(Include.NON_NULL) @Nullable OwnUsual ownUsual,
        Feedback feedback,
        Provenance provenance) {

    /**
     * What was said.
     *
     * @param cleanText without fillers and repeats; null for an answer from before they were looked for
     * @param words empty when the engine gives no word times
     * @param quality null for an answer from before it was measured
     */
    public record Transcript(
            String text,
            @Nullable String cleanText,
            String language,
            List<Word> words,
            List<Segment> segments,
            List<Filler> fillers,
            List<Repeat> repeats,
            List<Pause> pauses,
            @Nullable Quality quality,
            @JsonProperty("speech_ms") long speechMillis,
            @JsonProperty("audio_ms") long audioMillis,
            Engine engine) {}

    public record Word(
            String text,
            @JsonProperty("start_ms") long startMillis,
            @JsonProperty("end_ms") long endMillis,
            @Nullable Double confidence) {}

    public record Segment(
            String text,
            @JsonProperty("start_ms") long startMillis,
            @JsonProperty("end_ms") long endMillis) {}

    /**
     * A sound or phrase that only fills time.
     *
     * @param text as written; {@code uh/um} when it was only heard
     * @param kind {@code filled_pause} or {@code lexical}
     * @param source {@code transcribed}, or {@code heard} when it is in the sound and no word covers it
     */
    public record Filler(
            String text,
            @JsonProperty("start_ms") long startMillis,
            @JsonProperty("end_ms") long endMillis,
            String kind,
            String source) {}

    /**
     * Words said again at once, not on purpose.
     *
     * @param times how often; at least 2
     */
    public record Repeat(
            String text,
            @JsonProperty("start_ms") long startMillis,
            @JsonProperty("end_ms") long endMillis,
            int times,
            String source) {}

    /** @param kind {@code before_answer, between_sentences, inside_clause, after_answer} or {@code unknown} */
    public record Pause(
            @JsonProperty("start_ms") long startMillis,
            @JsonProperty("end_ms") long endMillis,
            String kind) {}

    /**
     * How far the recording and its text can be trusted.
     *
     * @param speechRatio share of the recording that is speech
     * @param snrDecibels speech over noise; null without speech
     * @param clippingRatio share of the samples that are cut off
     * @param levelDbfs of the speech against full scale; null without speech
     * @param language that the text speaks for; {@code und} when it speaks against the engine's, or for none
     * @param languageConfidence null when nothing can be said
     * @param flags {@code no_speech, low_level, clipping, noisy, other_language}
     */
    public record Quality(
            double speechRatio,
            @JsonProperty("snr_db") @Nullable Double snrDecibels,
            double clippingRatio,
            @Nullable Double levelDbfs,
            String language,
            @Nullable Double languageConfidence,
            List<String> flags) {}

    public record Engine(String name, String model, String version) {}

    /** @param value null when it could not be measured */
    public record Metric(
            @Nullable Double value,
            String unit,
            String source,
            @Nullable Double usualLow,
            @Nullable Double usualHigh) {}

    public record Scores(Score overall, Map<String, Score> dimensions) {}

    /** @param value 0 to 10; null, with a reason, unless the status is {@code scored} */
    public record Score(
            String status,
            @Nullable Double value,
            @Nullable Double margin,
            @Nullable String reason) {}

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

    public record Feedback(
            boolean provisional,
            List<Claim> strengths,
            List<Claim> improvements,
            List<Claim> suggestions,
            @Nullable String nextStep,
            @Nullable String encouragement) {}

    public record Claim(String dimension, String text, List<Evidence> evidence) {}

    /** Either a metric with its value, or a verbatim quote with its times. */
    public record Evidence(
            @Nullable String metric,
            @Nullable Double value,
            @Nullable String quote,
            @JsonProperty("start_ms") @Nullable Long startMillis,
            @JsonProperty("end_ms") @Nullable Long endMillis) {}

    /**
     * Who did what.
     *
     * @param stages by name: transcription, emotion, scoring, coaching; those that are there
     * @param claimsKept null until the coaching is there
     */
    public record Provenance(
            Map<String, Work> stages,
            @Nullable String rubricVersion,
            @Nullable String promptVersion,
            @Nullable Integer claimsKept,
            @Nullable Integer claimsDropped) {}

    /** @param engine of coaching: the provider, or {@code rules} */
    public record Work(
            String engine,
            @Nullable String model,
            @Nullable String version,
            @JsonProperty("processing_ms") long processingMillis) {}
}
