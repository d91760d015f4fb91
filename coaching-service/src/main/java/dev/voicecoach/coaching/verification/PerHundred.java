package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Token;
import dev.voicecoach.coaching.verification.NumberWords.Mention;
import java.util.List;
import java.util.Set;

/** "In a hundred words", "per 100 words": the unit of a rate, whose hundred counts nothing. */
final class PerHundred {
    private static final Set<String> HUNDRED = Set.of("hundred", "100");
    private static final Set<String> BEFORE = Set.of("in", "per", "every", "a", "each", "of", "one");
    /** Between the rate and its unit. */
    private static final int NEAR = 5;

    private PerHundred() {}

    /** Whether the words behind a number say it. */
    static boolean isRate(List<Token> next) {
        for (int i = 1; i + 1 < next.size() && i < NEAR; i++) {
            if (isHundredWords(next, i)) {
                return true;
            }
        }
        return false;
    }

    static boolean isUnit(Mention number, List<Token> tokens) {
        int last = number.to() - 1;
        return number.from() > 0 && last == number.from() && isHundredWords(tokens, last);
    }

    private static boolean isHundredWords(List<Token> tokens, int i) {
        return HUNDRED.contains(tokens.get(i).plain())
                && i > 0
                && BEFORE.contains(tokens.get(i - 1).plain())
                && i + 1 < tokens.size()
                && tokens.get(i + 1).plain().equals("words");
    }
}
