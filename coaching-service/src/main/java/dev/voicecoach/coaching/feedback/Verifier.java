package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Evidence;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Keeps the claims whose evidence is there and whose dimension this answer is scored on, and drops the others whole. A quote has to stand in the transcript word for
 * word and at its time; a value has to be the measured one; words that a claim's text puts in quotation marks have to
 * have been said.
 */
public final class Verifier {
    private static final Pattern QUOTED = Pattern.compile("[\u201c\"]([^\u201c\u201d\"]+)[\u201d\"]");

    private Verifier() {}

    /** What is left of a draft, and how many claims that is. */
    public record Verified(CoachingDraft coaching, int claimsKept, int claimsDropped) {}

    public static Verified verify(CoachingDraft draft, Assessment brief) {
        var kept = draft.withClaims(
                supported(draft.strengths(), brief),
                supported(draft.improvements(), brief),
                supported(draft.suggestions(), brief));
        int keptClaims = claims(kept);
        return new Verified(kept, keptClaims, claims(draft) - keptClaims);
    }

    private static List<Claim> supported(List<Claim> claims, Assessment brief) {
        return claims.stream().filter(claim -> isSupported(claim, brief)).toList();
    }

    private static boolean isSupported(Claim claim, Assessment brief) {
        return isScored(claim.getDimension(), brief)
                && !claim.getEvidence().isEmpty()
                && claim.getEvidence().stream().allMatch(evidence -> isThere(evidence, brief))
                && QUOTED.matcher(claim.getText())
                        .results()
                        .allMatch(quoted -> isSaid(quoted.group(1), brief.answer()));
    }

    /** A metric or a quote, exactly one of them. */
    private static boolean isThere(Evidence evidence, Assessment brief) {
        if (evidence.getMetricId() != null) {
            return evidence.getQuote() == null
                    && brief.measured()
                            .value(evidence.getMetricId())
                            .filter(measured -> measured.equals(evidence.getMetricValue()))
                            .isPresent();
        }
        return evidence.getQuote() != null
                && evidence.getMetricValue() == null
                && evidence.getStartMillis() != null
                && evidence.getEndMillis() != null
                && brief.answer().occurrences(evidence.getQuote()).stream()
                        .anyMatch(said -> said.startMillis() == evidence.getStartMillis()
                                && said.endMillis() == evidence.getEndMillis());
    }

    private static boolean isSaid(String quote, SpokenAnswer answer) {
        return !answer.occurrences(quote).isEmpty();
    }

    /** With a number or a reason for having none; a dimension that the tenant forbids has neither. */
    private static boolean isScored(String dimension, Assessment brief) {
        return brief.scores().dimensions().stream()
                .anyMatch(score -> score.getDimension().equals(dimension));
    }

    private static int claims(CoachingDraft draft) {
        return draft.strengths().size()
                + draft.improvements().size()
                + draft.suggestions().size();
    }
}
