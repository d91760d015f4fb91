package dev.voicecoach.transcription.disfluency;

import dev.voicecoach.transcription.acoustics.Interval;

/** A silence and where in the answer it stands. */
public record Pause(Interval when, Kind kind) {
    /** Where a pause stands. */
    public enum Kind {
        BEFORE_ANSWER,
        /** Behind a sentence, or behind a clause that a conjunction follows, as the engine set punctuation. */
        BETWEEN_SENTENCES,
        INSIDE_CLAUSE,
        AFTER_ANSWER,
        /** The engine gives no word times, and the pause lies inside a segment. */
        UNKNOWN
    }
}
