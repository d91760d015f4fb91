package dev.voicecoach.transcription.speech.moonshine;

/** How likely it is that a word is right. */
final class Confidence {
    private Confidence() {}

    static double of(Draft draft, Vocabulary.Written word) {
        var least = 1f;
        for (int token = word.from(); token < word.to(); token++) {
            least = Math.min(least, draft.probability(token));
        }
        return least;
    }
}
