package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.schemas.events.Policy;

/** Puts coaching into words. Whoever does it, the verifier reads it before anyone else. */
public interface Coach {
    /**
     * The coaching; claims without evidence, or about something that was not measured, will be dropped.
     *
     * @param policy says who may phrase
     */
    Coached coach(Assessment assessment, Policy policy);

    /**
     * The coaching without asking anybody who takes time: until {@link #coach} has an answer, where that
     * {@link #takesTime}, and for good elsewhere.
     */
    default Coached atOnce(Assessment assessment, Policy policy) {
        return coach(assessment, policy);
    }

    /** Whether somebody will be asked who takes seconds. */
    default boolean takesTime(Assessment assessment, Policy policy) {
        return false;
    }
}
