package dev.voicecoach.faults.speech;

import java.util.List;
import java.util.Locale;

/** How far a transcript is from what was said. */
public final class WordErrors {
    private WordErrors() {}

    /**
     * Words to insert, delete or replace, for each word that was said.
     *
     * @return 0 when all is right, 1 when as many words are wrong as were said; may be above 1
     */
    public static double rate(String said, String heard) {
        var reference = words(said);
        return (double) distance(reference, words(heard)) / Math.max(1, reference.size());
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9']+", " ")
                .strip()
                .split(" ", -1));
    }

    private static int distance(List<String> from, List<String> to) {
        var previous = new int[to.size() + 1];
        for (int j = 0; j <= to.size(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.size(); i++) {
            var current = new int[to.size() + 1];
            current[0] = i;
            for (int j = 1; j <= to.size(); j++) {
                var replaced = previous[j - 1] + (from.get(i - 1).equals(to.get(j - 1)) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[to.size()];
    }
}
