package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.schemas.events.Claim;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is left of a model's claims after each was verified by itself, and what is not. */
record CheckedClaims(List<Claim> strengths, List<Claim> improvements, List<Claim> suggestions, List<Dropped> dropped) {

    /** @param reason for example {@code quote_not_said} */
    record Dropped(String text, String reason) {
        /** Never the text. */
        @Override
        public String toString() {
            return reason;
        }
    }

    static CheckedClaims of(ModelClaims claims, Assessment assessment, Verifier verifier) {
        var check = new Check(assessment, verifier);
        return new CheckedClaims(
                check.kept(claims.strengths()),
                check.kept(claims.improvements()),
                check.kept(claims.suggestions()),
                check.dropped);
    }

    int kept() {
        return strengths.size() + improvements.size() + suggestions.size();
    }

    /** Together with what the model said when it was asked again. */
    CheckedClaims and(CheckedClaims later) {
        return new CheckedClaims(
                together(strengths, later.strengths),
                together(improvements, later.improvements),
                together(suggestions, later.suggestions),
                together(dropped, later.dropped));
    }

    private static <T> List<T> together(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /** Keeps what it drops. */
    private static final class Check {
        private final Assessment assessment;
        private final Verifier verifier;
        private final List<Dropped> dropped = new ArrayList<>();
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
                    dropped.add(new Dropped(claim.getText(), flaw.get().code()));
                } else if (texts.add(claim.getText())) {
                    kept.add(claim);
                }
            }
            return List.copyOf(kept);
        }
    }

    /** Never the texts. */
    @Override
    public String toString() {
        return "CheckedClaims[" + kept() + " kept]";
    }
}
