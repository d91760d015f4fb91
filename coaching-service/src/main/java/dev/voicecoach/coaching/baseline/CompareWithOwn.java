package dev.voicecoach.coaching.baseline;

import dev.voicecoach.coaching.metrics.Rounded;
import dev.voicecoach.schemas.events.OwnMeasure;
import dev.voicecoach.schemas.events.OwnUsual;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sets an answer against the same learner's earlier ones. Pure. Usual is where nine of ten further answers would lie if
 * nothing had changed (the prediction interval of a normal sample: mean ± t · s · √(1 + 1/n)), and never less than what
 * can be heard.
 */
final class CompareWithOwn {
    /** With fewer answers a mean says more about the day than about the person; our judgement. */
    static final int ANSWERS_NEEDED = 3;

    private static final int DECIMALS = 3;

    private CompareWithOwn() {}

    static OwnUsual compare(Baseline before, Map<Habit, Double> values) {
        var measures = new ArrayList<OwnMeasure>();
        for (var measure : Habit.values()) {
            var value = values.get(measure);
            var mean = before.of(measure);
            if (value != null && mean.count() >= ANSWERS_NEEDED) {
                measures.add(compared(measure, value, mean));
            }
        }
        return new OwnUsual(before.answers(), ANSWERS_NEEDED, measures);
    }

    private static OwnMeasure compared(Habit measure, double value, RunningMean mean) {
        var byChance = quantile(mean.count() - 1) * mean.standardDeviation() * Math.sqrt(1 + 1.0 / mean.count());
        var half = Math.max(byChance, measure.leastHalfWidth(mean.mean()));
        var low = mean.mean() - half;
        var high = mean.mean() + half;
        return new OwnMeasure(
                measure.id(),
                Rounded.to(DECIMALS, value),
                measure.unit(),
                Rounded.to(DECIMALS, measure == Habit.PITCH_RANGE || measure == Habit.PAUSES ? Math.max(0, low) : low),
                Rounded.to(DECIMALS, high),
                comparison(measure, value, low, high));
    }

    private static @Nullable String comparison(Habit measure, double value, double low, double high) {
        if (value >= low && value <= high) {
            return null;
        }
        return (value < low ? measure.below() : measure.above()) + " than your usual";
    }

    /**
     * What Student's t stays below in 95 of 100 cases. Source: Abramowitz & Stegun 26.7.5, an expansion around the normal
     * quantile; within 0.4 % from two degrees of freedom on.
     */
    static double quantile(int degreesOfFreedom) {
        var z = 1.6448536;
        var n = (double) degreesOfFreedom;
        var z3 = z * z * z;
        var z5 = z3 * z * z;
        var z7 = z5 * z * z;
        var z9 = z7 * z * z;
        return z
                + (z3 + z) / 4 / n
                + (5 * z5 + 16 * z3 + 3 * z) / 96 / (n * n)
                + (3 * z7 + 19 * z5 + 17 * z3 - 15 * z) / 384 / (n * n * n)
                + (79 * z9 + 776 * z7 + 1482 * z5 - 1920 * z3 - 945 * z) / 92160 / (n * n * n * n);
    }
}
