package dev.voicecoach.emotion.voice;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a voice sounded. All times are milliseconds from the start of the recording.
 *
 * @param timeline in order of time, may overlap; empty only when the recording is
 * @param summary the whole recording
 * @param engine who listened
 */
public record VoiceAnalysis(List<Window> timeline, Summary summary, Engine engine) {

    /**
     * A few seconds.
     *
     * @param pitchHertz median of the voiced frames; null when there is too little voice
     * @param loudnessDecibels mean level, relative to full scale
     * @param voicedShare of all frames, in [0, 1]
     * @param syllablesPerSecond of the window, pauses included
     * @param expressions what a listener may hear; empty unless allowed, and when the evidence is thin
     * @param attributes observable delivery; one whose evidence is thin is absent
     * @param arousal from drowsy (-1) to excited (1); null unless allowed, and when the evidence is thin
     * @param valence from displeased (-1) to pleased (1); null as arousal
     */
    public record Window(
            long startMillis,
            long endMillis,
            @Nullable Double pitchHertz,
            double loudnessDecibels,
            double voicedShare,
            double syllablesPerSecond,
            List<Likelihood> expressions,
            List<Likelihood> attributes,
            @Nullable Estimate arousal,
            @Nullable Estimate valence) {
        public Window {
            expressions = List.copyOf(expressions);
            attributes = List.copyOf(attributes);
        }
    }

    /**
     * A name and how well it fits; several may fit at once.
     *
     * @param probability in [0, 1]
     */
    public record Likelihood(String name, double probability) {
        public Likelihood {
            if (!(probability >= 0 && probability <= 1)) {
                throw new IllegalArgumentException("Probability of " + name + " is " + probability + "; not in [0, 1]");
            }
        }
    }

    /**
     * A value and how sure it is.
     *
     * @param value in [-1, 1]
     * @param uncertainty standard deviation, on the same scale
     */
    public record Estimate(double value, double uncertainty) {
        public Estimate {
            if (!(value >= -1 && value <= 1 && uncertainty >= 0)) {
                throw new IllegalArgumentException("Not an estimate: " + value + " ± " + uncertainty);
            }
        }
    }

    /**
     * A moment at which something stood out from the rest of the answer.
     *
     * @param expression whether the name is one of an expression; else it is an attribute
     * @param probability in [0, 1]
     */
    public record Peak(String name, boolean expression, long startMillis, long endMillis, double probability) {}

    /**
     * A further measurement of the whole.
     *
     * @param unit for example {@code dB}; {@code 1} for a plain number
     */
    public record Feature(String name, double value, String unit) {}

    /**
     * The whole recording; null where there is too little voice to measure.
     *
     * @param pitchMedianHertz of the voiced frames
     * @param pitchRangeSemitones 5th to 95th percentile of the voiced frames
     * @param loudnessMeanDecibels mean level of the speech, relative to full scale
     * @param loudnessRangeDecibels 5th to 95th percentile of the speech frames
     * @param voicedShare of all frames, in [0, 1]
     * @param speechMillis time that is neither pause nor silence before or after the speech
     * @param pauseCount silences inside the speech, each of at least 250 ms
     * @param pauseMillis their total length
     * @param articulationRate syllables per second of speech, pauses excluded
     * @param expressions of the whole, the most likely first; empty unless allowed, and when the evidence is thin
     * @param attributes of the whole, the most likely first
     * @param arousal of the whole; null unless allowed, and when the evidence is thin
     * @param valence of the whole; null as arousal
     * @param peaks in order of time
     * @param stability how alike the windows sound, in [0, 1]; null with too few of them
     * @param hesitantShare of the windows with enough speech, those that are likely hesitant, in [0, 1]
     * @param features further measurements; those that could not be taken are absent
     */
    public record Summary(
            @Nullable Double pitchMedianHertz,
            @Nullable Double pitchRangeSemitones,
            @Nullable Double loudnessMeanDecibels,
            @Nullable Double loudnessRangeDecibels,
            double voicedShare,
            long speechMillis,
            int pauseCount,
            long pauseMillis,
            @Nullable Double articulationRate,
            List<Likelihood> expressions,
            List<Likelihood> attributes,
            @Nullable Estimate arousal,
            @Nullable Estimate valence,
            List<Peak> peaks,
            @Nullable Double stability,
            @Nullable Double hesitantShare,
            List<Feature> features) {
        public Summary {
            expressions = List.copyOf(expressions);
            attributes = List.copyOf(attributes);
            peaks = List.copyOf(peaks);
            features = List.copyOf(features);
        }

        /** Of a recording in which nobody speaks. */
        public static Summary ofSilence() {
            return new Summary(
                    null, null, null, null, 0, 0, 0, 0, null, List.of(), List.of(), null, null, List.of(), null, null,
                    List.of());
        }
    }

    /**
     * Which engine listened.
     *
     * @param version of the weights or of the algorithm: it changes when the same samples may give other values
     */
    public record Engine(String name, String model, String version) {}

    public VoiceAnalysis {
        timeline = List.copyOf(timeline);
    }
}
