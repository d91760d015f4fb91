package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.Wording;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import dev.voicecoach.coaching.verification.NumberWords.Mention;
import java.util.List;
import java.util.Set;

/** Numbers that count what is quoted: how often a word was said, how many steps a quote tells of. */
final class NumbersOfQuotes {
    private static final Set<String> STEPS =
            Set.of("steps", "actions", "things", "examples", "points", "moves", "sides", "parts", "verbs");

    private static final Set<String> PARTS = Set.of("situation", "task", "action", "result");

    private NumbersOfQuotes() {}

    /** "“um” three times" counts that word, whatever was measured. */
    static boolean countsOne(Mention number, ClaimText text) {
        var tokens = text.tokens();
        boolean times =
                (number.to() < tokens.size() && tokens.get(number.to()).plain().equals("times"))
                        || tokens.get(number.to() - 1).plain().equals("twice");
        int clause = tokens.get(number.from()).clause();
        return times
                && !text.isInstruction(clause)
                && text.clause(clause).stream().filter(token -> !token.isWord()).count() == 1;
    }

    /** "Three steps: “I wrote …, I ran … and I stayed”", or in three quotes. */
    private static boolean isCountOfSteps(Mention number, ClaimText text, Facts facts) {
        var quoted = StoryClaims.quoted(text.tokens(), text, facts);
        var steps = Wording.ownActions(facts.brief().answer()).stream()
                .filter(step -> quoted.stream().anyMatch(span -> span.from() <= step.from() && step.to() <= span.to()))
                .count();
        return number.value() == steps || number.value() == text.quotes().size();
    }

    /** "Situation, task, action, result: all four are there." */
    static boolean countsNamedParts(Mention number, ClaimText text) {
        return number.value() > 1 && number.value() == namedParts(text.tokens().subList(0, number.from()));
    }

    /** How many of a story's four parts these words name. */
    static long namedParts(List<Token> tokens) {
        return tokens.stream()
                .map(Token::plain)
                .filter(PARTS::contains)
                .distinct()
                .count();
    }

    /** "You said “we” four times." */
    static boolean isCount(Mention number, ClaimText text, Facts facts) {
        var tokens = text.tokens();
        var clause = text.clause(tokens.get(number.from()).clause());
        var next = number.to() < tokens.size() ? tokens.get(number.to()).plain() : "";
        var quotes = clause.stream().filter(token -> !token.isWord()).toList();
        if (STEPS.contains(next)
                || (number.to() + 1 < tokens.size()
                        && STEPS.contains(tokens.get(number.to() + 1).plain()))) {
            return isCountOfSteps(number, text, facts);
        }
        return (next.equals("times") || tokens.get(number.to() - 1).plain().equals("twice"))
                && quotes.size() == 1
                && facts.places().of(quotes.getFirst().written()).size() == number.value();
    }
}
