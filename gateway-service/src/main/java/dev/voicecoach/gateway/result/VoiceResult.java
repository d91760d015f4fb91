package dev.voicecoach.gateway.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the voice sounded, as the API shows it. Expressions, arousal and valence say how it may sound to a listener, never
 * how the person felt; where the tenant allows measurements only, their very names are absent.
 *
 * @param timeline windows in order of time; they may overlap
 * @param policy what the tenant allowed: {@code full} or {@code voice_only}
 */
public record VoiceResult(List<Window> timeline, Summary summary, TranscriptResult.Engine engine, String policy) {

    /**
     * A few seconds.
     *
     * @param pitchHertz null when there is too little voice
     * @param expressions absent unless allowed
     * @param arousal from drowsy (-1) to excited (1); absent unless allowed, and when the evidence is thin
     * @param valence from displeased (-1) to pleased (1); absent likewise
     */
    public record Window(
            @JsonProperty("start_ms") long startMillis,
            @JsonProperty("end_ms") long endMillis,
            @JsonProperty("pitch_hz") @Nullable Double pitchHertz,
            @JsonProperty("loudness_db") double loudnessDecibels,
            double voicedShare,
            double syllablesPerSecond,
            @JsonInclude(Include.NON_NULL) @Nullable List<Likelihood> expressions,
            List<Likelihood> attributes,
            @JsonInclude(Include.NON_NULL) @Nullable Estimate arousal,
            @JsonInclude(Include.NON_NULL) @Nullable Estimate valence) {}

    /** @param probability in [0, 1]; several may fit at once */
    public record Likelihood(String name, double probability) {}

    /**
     * A value and how sure it is.
     *
     * @param value in [-1, 1]
     * @param uncertainty standard deviation, on the same scale
     */
    public record Estimate(double value, double uncertainty) {}

    /**
     * The whole answer; null where there is too little voice to measure.
     *
     * @param expressions the most likely first; absent unless allowed
     * @param attributes the most likely first
     * @param arousal absent unless allowed, and when the evidence is thin; so is {@code valence}
     * @param peaks moments that stand out from the rest, in order of time
     * @param stability how alike the windows sound, in [0, 1]
     * @param hesitantShare of the windows with enough speech, those that may sound hesitant, in [0, 1]
     * @param features further measurements by name, for example {@code jitter_local}
     */
    public record Summary(
            @JsonProperty("pitch_median_hz") @Nullable Double pitchMedianHertz,
            @Nullable Double pitchRangeSemitones,
            @JsonProperty("loudness_mean_db") @Nullable Double loudnessMeanDecibels,
            @JsonProperty("loudness_range_db") @Nullable Double loudnessRangeDecibels,
            double voicedShare,
            @JsonProperty("speech_ms") long speechMillis,
            int pauseCount,
            @JsonProperty("pause_ms") long pauseMillis,
            @Nullable Double articulationRate,
            @JsonInclude(Include.NON_NULL) @Nullable List<Likelihood> expressions,
            List<Likelihood> attributes,
            @JsonInclude(Include.NON_NULL) @Nullable Estimate arousal,
            @JsonInclude(Include.NON_NULL) @Nullable Estimate valence,
            List<Peak> peaks,
            @Nullable Double stability,
            @Nullable Double hesitantShare,
            Map<String, Feature> features) {}

    /** @param name of an expression (only where allowed) or an attribute */
    public record Peak(
            String name,
            @JsonProperty("start_ms") long startMillis,
            @JsonProperty("end_ms") long endMillis,
            double probability) {}

    /** @param unit for example {@code dB}; {@code 1} for a plain number */
    public record Feature(double value, String unit) {}
}
