package dev.voicecoach.bench.coaching;

import java.util.TreeMap;

/** How much of what normal answers give is scored: abstaining from everything would be easy. */
final class Coverage {
    private static final double LEAST_PERCENT = 95;

    private Coverage() {}

    /** What there is something to say of has to be scored. */
    static void measure(Session session) {
        var all = 0;
        var scored = 0;
        var missing = new TreeMap<String, Integer>();
        for (var answer : session.answers()) {
            for (var score : session.assess(answer).scores()) {
                all++;
                if (score.getValue() == null) {
                    missing.merge(score.getDimension(), 1, Integer::sum);
                } else {
                    scored++;
                }
            }
        }
        var share = 100.0 * scored / all;
        session.out()
                .printf(
                        "  of %d dimensions of %d normal answers %d are scored; without: %s%n",
                        all, session.answers().size(), scored, missing);
        session.out().flush();
        session.aims().atLeast("dimensions of normal answers that are scored", LEAST_PERCENT, share, " %");
    }
}
