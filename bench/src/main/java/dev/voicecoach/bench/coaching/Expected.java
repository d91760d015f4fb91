package dev.voicecoach.bench.coaching;

import java.util.Arrays;
import java.util.List;

/** What must happen to the numbers of answers that got worse in one way, and what did. Not thread safe. */
final class Expected {
    private static final double LEAST_FALL = 0.5;

    private final List<String> falls;
    private final List<String> may;
    private final Moves moves = new Moves();
    private int compared;
    private int fallen;

    /**
     * Of one way.
     *
     * @param falls dimensions of which one must fall
     * @param may dimensions that may move or not
     */
    Expected(List<String> falls, List<String> may) {
        this.falls = falls;
        this.may = may;
    }

    void add(Assessed before, Assessed after) {
        moves.add(before, after);
        var both = falls.stream()
                .filter(dimension -> before.value(dimension).isPresent()
                        && after.value(dimension).isPresent())
                .mapToDouble(dimension -> Moves.distance(
                        before.value(dimension).orElseThrow(),
                        after.value(dimension).orElseThrow()))
                .toArray();
        compared += both.length > 0 ? 1 : 0;
        fallen += Arrays.stream(both).anyMatch(move -> move <= -LEAST_FALL) ? 1 : 0;
    }

    Moves moves() {
        return moves;
    }

    boolean mustFall(String dimension) {
        return falls.contains(dimension);
    }

    boolean mayMove(String dimension) {
        return may.contains(dimension);
    }

    /** For example "delivery or composure". */
    String whatFalls() {
        return String.join(" or ", falls);
    }

    /** Of the answers in which one of them had a number both times; NaN when there was none. */
    double shareThatFell() {
        return compared == 0 ? Double.NaN : (double) fallen / compared;
    }
}
