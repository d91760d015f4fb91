package dev.voicecoach.coaching.baseline;

import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What of a voice is remembered of each learner, and the least difference that is worth a word; where a source is known
 * for that, it is named.
 */
enum Habit {
    /** Median, in semitones above 100 Hz. Least: our judgement; most voices move that far from day to day. */
    PITCH("semitones", null, 1.5, 0, "lower", "higher"),
    /**
     * 5th to 95th percentile. Least: between what trained listeners hear (1.5) and what counts in talk (3), 't Hart 1981,
     * "Differential sensitivity to pitch distance, particularly in speech".
     */
    PITCH_RANGE("semitones", MetricId.PITCH_RANGE_SEMITONES, 2, 0, "flatter", "livelier"),
    /** Words per minute of voiced time. Least: 5 %, the just noticeable difference of tempo in speech, Quené 2007. */
    RATE("words/min", MetricId.WORDS_PER_MINUTE, 0, 0.05, "slower", "faster"),
    /** Mean level of the speech in dB relative to full scale. Least: our judgement, a step nearer to the microphone. */
    LOUDNESS("dB", null, 3, 0, "quieter", "louder"),
    /** Share of the talk time that is pause. Least: our judgement. */
    PAUSES("1", MetricId.PAUSE_SHARE, 0.05, 0, "more fluent", "more halting");

    private static final double REFERENCE_HERTZ = 100;
    private static final double SEMITONES_PER_OCTAVE = 12;

    private final String unit;
    private final @Nullable MetricId metric;
    private final double least;
    private final double leastShare;
    private final String below;
    private final String above;

    Habit(String unit, @Nullable MetricId metric, double least, double leastShare, String below, String above) {
        this.unit = unit;
        this.metric = metric;
        this.least = least;
        this.leastShare = leastShare;
        this.below = below;
        this.above = above;
    }

    /** What can be taken of this answer. */
    static Map<Habit, Double> valuesOf(Measurements measured, @Nullable VoiceAnalysed voice) {
        var values = new EnumMap<Habit, Double>(Habit.class);
        for (var measure : values()) {
            measure.metric().flatMap(measured::value).ifPresent(value -> values.put(measure, value));
        }
        if (voice != null) {
            var hertz = voice.getSummary().getPitchMedianHertz();
            if (hertz != null && hertz > 0) {
                values.put(PITCH, SEMITONES_PER_OCTAVE * Math.log(hertz / REFERENCE_HERTZ) / Math.log(2));
            }
            var loudness = voice.getSummary().getLoudnessMeanDecibels();
            if (loudness != null) {
                values.put(LOUDNESS, loudness);
            }
        }
        return values;
    }

    /** The name on the wire, for example {@code pitch_range}. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Habit> of(String id) {
        for (var measure : values()) {
            if (measure.id().equals(id)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    String unit() {
        return unit;
    }

    /** The metric that a claim about it cites; empty when it is none, and then no claim is made. */
    Optional<MetricId> metric() {
        return Optional.ofNullable(metric);
    }

    /** Half the width that a usual range has at least. */
    double leastHalfWidth(double mean) {
        return least + leastShare * Math.abs(mean);
    }

    /** What a value below the usual range may sound like, against the usual. */
    String below() {
        return below;
    }

    String above() {
        return above;
    }
}
