package dev.voicecoach.bench.coaching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How far the numbers of answers moved when something about them was changed. Not thread safe. */
final class Moves {
    private final Map<String, List<Double>> moves = new TreeMap<>();
    private final Map<String, Integer> cameOrWent = new TreeMap<>();
    private int answers;
    private long metricsMoved;

    /** One answer, before and after. */
    void add(Assessed before, Assessed after) {
        answers++;
        metricsMoved += before.metrics().entrySet().stream()
                .filter(metric -> !metric.getValue().equals(after.metrics().get(metric.getKey())))
                .count();
        var first = before.values();
        var second = after.values();
        first.forEach((dimension, value) -> {
            var now = second.get(dimension);
            if (now == null) {
                cameOrWent.merge(dimension, 1, Integer::sum);
            } else {
                moves.computeIfAbsent(dimension, name -> new ArrayList<>()).add(distance(value, now));
            }
        });
        second.keySet().stream()
                .filter(dimension -> !first.containsKey(dimension))
                .forEach(dimension -> cameOrWent.merge(dimension, 1, Integer::sum));
    }

    int answers() {
        return answers;
    }

    /** How many metrics of an answer are others than before, on average: that the change was one at all. */
    double metricsMoved() {
        return answers == 0 ? 0 : (double) metricsMoved / answers;
    }

    /** How often there was a number only before or only after. */
    int cameOrWent(String dimension) {
        return cameOrWent.getOrDefault(dimension, 0);
    }

    /** Up or down; empty when nothing was compared. */
    Optional<Double> largest(String dimension) {
        return of(dimension).stream().map(Math::abs).max(Double::compare);
    }

    /** Mean of the distances, up or down. */
    Optional<Double> meanDistance(String dimension) {
        return mean(of(dimension).stream().map(Math::abs).toList());
    }

    /** Mean with its sign: negative when it fell. */
    Optional<Double> mean(String dimension) {
        return mean(of(dimension));
    }

    private List<Double> of(String dimension) {
        return moves.getOrDefault(dimension, List.of());
    }

    private static Optional<Double> mean(List<Double> all) {
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream().mapToDouble(move -> move).average().orElseThrow());
    }

    /** From one number to the other, rounded so that 5.7 - 5.4 is 0.3 and no more. */
    static double distance(double before, double after) {
        return Math.round(100 * (after - before)) / 100.0;
    }

    /** With its sign; a dash when there is none. */
    static String shown(Optional<Double> number) {
        return number.map(value -> String.format(Locale.ROOT, "%+.2f", value)).orElse("–");
    }
}
