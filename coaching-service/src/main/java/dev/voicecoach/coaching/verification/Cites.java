package dev.voicecoach.coaching.verification;

import java.util.Optional;

/** What a text speaks of was measured and is among its evidence; see {@link Family} for what may do without. */
final class Cites implements TextRule {
    @Override
    public Optional<Drop> flaw(ClaimText text, Facts facts) {
        if (facts.kind() == Facts.Kind.DRILL || facts.kind() == Facts.Kind.QUESTION) {
            return Optional.empty();
        }
        for (int clause = 0; clause < text.clauses(); clause++) {
            boolean advice = text.isInstruction(clause);
            for (var family : Mentions.in(text.clause(clause))) {
                if (!(advice && Family.FREE_TO_ADVISE.contains(family)) && !isCited(family, facts)) {
                    return Optional.of(facts.kind() == Facts.Kind.CLAIM ? Drop.NOT_CITED : Drop.CLAIM_WITHOUT_EVIDENCE);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isCited(Family family, Facts facts) {
        if (facts.kind() == Facts.Kind.ENCOURAGEMENT) {
            // Why there is no score may be said: the scores say it too.
            return !facts.hasScores() && family == Family.LENGTH;
        }
        return facts.cited().stream().anyMatch(cited -> family.has(cited.id().id()))
                || (Family.SHOWN_BY_QUOTES.contains(family) && !facts.quoted().isEmpty());
    }
}
