package dev.voicecoach.transcription.disfluency;

import dev.voicecoach.transcription.acoustics.Interval;

/**
 * A sound or phrase that only fills time.
 *
 * @param text as written, without punctuation; {@link #HEARD_TEXT} when it was only heard
 */
public record Filler(String text, Interval when, Kind kind, Source source) {
    /** Which of the two it was cannot be told from the sound: a nasal end showed in 7 of 10 "um" and 2 of 10 "uh". */
    public static final String HEARD_TEXT = "uh/um";

    /** Um, uh and the like, or a phrase such as "you know". */
    public enum Kind {
        FILLED_PAUSE,
        LEXICAL
    }

    /** Never what was said. */
    @Override
    public String toString() {
        return "Filler[" + when + ", " + kind + ", " + source + "]";
    }
}
