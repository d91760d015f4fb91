package dev.voicecoach.coaching.scores;

import java.util.List;

/** A measure's way to points: straight lines between pairs, level outside them. Immutable. */
final class Anchors {
    private final List<List<Double>> pairs;

    /** @param pairs each a value and its points; values rise */
    Anchors(List<List<Double>> pairs) {
        if (pairs.size() < 2 || pairs.stream().anyMatch(pair -> pair.size() != 2)) {
            throw new IllegalArgumentException("points are " + pairs + "; they are two or more pairs [value, points]");
        }
        for (int i = 1; i < pairs.size(); i++) {
            if (!(value(pairs, i) > value(pairs, i - 1))) {
                throw new IllegalArgumentException("points are " + pairs + "; their values have to rise");
            }
        }
        this.pairs = List.copyOf(pairs);
    }

    double points(double value) {
        if (value <= value(pairs, 0)) {
            return points(pairs, 0);
        }
        for (int i = 1; i < pairs.size(); i++) {
            if (value <= value(pairs, i)) {
                double share = (value - value(pairs, i - 1)) / (value(pairs, i) - value(pairs, i - 1));
                return points(pairs, i - 1) + share * (points(pairs, i) - points(pairs, i - 1));
            }
        }
        return points(pairs, pairs.size() - 1);
    }

    private static double value(List<List<Double>> pairs, int i) {
        return pairs.get(i).get(0);
    }

    private static double points(List<List<Double>> pairs, int i) {
        return pairs.get(i).get(1);
    }
}
