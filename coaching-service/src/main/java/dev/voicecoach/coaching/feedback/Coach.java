package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.assessment.Assessment;

/** Puts coaching into words. Whoever does it, the verifier reads it before anyone else. */
public interface Coach {
    /** Who phrases, for provenance: for example {@code rules}. */
    String provider();

    /** Version of the rules or of the prompt, for provenance. */
    String version();

    /** The coaching; claims without evidence, or about something that was not measured, will be dropped. */
    CoachingDraft coach(Assessment assessment);
}
