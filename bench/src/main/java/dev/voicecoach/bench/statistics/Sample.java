package dev.voicecoach.bench.statistics;

import java.util.Arrays;
import java.util.Collection;

/** Measurements of one thing. Immutable. */
public final class Sample {
    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    /** @throws IllegalArgumentException if there are none */
    public static Sample of(Collection<? extends Number> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("No measurements");
        }
        var sorted = values.stream().mapToDouble(Number::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    /**
     * The smallest measurement that at least this share is not above: nearest rank, always one that was measured.
     *
     * @param share in (0, 1]
     */
    public double quantile(double share) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    /** The middle one, or the mean of the two in the middle. */
    public double median() {
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public int size() {
        return sorted.length;
    }
}
