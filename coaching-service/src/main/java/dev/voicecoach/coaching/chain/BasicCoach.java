package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.feedback.Coach;
import dev.voicecoach.coaching.feedback.Coached;
import dev.voicecoach.coaching.feedback.CoachingDraft;
import dev.voicecoach.schemas.events.Policy;
import java.util.List;

/** Says that there is no coaching this time. Looks at nothing, so nothing can break it. */
final class BasicCoach implements Coach {
    static final String PROVIDER = "basic";
    /** The rules broke, which is a bug. */
    static final String DEGRADED = "coaching_unavailable";

    private static final String VERSION = "basic-1";
    private static final String SENTENCE = "We could not put coaching into words this time; the scores stand.";

    @Override
    public Coached coach(Assessment assessment, Policy policy) {
        return new Coached(
                new CoachingDraft(List.of(), List.of(), List.of(), null, SENTENCE),
                PROVIDER,
                null,
                VERSION,
                List.of(DEGRADED));
    }
}
