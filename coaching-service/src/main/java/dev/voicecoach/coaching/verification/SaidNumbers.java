package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.Stem;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import dev.voicecoach.coaching.verification.NumberWords.Mention;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Numbers that the answer gives, told again in digits or in words and of the same thing: "3 weeks" for "three weeks". */
final class SaidNumbers {
    /** Words between a number and what it counts. */
    private static final int NEAR = 3;

    private static final Set<String> DIRECTING = Set.of("from", "to", "by", "over", "under", "than");

    private static final Set<String> UNITS = Set.of(
            "second",
            "seconds",
            "minute",
            "minutes",
            "hour",
            "hours",
            "day",
            "days",
            "week",
            "weeks",
            "month",
            "months",
            "year",
            "years",
            "percent",
            "times",
            "example",
            "examples",
            "action",
            "actions",
            "result",
            "results",
            "reason",
            "reasons",
            "lesson",
            "lessons");

    private static final Set<String> STEMS_OF_UNITS =
            UNITS.stream().map(Stem::of).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> RANKS =
            Set.of("first", "second", "third", "fourth", "fifth", "last", "best", "one");

    private SaidNumbers() {}

    /** Whether the answer has it before the same thing, or a quote of the evidence has it before nothing. */
    static boolean has(Mention number, List<Token> tokens, Facts facts) {
        if (isRank(tokens, number.from()) && !isRankSaid(number, tokens, facts)) {
            return false;
        }
        var thing = thingBehind(tokens, number.to(), tokens.get(number.from()).clause());
        var answer = ClaimText.of(facts.brief().answer().text()).tokens();
        if (!thing.isEmpty()
                && NumberWords.in(answer).stream()
                        .anyMatch(said ->
                                isSame(said, number) && behind(answer, said).contains(thing))) {
            return true;
        }
        return facts.evidence().stream()
                .map(evidence -> evidence.getQuote())
                .filter(Objects::nonNull)
                .map(quote -> ClaimText.of(quote).tokens())
                .anyMatch(quote -> NumberWords.in(quote).stream()
                        .anyMatch(said -> isSame(said, number)
                                && directs(tokens, number).equals(directs(quote, said))
                                && (thing.isEmpty()
                                        || (!STEMS_OF_UNITS.contains(thing) && countsNothing(quote, said)))));
    }

    /** "From", "to" or "by" thirty; empty when none of them stands before it. */
    private static String directs(List<Token> tokens, Mention number) {
        var before = number.from() == 0 ? "" : tokens.get(number.from() - 1).plain();
        return DIRECTING.contains(before) ? before : "";
    }

    /** "First of five". */
    private static boolean isRank(List<Token> tokens, int at) {
        return at > 1
                && tokens.get(at - 1).plain().equals("of")
                && RANKS.contains(tokens.get(at - 2).plain());
    }

    private static boolean isRankSaid(Mention number, List<Token> tokens, Facts facts) {
        return !facts.places()
                .of(tokens.get(number.from() - 2).plain() + " of "
                        + tokens.get(number.from()).plain())
                .isEmpty();
    }

    private static boolean isSame(Mention said, Mention told) {
        return said.value() == told.value() && said.fraction() == told.fraction();
    }

    /** The stem of the first of the words behind that is not a small one; empty when there is none in the clause. */
    private static String thingBehind(List<Token> tokens, int from, int clause) {
        return tokens.stream()
                .skip(from)
                .limit(NEAR)
                .takeWhile(token -> token.isWord() && token.clause() == clause)
                .filter(token -> Retelling.isOwn(token.plain()) || UNITS.contains(token.plain()))
                .map(token -> Stem.of(token.plain()))
                .findFirst()
                .orElse("");
    }

    private static List<String> behind(List<Token> answer, Mention said) {
        return answer.stream()
                .skip(said.to())
                .limit(NEAR + 1L)
                .map(token -> Stem.of(token.plain()))
                .toList();
    }

    private static boolean countsNothing(List<Token> quote, Mention said) {
        return said.to() == quote.size()
                || !(Retelling.isOwn(quote.get(said.to()).plain())
                        || UNITS.contains(quote.get(said.to()).plain()));
    }
}
