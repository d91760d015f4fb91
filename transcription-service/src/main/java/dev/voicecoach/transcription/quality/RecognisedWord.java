package dev.voicecoach.transcription.quality;

import org.jspecify.annotations.Nullable;

/**
 * A word and how sure the engine is of it.
 *
 * @param plain lower case, without the punctuation around it
 * @param confidence probability that it is right, in [0, 1]; null when the engine gives none
 */
public record RecognisedWord(String plain, @Nullable Double confidence) {
    /** Never the word: what was said stays out of logs. */
    @Override
    public String toString() {
        return "RecognisedWord[" + confidence + "]";
    }
}
