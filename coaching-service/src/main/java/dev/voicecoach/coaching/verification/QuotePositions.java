package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where and how often something is said to have been said: opened with, ended with, again, often, never. */
final class QuotePositions implements TextRule {
    private static final Set<String> BEGINNING = Set.of(
            "open",
            "opened",
            "opens",
            "opening",
            "began",
            "begin",
            "begins",
            "beginning",
            "started",
            "starts",
            "start");
    private static final Set<String> ENDING = Set.of(
            "ended",
            "ends",
            "ending",
            "end",
            "closed",
            "closes",
            "closing",
            "close",
            "finished",
            "finishes",
            "finish",
            "concluded",
            "concludes",
            "conclude",
            "conclusion",
            "final",
            "finally");
    /** Words at either end that are the beginning or the end at least; one long sentence. Our judgement. */
    private static final int EDGE_WORDS = 15;

    private static final double EDGE_SHARE = 0.2;

    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        for (int clause = 0; clause < text.clauses(); clause++) {
            var words = text.clause(clause);
            if (!words.isEmpty()
                    && !text.isInstruction(clause)
                    && facts.kind() == Facts.Kind.CLAIM
                    && !atItsPlace(words, text, facts)) {
                return Optional.of(Drop.PLACE_DISAGREES);
            }
        }
        return Optional.empty();
    }

    private static boolean atItsPlace(List<Token> clause, ClaimText text, Facts facts) {
        if (Lacking.staysOpen(clause)) {
            return true;
        }
        boolean beginning = Mentions.has(clause, BEGINNING)
                || (Mentions.has(clause, Set.of("first")) && Mentions.has(clause, Set.of("comes", "come", "came")));
        boolean ending = Mentions.has(clause, ENDING);
        if (!beginning && !ending) {
            return true;
        }
        var quoted = StoryClaims.ofConcepts(clause, text, facts);
        if (quoted.isEmpty() || beginning == ending) {
            // "From beginning to end" of a quote that is nowhere in particular.
            return quoted.isEmpty() && !facts.cited().isEmpty();
        }
        int words = facts.brief().answer().words().size();
        int edge = (int) Math.max(EDGE_WORDS, EDGE_SHARE * words);
        return quoted.stream().anyMatch(span -> beginning ? isEarly(span, edge, facts) : span.to() > words - edge);
    }

    private static boolean isEarly(Span span, int edge, Facts facts) {
        var sentences = facts.brief().answer().sentences();
        return span.from() < edge
                && span.from() <= Math.max(EDGE_WORDS, sentences.getFirst().to());
    }
}
