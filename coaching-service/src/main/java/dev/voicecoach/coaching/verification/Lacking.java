package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.List;
import java.util.Set;

/** Whether a clause says that something is not there. */
final class Lacking {
    private static final Set<String> LACKING = Set.of(
            "no", "not", "never", "without", "missing", "lacks", "lacking", "lack", "omitted", "omit", "omits",
            "nothing", "none", "skipped", "absent", "didn't", "doesn't", "wasn't", "isn't", "left", "leaves", "cannot",
            "can't", "neither", "nobody", "nor", "open", "forgot", "hardly", "misses", "stays", "unclear", "missed",
            "weren't", "hear");
    private static final Set<String> BEING =
            Set.of("is", "are", "was", "were", "does", "do", "did", "has", "that", "which");

    private Lacking() {}

    static boolean isLacking(List<Token> clause) {
        for (int i = 0; i < clause.size(); i++) {
            var plain = clause.get(i).plain();
            boolean only = i + 1 < clause.size()
                    && Set.of("only", "just", "doubt")
                            .contains(clause.get(i + 1).plain());
            boolean isNot = LACKING.contains(plain) && !plain.equals("open") && !plain.equals("hear");
            if (clause.get(i).isWord() && isNot && !only) {
                return true;
            }
        }
        return false;
    }

    /** "A number like this one measures nothing" has a number. */
    static boolean standsBeforeNot(Concept concept, List<Token> clause) {
        for (int i = 0; i + 1 < clause.size(); i++) {
            if (LACKING.contains(clause.get(i).plain())) {
                return false;
            }
            if (concept.isNamed(clause.subList(i, i + 1))) {
                return !BEING.contains(clause.get(i + 1).plain())
                        && !LACKING.contains(clause.get(i + 1).plain());
            }
        }
        return false;
    }

    /** "How many stays open". */
    static boolean staysOpen(List<Token> clause) {
        return Mentions.has(clause, Set.of("open"))
                && Mentions.has(clause, Set.of("stays", "stay", "leaves", "remains", "is"));
    }
}
