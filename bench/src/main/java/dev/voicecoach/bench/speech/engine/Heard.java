package dev.voicecoach.bench.speech.engine;

import dev.voicecoach.bench.speech.score.Spans.Span;
import java.util.List;

/**
 * What an engine heard in a recording.
 *
 * @param words empty when the engine was not asked for times or gives none
 * @param fillers um, uh and the like, found by ear or in the words; empty when the engine does not look for them
 * @param wallSeconds from the samples in memory to the text
 * @param processorSeconds of all threads of its process meanwhile, user and system
 */
public record Heard(String text, List<Word> words, List<Span> fillers, double wallSeconds, double processorSeconds) {
    /**
     * One word with its punctuation.
     *
     * @param confidence in [0, 1]
     */
    public record Word(String text, long startMillis, long endMillis, double confidence) {}

    public Heard {
        words = List.copyOf(words);
        fillers = List.copyOf(fillers);
    }
}
