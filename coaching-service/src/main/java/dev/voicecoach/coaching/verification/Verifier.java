package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.feedback.CoachingDraft;
import dev.voicecoach.coaching.feedback.Support;
import dev.voicecoach.platform.embedding.Embedder;
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
 * and {@link EvidenceCheck}; where they cannot tell, they drop. No clock, no locale: the same draft of the same answer
 * leaves the same. Linear in draft and answer, but for one embedding a clause (about 3 ms). Thread safe.
 */
public final class Verifier {
    /** For provenance; a change of a rule is a new one. */
    public static final String VERSION = "4";
    /** Stands where an encouragement was dropped. */
    public static final String NEUTRAL_ENCOURAGEMENT =
            "Change one thing at a time, record the answer again and compare the two.";

    private final Meaning meaning;

    public Verifier(Embedder embedder) {
        this.meaning = new Meaning(embedder);
    }

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

    public Verified verify(CoachingDraft draft, Assessment brief) {
        return verify(draft, brief, null);
    }

    /** @param own what is usual for the learner; without it nothing may be said against it */
    public Verified verify(CoachingDraft draft, Assessment brief, @Nullable OwnUsual own) {
        if (brief.content().distressed()) {
            return supportOnly(draft);
        }
        return new DraftCheck(brief, own, meaning).check(draft);
    }

    /** Whoever phrased it, somebody who may come to harm reads the fixed words. */
    private static Verified supportOnly(CoachingDraft draft) {
        return draft.equals(Support.DRAFT)
                ? new Verified(draft, 0, 0, List.of())
                : new Verified(Support.DRAFT, 0, 1, List.of(new DropCount(Drop.NO_TIME_FOR_COACHING.code(), 1)));
    }

    /** Why a claim cannot stay; empty when it can. */
    public Optional<Drop> flaw(Claim claim, Assessment brief) {
        return Optional.ofNullable(
                new DraftCheck(brief, null, meaning).claim(claim).flaw());
    }

    /** Likewise of a drill, which says what to do next and cites nothing. */
    public Optional<Drop> flawOfNextStep(String text, Assessment brief) {
        return new DraftCheck(brief, null, meaning).text(text, Facts.Kind.DRILL, List.of());
    }

    /** Likewise of an encouragement, which claims nothing. */
    public Optional<Drop> flawOfEncouragement(String text, Assessment brief) {
        return new DraftCheck(brief, null, meaning).text(text, Facts.Kind.ENCOURAGEMENT, List.of());
    }

    /** Likewise of a question that an interviewer would ask next. */
    public Optional<Drop> flawOfQuestion(String text, List<Evidence> evidence, Assessment brief) {
        return new DraftCheck(brief, null, meaning).question(text, evidence);
    }
}
