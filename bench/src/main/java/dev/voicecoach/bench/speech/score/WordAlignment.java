package dev.voicecoach.bench.speech.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cheapest way from what was said to what was heard. Immutable.
 *
 * @param steps in order
 */
public record WordAlignment(List<Step> steps) {
    /**
     * One word of either side or a pair of them.
     *
     * @param said index of the word that was said; null when it was inserted
     * @param heard index of the word that was heard; null when it was left out
     */
    public record Step(@Nullable Integer said, @Nullable Integer heard, boolean right) {}

    public WordAlignment {
        steps = List.copyOf(steps);
    }

    /** By Levenshtein's distance; of equal ways the one with more substitutions. */
    public static WordAlignment of(List<String> said, List<String> heard) {
        var cost = new int[said.size() + 1][heard.size() + 1];
        for (int i = 0; i <= said.size(); i++) {
            for (int j = 0; j <= heard.size(); j++) {
                cost[i][j] = i == 0 || j == 0
                        ? i + j
                        : Math.min(
                                cost[i - 1][j - 1] + (said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1),
                                1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
            }
        }
        return new WordAlignment(traced(cost, said, heard));
    }

    private static List<Step> traced(int[][] cost, List<String> said, List<String> heard) {
        var steps = new ArrayList<Step>();
        var i = said.size();
        var j = heard.size();
        while (i > 0 || j > 0) {
            var right = i > 0 && j > 0 && said.get(i - 1).equals(heard.get(j - 1));
            if (i > 0 && j > 0 && cost[i][j] == cost[i - 1][j - 1] + (right ? 0 : 1)) {
                steps.add(new Step(--i, --j, right));
            } else if (i > 0 && cost[i][j] == cost[i - 1][j] + 1) {
                steps.add(new Step(--i, null, false));
            } else {
                steps.add(new Step(null, --j, false));
            }
        }
        Collections.reverse(steps);
        return steps;
    }

    /** Substitutions, deletions and insertions. */
    public int errors() {
        return (int) steps.stream().filter(step -> !step.right()).count();
    }
}
