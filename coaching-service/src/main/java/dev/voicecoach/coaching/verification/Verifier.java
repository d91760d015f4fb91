package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.feedback.CoachingDraft;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.DropCount;
import dev.voicecoach.schemas.events.Evidence;
import dev.voicecoach.schemas.events.OwnUsual;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps of a draft what its evidence shows, and drops the rest whole, whoever phrased it. What stays carries the
 * transcript's own words with their place, and the measured values with what is usual. The rules are {@link TextRule}s
 * and {@link EvidenceCheck}; where they cannot tell, they drop. Pure: no clock, no locale; linear in draft and answer.
 */
public final class Verifier {
    /** For provenance; a change of a rule is a new one. */
    public static final String VERSION = "2";
    /** Stands where an encouragement was dropped. */
    public static final String NEUTRAL_ENCOURAGEMENT =
            "Change one thing at a time, record the answer again and compare the two.";

    private Verifier() {}

    /**
     * What is left of a draft.
     *
     * @param claimsKept strengths, improvements, suggestions, the acknowledgement and follow-up questions
     * @param claimsDropped of those and of the other texts; the sum of {@code droppedFor}
     * @param droppedFor by reason, in the order of {@link Drop}
     */
    public record Verified(CoachingDraft coaching, int claimsKept, int claimsDropped, List<DropCount> droppedFor) {
        public Verified {
            droppedFor = List.copyOf(droppedFor);
        }
    }

    public static Verified verify(CoachingDraft draft, Assessment brief) {
        return verify(draft, brief, null);
    }

    /** @param own what is usual for the learner; without it nothing may be said against it */
    public static Verified verify(CoachingDraft draft, Assessment brief, @Nullable OwnUsual own) {
        return new DraftCheck(brief, own).check(draft);
    }

    /** Why a claim cannot stay; empty when it can. */
    public static Optional<Drop> flaw(Claim claim, Assessment brief) {
        return Optional.ofNullable(new DraftCheck(brief, null).claim(claim).flaw());
    }

    /** Likewise of a drill, which says what to do next and cites nothing. */
    public static Optional<Drop> flawOfNextStep(String text, Assessment brief) {
        return new DraftCheck(brief, null).text(text, Facts.Kind.DRILL, List.of());
    }

    /** Likewise of an encouragement, which claims nothing. */
    public static Optional<Drop> flawOfEncouragement(String text, Assessment brief) {
        return new DraftCheck(brief, null).text(text, Facts.Kind.ENCOURAGEMENT, List.of());
    }

    /** Likewise of a question that an interviewer would ask next. */
    public static Optional<Drop> flawOfQuestion(String text, List<Evidence> evidence, Assessment brief) {
        return new DraftCheck(brief, null).question(text, evidence);
    }
}
