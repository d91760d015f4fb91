package dev.voicecoach.bench.questions;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;

/** At which place each way found what each query is about. */
final class Ranks {
    /** Places that count for recall. */
    static final int FIRST = 5;

    private static final int DRAWS = 2000;
    private static final long SEED = 1;

    private final Map<Way, List<Integer>> places = new EnumMap<>(Way.class);

    /** @param found of every query in the same order, the place of the first right one from 1; 0 if it was not found */
    void put(Way way, List<Integer> found) {
        places.put(way, List.copyOf(found));
    }

    /** The share of the queries whose right one is among the first five. */
    double recall(Way way) {
        return of(way).stream().filter(place -> place > 0 && place <= FIRST).count() / (double) of(way).size();
    }

    /** The mean of one over the place. */
    double reciprocal(Way way) {
        return of(way).stream().mapToDouble(Ranks::reciprocal).average().orElse(0);
    }

    /** Each way's line, and how the hybrid compares with the vectors query by query. */
    String text() {
        var text = new StringBuilder();
        for (var way : places.keySet()) {
            text.append(String.format(
                    Locale.ROOT, "  %-20s recall@5 %.3f  MRR %.3f%n", way.shown(), recall(way), reciprocal(way)));
        }
        var vectors = of(Way.VECTORS);
        var hybrid = of(Way.HYBRID);
        var gains = IntStream.range(0, hybrid.size())
                .mapToDouble(query -> reciprocal(hybrid.get(query)) - reciprocal(vectors.get(query)))
                .toArray();
        var random = new Random(SEED);
        var means = IntStream.range(0, DRAWS)
                .mapToDouble(draw -> random.ints(gains.length, 0, gains.length)
                        .mapToDouble(query -> gains[query])
                        .average()
                        .orElse(0))
                .sorted()
                .toArray();
        text.append(String.format(
                Locale.ROOT,
                "  hybrid against vectors: better for %d, worse for %d of %d; MRR %+.3f (%+.3f to %+.3f in 95 of 100 draws)%n",
                IntStream.range(0, gains.length)
                        .filter(query -> gains[query] > 0)
                        .count(),
                IntStream.range(0, gains.length)
                        .filter(query -> gains[query] < 0)
                        .count(),
                gains.length,
                IntStream.range(0, gains.length)
                        .mapToDouble(query -> gains[query])
                        .average()
                        .orElse(0),
                means[(int) (0.025 * DRAWS)],
                means[(int) (0.975 * DRAWS)]));
        return text.toString();
    }

    private List<Integer> of(Way way) {
        return Objects.requireNonNull(places.get(way), way.shown());
    }

    private static double reciprocal(int place) {
        return place == 0 ? 0 : 1.0 / place;
    }
}
