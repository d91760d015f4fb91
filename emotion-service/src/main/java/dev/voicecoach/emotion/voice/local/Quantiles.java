package dev.voicecoach.emotion.voice.local;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Quantiles of some of the frames' values. */
final class Quantiles {
    private final double[] sorted;

    private Quantiles(double[] sorted) {
        this.sorted = sorted;
    }

    /** Of the frames that are wanted. */
    static Quantiles of(double[] values, IntPredicate wanted) {
        return of(values, 0, values.length, wanted);
    }

    /** Of the wanted frames from one on and before another. */
    static Quantiles of(double[] values, int from, int to, IntPredicate wanted) {
        var sorted = IntStream.range(from, to)
                .filter(wanted)
                .mapToDouble(frame -> values[frame])
                .toArray();
        Arrays.sort(sorted);
        return new Quantiles(sorted);
    }

    int count() {
        return sorted.length;
    }

    boolean isEmpty() {
        return sorted.length == 0;
    }

    /**
     * The value below which this share lies, between the two nearest ones; there is at least one value.
     *
     * @param share 0 (the least) to 1 (the greatest)
     */
    double at(double share) {
        var position = share * (sorted.length - 1);
        var below = (int) Math.floor(position);
        var above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
