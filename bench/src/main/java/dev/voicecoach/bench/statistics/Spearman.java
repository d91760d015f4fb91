package dev.voicecoach.bench.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** How far two rankings of the same things agree. */
public final class Spearman {
    private static final int DRAWS = 2000;
    private static final long SEED = 1;

    private Spearman() {}

    /**
     * An agreement and where it lies in 95 of 100 draws of the things with replacement; a draw in which all are alike
     * says nothing and is left out.
     */
    public record Agreement(double value, double low, double high) {}

    /**
     * @param first values in any unit
     * @param second of the same things, in the same order
     * @return in [-1, 1]; the same input gives the same interval
     * @throws IllegalArgumentException if they are not as many, fewer than three, or one of them is all alike
     */
    public static Agreement of(List<Double> first, List<Double> second) {
        if (first.size() != second.size() || first.size() < 3) {
            throw new IllegalArgumentException(
                    "Expected as many values twice, three or more; got " + first.size() + " and " + second.size());
        }
        var one = values(first);
        var other = values(second);
        var value = correlation(one, other);
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("All values are alike");
        }
        var random = new Random(SEED);
        var drawn = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> {
                    var picked = random.ints(one.length, 0, one.length).toArray();
                    return correlation(picked(one, picked), picked(other, picked));
                })
                .filter(correlation -> !Double.isNaN(correlation))
                .boxed()
                .toList();
        var draws = Sample.of(drawn);
        return new Agreement(value, draws.quantile(0.025), draws.quantile(0.975));
    }

    /** Pearson's of the ranks, which is right with ties too. NaN when one is all alike. */
    static double correlation(double[] first, double[] second) {
        var one = ranks(first);
        var other = ranks(second);
        var mean = (one.length - 1) / 2.0;
        var together = 0.0;
        var ownFirst = 0.0;
        var ownSecond = 0.0;
        for (int i = 0; i < one.length; i++) {
            together += (one[i] - mean) * (other[i] - mean);
            ownFirst += (one[i] - mean) * (one[i] - mean);
            ownSecond += (other[i] - mean) * (other[i] - mean);
        }
        return together / Math.sqrt(ownFirst * ownSecond);
    }

    /** From 0; those that are alike share the mean of their places. */
    static double[] ranks(double... values) {
        var ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            var below = 0;
            var same = 0;
            for (var other : values) {
                var compared = Double.compare(other, values[i]);
                below += compared < 0 ? 1 : 0;
                same += compared == 0 ? 1 : 0;
            }
            ranks[i] = below + (same - 1) / 2.0;
        }
        return ranks;
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double[] picked(double[] values, int... places) {
        return Arrays.stream(places).mapToDouble(place -> values[place]).toArray();
    }
}
