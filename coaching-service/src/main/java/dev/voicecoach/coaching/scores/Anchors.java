package dev.voicecoach.coaching.scores;

/** A metric's way to points: straight lines between anchors, level outside them. */
final class Anchors {
    private final double[] pairs;

    private Anchors(double[] pairs) {
        this.pairs = pairs;
    }

    /** @param pairs value, points, value, points, …; values rise */
    static Anchors of(double... pairs) {
        return new Anchors(pairs.clone());
    }

    double points(double value) {
        if (value <= pairs[0]) {
            return pairs[1];
        }
        for (int i = 2; i < pairs.length; i += 2) {
            if (value <= pairs[i]) {
                double share = (value - pairs[i - 2]) / (pairs[i] - pairs[i - 2]);
                return pairs[i - 1] + share * (pairs[i + 1] - pairs[i - 1]);
            }
        }
        return pairs[pairs.length - 1];
    }
}
