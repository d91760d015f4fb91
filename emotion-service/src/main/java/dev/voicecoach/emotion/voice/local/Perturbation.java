package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How much the single periods of the voice differ from their neighbours, in length (jitter) and in strength (shimmer).
 *
 * <p>Source: "Voice 2. Jitter" and "Voice 3. Shimmer" in the manual of Praat (Boersma and Weenink), with its default
 * limits.
 */
final class Perturbation {
    private static final double SHORTEST_PERIOD = 0.0001 * Samples.RATE_HERTZ;
    private static final double LONGEST_PERIOD = 0.02 * Samples.RATE_HERTZ;
    // Neighbours that differ more are two voices, or one pulse that was missed.
    private static final double MOST_PERIODS_FACTOR = 1.3;
    private static final double MOST_STRENGTHS_FACTOR = 1.6;
    // A strength is that of the sound near its pulse: so many periods to each side.
    private static final double REACH_PERIODS = 0.2;
    // Fewer say more about chance.
    private static final int ENOUGH = 20;

    private final double[] pulses;
    private final double[] strengths;

    private Perturbation(double[] pulses, double[] strengths) {
        this.pulses = pulses;
        this.strengths = strengths;
    }

    /** @param pulses in samples from the start, ascending */
    static Perturbation of(Samples samples, double[] pulses) {
        var strengths = new double[pulses.length];
        for (int i = 1; i + 1 < pulses.length; i++) {
            var before = pulses[i] - pulses[i - 1];
            var after = pulses[i + 1] - pulses[i];
            if (isPeriod(before) && isPeriod(after) && alike(before, after, MOST_PERIODS_FACTOR)) {
                strengths[i] = strength(samples, pulses[i], REACH_PERIODS * before, REACH_PERIODS * after);
            }
        }
        return new Perturbation(pulses, strengths);
    }

    /** Those of a part; places in samples. */
    Perturbation within(int from, int to) {
        var first = indexOf(from);
        var last = indexOf(to);
        return new Perturbation(Arrays.copyOfRange(pulses, first, last), Arrays.copyOfRange(strengths, first, last));
    }

    /** Mean difference of two periods that follow each other, in percent of the mean period. */
    @Nullable
    Double jitterLocal() {
        var difference = new Mean();
        for (int i = 2; i < pulses.length; i++) {
            if (neighbours(i)) {
                difference.add(Math.abs(period(i) - period(i - 1)));
            }
        }
        return percent(difference, meanPeriod());
    }

    /** Mean difference of a period from the mean of itself and its two neighbours, in percent of the mean period. */
    @Nullable
    Double jitterRap() {
        var difference = new Mean();
        for (int i = 3; i < pulses.length; i++) {
            if (neighbours(i) && neighbours(i - 1)) {
                difference.add(Math.abs(period(i - 1) - (period(i) + period(i - 1) + period(i - 2)) / 3));
            }
        }
        return percent(difference, meanPeriod());
    }

    /** Mean difference of the strengths of two periods that follow each other, in percent of the mean strength. */
    @Nullable
    Double shimmerLocal() {
        var difference = new Mean();
        for (int i = 1; i < pulses.length; i++) {
            if (similar(i)) {
                difference.add(Math.abs(strengths[i] - strengths[i - 1]));
            }
        }
        return percent(difference, meanStrength());
    }

    /** Mean difference of a strength from the mean of itself and its neighbours, in percent of the mean strength. */
    @Nullable
    Double shimmerApq3() {
        var difference = new Mean();
        for (int i = 2; i < pulses.length; i++) {
            if (similar(i) && similar(i - 1)) {
                difference.add(Math.abs(strengths[i - 1] - (strengths[i] + strengths[i - 1] + strengths[i - 2]) / 3));
            }
        }
        return percent(difference, meanStrength());
    }

    private static @Nullable Double percent(Mean difference, Mean whole) {
        return difference.count() >= ENOUGH ? 100 * difference.value() / whole.value() : null;
    }

    private Mean meanPeriod() {
        var mean = new Mean();
        for (int i = 1; i < pulses.length; i++) {
            if (isPeriod(period(i))) {
                mean.add(period(i));
            }
        }
        return mean;
    }

    private Mean meanStrength() {
        var mean = new Mean();
        for (var strength : strengths) {
            if (strength > 0) {
                mean.add(strength);
            }
        }
        return mean;
    }

    private double period(int i) {
        return pulses[i] - pulses[i - 1];
    }

    private boolean neighbours(int i) {
        return isPeriod(period(i)) && isPeriod(period(i - 1)) && alike(period(i), period(i - 1), MOST_PERIODS_FACTOR);
    }

    private boolean similar(int i) {
        return strengths[i] > 0
                && strengths[i - 1] > 0
                && isPeriod(period(i))
                && alike(strengths[i], strengths[i - 1], MOST_STRENGTHS_FACTOR);
    }

    private int indexOf(int place) {
        var index = Arrays.binarySearch(pulses, place);
        return index >= 0 ? index : -index - 1;
    }

    private static boolean isPeriod(double samples) {
        return samples >= SHORTEST_PERIOD && samples <= LONGEST_PERIOD;
    }

    private static boolean alike(double one, double other, double factor) {
        return one <= factor * other && other <= factor * one;
    }

    /** Root of the mean square under a Hann window. */
    private static double strength(Samples samples, double pulse, double reachBefore, double reachAfter) {
        var sum = 0.0;
        var weights = 0.0;
        var from = Math.max(0, (int) Math.ceil(pulse - reachBefore));
        var to = Math.min(samples.length() - 1, (int) Math.floor(pulse + reachAfter));
        for (int i = from; i <= to; i++) {
            var away = (i - pulse) / (i < pulse ? reachBefore : reachAfter);
            var weight = 0.5 + 0.5 * Math.cos(Math.PI * away);
            sum += weight * samples.at(i) * weight * samples.at(i);
            weights += weight * weight;
        }
        return weights > 0 ? Math.sqrt(sum / weights) : 0;
    }
}
