package dev.voicecoach.coaching.transcript;

import java.util.List;

/** Words without the commonest English endings; crude, and the same for both texts that are compared. */
public final class Stem {
    private static final int LEAST_LETTERS = 3;
    private static final List<String> ENDINGS = List.of(
            "ingly", "edly", "ments", "ment", "ings", "ing", "ions", "ion", "ies", "ed", "es", "ly", "s", "e", "y");

    private Stem() {}

    /** @param word in lower case */
    public static String of(String word) {
        var stem = word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
        for (var ending : ENDINGS) {
            if (stem.endsWith(ending) && stem.length() - ending.length() >= LEAST_LETTERS) {
                stem = stem.substring(0, stem.length() - ending.length());
                break;
            }
        }
        int last = stem.length() - 1;
        // planned → plann → plan
        return last >= LEAST_LETTERS && stem.charAt(last) == stem.charAt(last - 1) ? stem.substring(0, last) : stem;
    }
}
