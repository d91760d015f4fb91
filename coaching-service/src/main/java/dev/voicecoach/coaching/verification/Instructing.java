package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.List;
import java.util.Set;

/** Whether a clause tells the reader what to do, and says nothing of what was. */
final class Instructing {
    private static final Words IMPERATIVES = Words.of("imperative");
    private static final Set<String> LEADS = Set.of(
            "next", "time", "now", "then", "instead", "also", "first", "finally", "please", "second", "third", "so",
            "and", "but", "or", "perhaps", "maybe", "simply", "just", "always", "never", "do", "not", "don't", "to",
            "here", "today", "once");
    private static final Set<String> SUBORDINATES = Set.of(
            "after",
            "before",
            "when",
            "where",
            "wherever",
            "whenever",
            "once",
            "if",
            "at",
            "in",
            "for",
            "to",
            "with",
            "during",
            "between",
            "as",
            "instead",
            "next",
            "by",
            "from",
            "on");
    private static final Set<String> MODALS = Set.of("could", "can", "should", "may", "might", "would");
    private static final Set<String> RELATIVES = Set.of("what", "how", "why", "who", "whom", "where", "whether");
    private static final Set<String> PAST = Set.of("was", "were", "are", "is", "have", "had", "has");

    private Instructing() {}

    static boolean is(int clause, ClaimText text) {
        var words = text.clause(clause);
        if (words.isEmpty() || isAboutTheAnswer(words)) {
            return false;
        }
        var sentence = text.sentence(words.getFirst().sentence());
        return isInstructing(sentence)
                || (!sentence.getFirst().plain().equals("you") && clause > 0 && startsWithImperative(words));
    }

    private static boolean isInstructing(List<Token> sentence) {
        int first = sentence.getFirst().clause();
        if (startsWithImperative(sentence) || isOffer(sentence)) {
            return true;
        }
        return SUBORDINATES.contains(sentence.getFirst().plain())
                && sentence.stream()
                        .map(Token::clause)
                        .filter(clause -> clause > first)
                        .distinct()
                        .anyMatch(clause -> startsWithImperative(sentence.stream()
                                .filter(token -> token.clause() == clause)
                                .toList()));
    }

    private static boolean startsWithImperative(List<Token> tokens) {
        int at = 0;
        while (at + 1 < tokens.size()
                && LEADS.contains(tokens.get(at).plain())
                && !IMPERATIVES.contains(tokens.get(at).plain())) {
            at++;
        }
        return tokens.get(at).isWord() && IMPERATIVES.contains(tokens.get(at).plain());
    }

    /** "You could add …", but not "you could have added …". */
    private static boolean isOffer(List<Token> sentence) {
        for (int i = 0; i + 2 < sentence.size() && i < 6; i++) {
            if (Set.of("you", "it").contains(sentence.get(i).plain())
                    && MODALS.contains(sentence.get(i + 1).plain())
                    && !sentence.get(i + 2).plain().equals("have")) {
                return sentence.get(i).plain().equals("you")
                        || sentence.get(i + 2).plain().equals("help");
            }
        }
        return false;
    }

    private static boolean isAboutTheAnswer(List<Token> clause) {
        for (int i = 0; i + 1 < clause.size(); i++) {
            var word = clause.get(i).plain();
            var next = clause.get(i + 1).plain();
            if (RELATIVES.contains(word)) {
                return false;
            }
            if (word.equals("you")
                    && !(i > 0
                            && Set.of("that", "which")
                                    .contains(clause.get(i - 1).plain()))
                    && (PAST.contains(next) || next.endsWith("ed") || (Deeds.isPast(next) && !next.equals("did")))) {
                return true;
            }
            if ((word.equals("your") || word.equals("answer") || word.equals("it"))
                    && clause.stream()
                            .skip(i + 1L)
                            .limit(4)
                            .anyMatch(token -> token.isWord()
                                    && Set.of("was", "were", "is", "are").contains(token.plain()))) {
                return true;
            }
        }
        return false;
    }
}
