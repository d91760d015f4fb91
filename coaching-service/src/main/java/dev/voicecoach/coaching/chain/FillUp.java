package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.feedback.CoachingDraft;
import dev.voicecoach.schemas.events.Claim;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A model's claims in a draft of the rules, whose drill, follow-ups, scaffold and acknowledgement stay.
 *
 * @param filled whether claims of the rules are among them
 */
record FillUp(CoachingDraft draft, boolean filled) {
    /** Where there are fewer of a model than asked for, or none of a kind, the rules add theirs. */
    static FillUp of(CheckedClaims claims, CoachingDraft rules, int leastClaims) {
        boolean few = claims.kept() < leastClaims;
        var strengths = together(claims.strengths(), rules.strengths(), few);
        var improvements = together(claims.improvements(), rules.improvements(), few);
        var suggestions = together(claims.suggestions(), rules.suggestions(), few);
        int all = strengths.size() + improvements.size() + suggestions.size();
        return new FillUp(rules.withClaims(strengths, improvements, suggestions), all > claims.kept());
    }

    private static List<Claim> together(List<Claim> model, List<Claim> rules, boolean few) {
        if (!model.isEmpty() && !few) {
            return model;
        }
        var all = new ArrayList<>(model);
        for (var claim : rules) {
            if (model.stream().noneMatch(other -> restsOnTheSame(other, claim))) {
                all.add(claim);
            }
        }
        return all;
    }

    private static boolean restsOnTheSame(Claim one, Claim other) {
        return one.getEvidence().stream().anyMatch(mine -> other.getEvidence().stream()
                .anyMatch(theirs -> Objects.equals(mine.getMetricId(), theirs.getMetricId())
                        && Objects.equals(mine.getQuote(), theirs.getQuote())));
    }
}
