package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.metrics.MetricId;
import java.util.Map;
import java.util.Optional;

/**
 * Between which values a metric is neither much nor little: its usual range, or where no source gives one the points from
 * which on the rubric and the rules say something of it.
 *
 * @param low above every value that is "few" or "short"; 0 when no value is too low, and then everything inside is "few"
 */
record Usual(double low, double high) {
    private static final Map<MetricId, Usual> BY_RUBRIC = Map.of(
            MetricId.WORD_COUNT, new Usual(120, 400),
            MetricId.TALK_TIME_MILLIS, new Usual(30_000, 180_000),
            MetricId.WORDS_PER_SENTENCE, new Usual(8, 30),
            MetricId.HEDGES_PER_MINUTE, new Usual(0, 2),
            MetricId.PAUSE_SHARE, new Usual(0, 0.3),
            MetricId.NUMBERS_COUNT, new Usual(1, 2),
            MetricId.LONGEST_PAUSE_MILLIS, new Usual(0, 1_999),
            MetricId.LONG_PAUSE_COUNT, new Usual(0, 0));

    /** Empty when nobody can say whether a value is high. */
    static Optional<Usual> of(MetricId id) {
        var low = id.usualLow();
        var high = id.usualHigh();
        return low != null && high != null ? Optional.of(new Usual(low, high)) : Optional.ofNullable(BY_RUBRIC.get(id));
    }

    boolean isHigh(double value) {
        return value > high;
    }

    boolean isLow(double value) {
        return low > 0 ? value < low : value <= high;
    }

    boolean isBelow(double value) {
        return value < low;
    }

    boolean isUsual(double value) {
        return value >= low && value <= high;
    }
}
