package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.Stem;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is told again of one quote, in whatever order. */
final class OneQuote {
    private static final Words LITTLE = Words.of("little");
    private static final Set<String> ORDERING =
            Set.of("before", "after", "then", "first", "later", "until", "than", "from", "to");
    private static final Set<String> OTHERS = Set.of("he", "she", "they", "who", "him", "her", "them", "by", "you");
    /** Verbs that add nothing to what is quoted. */
    private static final Set<String> LIGHT =
            Set.of("took", "take", "takes", "use", "used", "lasted", "last", "needed", "carry", "carried", "kept");
    /** So many of the answer's words may be taken from the whole sentence of a quote. */
    private static final int MANY = 3;

    private OneQuote() {}

    /**
     * Whether all of the answer's words stand in one quote of the evidence, and nobody is said to do anything else: then
     * their order is free.
     */
    static boolean holds(List<Token> whole, Map<String, List<Integer>> places, Facts facts) {
        var clause = beforeContrast(whole);
        if (Mentions.has(clause, ORDERING) || Mentions.has(clause, OTHERS) || hasOtherDeed(clause, places)) {
            return false;
        }
        var own = clause.stream()
                .filter(token -> Retelling.isOwnWord(token, places))
                .map(token -> at(token, places))
                .toList();
        var said = clause.stream()
                .filter(token -> token.isWord() && !LITTLE.contains(token.plain()))
                .map(token -> at(token, places))
                .toList();
        return facts.quoted().stream()
                .map(quote -> own.size() < MANY ? quote : sentence(quote, facts))
                .anyMatch(quote -> own.stream().allMatch(found -> found.stream().anyMatch(place -> isIn(quote, place)))
                        && Lacking.isLacking(clause) == isDenied(said, quote, facts));
    }

    /** "The argument lasted": who or what did so is not the answer's. */
    static boolean hasNewSubject(List<Token> clause, Map<String, List<Integer>> places) {
        for (int i = 0; i < clause.size(); i++) {
            if (LIGHT.contains(clause.get(i).plain())) {
                return clause.subList(0, i).stream()
                        .noneMatch(token -> !LITTLE.contains(token.plain())
                                && !at(token, places).isEmpty());
            }
        }
        return false;
    }

    /** "Three weeks instead of one night": what was not stands behind. */
    private static List<Token> beforeContrast(List<Token> clause) {
        for (int i = 1; i + 1 < clause.size(); i++) {
            var two = clause.get(i).plain() + ' ' + clause.get(i + 1).plain();
            if (two.equals("instead of") || two.equals("rather than")) {
                return clause.subList(0, i);
            }
        }
        return clause;
    }

    private static List<Integer> at(Token token, Map<String, List<Integer>> places) {
        return places.getOrDefault(Stem.of(token.plain()), List.of());
    }

    private static boolean isIn(Span quote, int place) {
        return quote.from() <= place && place < quote.to();
    }

    private static boolean hasOtherDeed(List<Token> clause, Map<String, List<Integer>> places) {
        return clause.stream()
                .anyMatch(token -> token.isWord()
                        && Deeds.isPast(token.plain())
                        && !LITTLE.contains(token.plain())
                        && !LIGHT.contains(token.plain())
                        && Synonyms.of(Stem.of(token.plain())).stream().noneMatch(places::containsKey));
    }

    /** The quote with the rest of its sentence. */
    static Span sentence(Span quote, Facts facts) {
        return facts.brief().answer().sentences().stream()
                .filter(sentence -> sentence.from() <= quote.from() && quote.to() <= sentence.to())
                .findFirst()
                .orElse(quote);
    }

    /** Whether "not" stands between the first and the last of the words, or just before them. */
    private static boolean isDenied(List<List<Integer>> said, Span quote, Facts facts) {
        var inside = said.stream()
                .flatMap(List::stream)
                .filter(place -> isIn(quote, place))
                .mapToInt(place -> place)
                .summaryStatistics();
        return Retelling.isDenied(facts.brief().answer().words(), inside.getMin(), inside.getMax());
    }
}
