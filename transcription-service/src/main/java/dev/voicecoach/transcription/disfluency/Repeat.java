package dev.voicecoach.transcription.disfluency;

import dev.voicecoach.transcription.acoustics.Interval;

/**
 * Words said again at once, not on purpose.
 *
 * @param text what was said again, as written the last time, without punctuation
 * @param when from the start of the first time to the end of the last
 * @param times how often it was said; at least 2
 */
public record Repeat(String text, Interval when, int times, Source source) {
    /** Never what was said. */
    @Override
    public String toString() {
        return "Repeat[" + when + ", " + times + "]";
    }
}
