package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Token;
import dev.voicecoach.coaching.verification.NumberWords.Mention;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every number is the value of a cited metric, as people round and in the unit that stands beside it, or an end of its
 * usual range where the text speaks of that range; or how often a quote was said; or how many times to do something, in
 * a clause that tells what to do. Nothing else counts.
 */
final class Numbers implements TextRule {
    private static final double MOST_TO_DO = 10;
    private static final Set<String> TO_DO = Set.of(
            "sentence",
            "sentences",
            "word",
            "words",
            "second",
            "seconds",
            "minute",
            "minutes",
            "breath",
            "breaths",
            "times",
            "time",
            "point",
            "points",
            "step",
            "steps",
            "part",
            "parts",
            "number",
            "numbers",
            "example",
            "examples",
            "thing",
            "things",
            "short",
            "more",
            "line",
            "lines",
            "figure",
            "figures",
            "beat",
            "beats",
            "full",
            "calm",
            "quarters",
            "of",
            "takes",
            "verbs",
            "question",
            "questions",
            "facts",
            "reasons",
            "to",
            "or");
    private static final Set<String> DEFINITE = Set.of("your", "the", "those", "these", "all", "of");

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        return NumberWords.in(text.tokens()).stream().allMatch(number -> isAllowed(number, text, facts))
                ? Optional.empty()
                : Optional.of(Drop.NUMBER_NOT_MEASURED);
    }

    /** Whether a clause holds numbers, and all are values of cited metrics. */
    static boolean areCited(int clause, ClaimText text, Facts facts) {
        var numbers = NumberWords.in(text.tokens()).stream()
                .filter(number -> text.tokens().get(number.from()).clause() == clause)
                .filter(number -> !PerHundred.isUnit(number, text.tokens()))
                .map(number -> NumberUse.of(number, text))
                .toList();
        return !numbers.isEmpty()
                && numbers.stream().allMatch(use -> facts.cited().stream().anyMatch(use::tells));
    }

    private static boolean isAllowed(Mention number, ClaimText text, Facts facts) {
        var token = text.tokens().get(number.from());
        if (NumbersOfQuotes.countsOne(number, text)) {
            return NumbersOfQuotes.isCount(number, text, facts);
        }
        if (PerHundred.isUnit(number, text.tokens())) {
            return true;
        }
        if (isPartOfTheTelling(number, text.tokens())) {
            return true;
        }
        var use = NumberUse.of(number, text);
        return (facts.kind() != Facts.Kind.ENCOURAGEMENT
                        && text.isInstruction(token.clause())
                        && isToDo(number, text.tokens(), facts.kind()))
                || facts.cited().stream().anyMatch(cited -> use.tells(cited))
                || isOwnUsual(number, text, facts)
                || facts.numbers().stream().anyMatch(known -> NumberUse.rounds(number, known, false))
                || (facts.kind() == Facts.Kind.QUESTION && isSaid(number, text.tokens(), facts))
                || SaidNumbers.has(number, text.tokens(), facts)
                || NumbersOfQuotes.isCount(number, text, facts)
                || NumbersOfQuotes.countsNamedParts(number, text);
    }

    /** "The last two sentences". */
    private static boolean isPartOfTheTelling(Mention number, List<Token> tokens) {
        return number.from() > 0
                && number.to() < tokens.size()
                && number.value() <= MOST_TO_DO
                && Set.of("last", "first", "next", "these")
                        .contains(tokens.get(number.from() - 1).plain())
                && Set.of("sentences", "words", "lines")
                        .contains(tokens.get(number.to()).plain());
    }

    private static boolean isToDo(Mention number, List<Token> tokens, Facts.Kind kind) {
        boolean definite = number.from() > 0
                && DEFINITE.contains(tokens.get(number.from() - 1).plain());
        var next = number.to() < tokens.size() ? tokens.get(number.to()).plain() : "";
        var last = tokens.get(number.to() - 1).plain();
        return (!definite || kind == Facts.Kind.DRILL)
                && number.value() <= (kind == Facts.Kind.DRILL ? 120 : MOST_TO_DO)
                && (TO_DO.contains(next)
                        || last.equals("twice")
                        || (kind == Facts.Kind.DRILL && !next.equals("percent")));
    }

    /** "In your earlier answers 4 to 7": what the comparison with the learner's own usual says. */
    private static boolean isOwnUsual(Mention number, ClaimText text, Facts facts) {
        if (facts.own() == null
                || text.words().stream().noneMatch(token -> token.plain().equals("earlier"))) {
            return false;
        }
        int earlier = 0;
        while (!text.tokens().get(earlier).plain().equals("earlier")) {
            earlier++;
        }
        boolean behind = number.from() > earlier;
        return facts.own().getMeasures().stream()
                .filter(measure -> OwnComparison.isCited(measure, facts))
                .anyMatch(measure -> behind
                        && (NumberUse.rounds(number, measure.getUsualLow(), false)
                                || NumberUse.rounds(number, measure.getUsualHigh(), false)
                                || NumberUse.rounds(number, 100 * measure.getUsualLow(), false)
                                || NumberUse.rounds(number, 100 * measure.getUsualHigh(), false)));
    }

    /** A follow-up question may take up a number that was given. */
    private static boolean isSaid(Mention number, List<Token> tokens, Facts facts) {
        var words = new StringBuilder();
        for (var token : tokens.subList(number.from(), Math.min(tokens.size(), number.to() + 1))) {
            words.append(token.plain()).append(' ');
        }
        return !facts.places().of(words.toString()).isEmpty();
    }
}
