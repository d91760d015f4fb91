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
     */
    public record Window(
            long startMillis,
            long endMillis,
            @Nullable Double pitchHertz,
            double loudnessDecibels,
            double voicedShare,
            double syllablesPerSecond,
            List<Likelihood> expressions,
            List<Likelihood> attributes) {
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
            @Nullable Double articulationRate) {}

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
