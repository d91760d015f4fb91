package dev.voicecoach.transcription.speech;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an engine heard. All times are milliseconds from the start of the recording.
 *
 * @param language BCP 47 tag of the text
 * @param segments in order of time, never overlapping; empty when nobody speaks
 * @param words of all segments, in order of time, never overlapping; empty when the engine gives no times of words
 * @param calibrated whether the confidences were fitted to how often words are right; else nothing is concluded from them
 * @param wordless stretches with a voice in which the engine recognised no word
 * @param engine who listened
 */
public record Transcription(
        String language, List<Segment> segments, List<Word> words, boolean calibrated, int wordless, Engine engine) {

    /** A stretch of speech and its words, verbatim and never blank. */
    public record Segment(String text, long startMillis, long endMillis) {}

    /**
     * One word as it stands in the text, with its punctuation.
     *
     * @param confidence probability in [0, 1] that the word is right; null when the engine says nothing about it
     */
    public record Word(
            String text,
            long startMillis,
            long endMillis,
            @Nullable Double confidence) {}

    /** Which weights listened. */
    public record Engine(String name, String model, String version) {}

    public Transcription {
        segments = List.copyOf(segments);
        words = List.copyOf(words);
        if (!words.isEmpty() && !joined(words, Word::text).equals(joined(segments, Segment::text))) {
            // Without what was said: messages end up in logs.
            throw new IllegalArgumentException(words.size() + " words that are not the text of the segments");
        }
    }

    /** What is said where nobody speaks, as the detector found out. */
    static Transcription ofSilence(String language, Engine detector) {
        return new Transcription(language, List.of(), List.of(), false, 0, detector);
    }

    private static <T> String joined(List<T> parts, Function<T, String> text) {
        return parts.stream().map(text).collect(Collectors.joining(" "));
    }

    /** The segments' texts, joined by one space; empty when no word was recognised. */
    public String text() {
        return joined(segments, Segment::text);
    }

    /** The same, but nothing was said. */
    Transcription withoutText() {
        return new Transcription(language, List.of(), List.of(), calibrated, wordless, engine);
    }
}
