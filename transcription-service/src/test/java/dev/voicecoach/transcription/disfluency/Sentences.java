package dev.voicecoach.transcription.disfluency;

import dev.voicecoach.transcription.acoustics.Interval;
import java.util.ArrayList;
import java.util.List;

/** Words from a sentence, 300 ms each with 20 ms between. */
final class Sentences {
    static final long WORD_MILLIS = 300;
    static final long STEP_MILLIS = 320;

    private Sentences() {}

    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        for (var word : text.split(" ", -1)) {
            var start = words.size() * STEP_MILLIS;
            words.add(new Word(word, new Interval(start, start + WORD_MILLIS)));
        }
        return words;
    }
}
