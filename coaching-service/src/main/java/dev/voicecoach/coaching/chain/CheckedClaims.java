package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.DropCount;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is left of a model's claims after each was verified by itself.
 *
 * @param droppedFor the others, by reason
 */
record CheckedClaims(
        List<Claim> strengths, List<Claim> improvements, List<Claim> suggestions, List<DropCount> droppedFor) {

    static CheckedClaims of(ModelClaims claims, Assessment assessment, Verifier verifier) {
        var check = new Check(assessment, verifier);
        return new CheckedClaims(
                check.kept(claims.strengths()),
                check.kept(claims.improvements()),
                check.kept(claims.suggestions()),
                check.counts());
    }

    int kept() {
        return strengths.size() + improvements.size() + suggestions.size();
    }

    /** Counts what it drops. */
    private static final class Check {
        private final Assessment assessment;
        private final Verifier verifier;
        private final Map<String, Integer> dropped = new TreeMap<>();
        private final Set<String> texts = new HashSet<>();

        Check(Assessment assessment, Verifier verifier) {
            this.assessment = assessment;
            this.verifier = verifier;
        }

        List<Claim> kept(List<Claim> claims) {
            var kept = new ArrayList<Claim>();
            for (var claim : claims) {
                var flaw = verifier.flaw(claim, assessment);
                if (flaw.isPresent()) {
                    dropped.merge(flaw.get().code(), 1, Integer::sum);
                } else if (texts.add(claim.getText())) {
                    kept.add(claim);
                }
            }
            return List.copyOf(kept);
        }

        List<DropCount> counts() {
            return dropped.entrySet().stream()
                    .map(entry -> new DropCount(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }

    /** Never the texts. */
    @Override
    public String toString() {
        return "CheckedClaims[" + kept() + " kept]";
    }
}
