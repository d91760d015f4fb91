package dev.voicecoach.gateway.result;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was said or typed, as the API shows it. All times are milliseconds from the start of the recording, 0 in a typed
 * answer.
 *
 * @param cleanText without fillers and repeats; null for an answer from before they were looked for
 * @param words empty when the engine gives no word times
 * @param quality null for an answer from before it was measured, and for a typed one
 */
public record TranscriptResult(
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
        Engine engine) {

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
}
