package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How often something is said to have been said: never, once, again, often, more often than something else. */
final class QuoteCounts implements TextRule {
    private static final Set<String> OFTEN =
            Set.of("often", "frequently", "repeatedly", "several", "many", "constantly");
    private static final Set<String> EVERYWHERE = Set.of("every", "throughout", "everywhere", "everything");
    private static final Set<String> AGAIN =
            Set.of("repeat", "repeated", "repeats", "again", "repeating", "repetition");
    private static final Set<String> ONCE = Set.of("once");
    private static final Set<String> MOSTLY = Set.of("mostly", "mainly", "always", "largely");
    private static final Set<String> PRONOUNS = Set.of("i", "we");
    private static final Set<String> RATHER = Set.of("more", "than", "rather", "instead", "outnumbers");
    private static final Set<String> DENIED =
            Set.of("never", "not", "no", "none", "without", "didn't", "don't", "nowhere", "neither");
    private static final Set<String> SAYING = Set.of(
            "say",
            "said",
            "saying",
            "use",
            "used",
            "using",
            "mention",
            "mentioned",
            "begins",
            "begin",
            "starts",
            "start",
            "contains",
            "contain",
            "hear",
            "heard");
    /** What people call often; our judgement. */
    private static final int LEAST_OFTEN = 3;

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        for (int clause = 0; clause < text.clauses(); clause++) {
            if (!text.isInstruction(clause)
                    && facts.kind() == Facts.Kind.CLAIM
                    && !asOften(text.clause(clause), facts)) {
                return Optional.of(Drop.PLACE_DISAGREES);
            }
        }
        return Optional.empty();
    }

    private static boolean asOften(List<Token> clause, Facts facts) {
        var quotes = clause.stream()
                .filter(token -> token.kind() == ClaimText.Kind.QUOTE)
                .toList();
        if (quotes.stream()
                .anyMatch(quote -> isDenied(clause, quote)
                        && !facts.places().of(quote.written()).isEmpty())) {
            return false;
        }
        if (quotes.size() == 1
                && Mentions.has(clause, MOSTLY)
                && PRONOUNS.contains(quotes.getFirst().plain())) {
            return PRONOUNS.stream()
                    .allMatch(other -> facts.places().of(other).size()
                            <= facts.places().of(quotes.getFirst().written()).size());
        }
        if (quotes.size() == 2 && Mentions.has(clause, RATHER) && !isMore(quotes, facts)) {
            return false;
        }
        if (quotes.size() != 1) {
            return true;
        }
        int times = facts.places().of(quotes.getFirst().written()).size();
        if (Mentions.has(clause, EVERYWHERE)) {
            return times >= facts.brief().answer().sentences().size();
        }
        if (Mentions.has(clause, OFTEN)) {
            return times >= LEAST_OFTEN;
        }
        if (Mentions.has(clause, AGAIN)) {
            return times > 1 || repeatsItself(quotes.getFirst().written());
        }
        return !Mentions.has(clause, ONCE) || times == 1;
    }

    /** "You never said “I”", "none of the sentences begins with “I”": then it was not said. */
    static boolean isDenied(List<Token> clause, Token quote) {
        var before = clause.subList(0, clause.indexOf(quote));
        return Mentions.has(before, DENIED)
                && Mentions.has(before, SAYING)
                && !Mentions.has(before, Set.of("only", "just"));
    }

    private static boolean repeatsItself(String quote) {
        var pieces = QuotePlaces.pieces(quote);
        return pieces.stream().distinct().count() < pieces.size();
    }

    /** "“I” more often than “we”". */
    private static boolean isMore(List<Token> quotes, Facts facts) {
        return facts.places().of(quotes.getFirst().written()).size()
                > facts.places().of(quotes.getLast().written()).size();
    }
}
