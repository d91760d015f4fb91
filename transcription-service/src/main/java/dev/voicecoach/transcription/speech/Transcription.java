package dev.voicecoach.transcription.speech;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an engine heard. All times are milliseconds from the start of the recording.
 *
 * @param language BCP 47 tag of the text
 * @param segments in order of time, never overlapping; empty when nobody speaks
 * @param words of all segments, in order of time, never overlapping; empty when the engine gives no times of words
 * @param pauses of at least 250 ms, before, between and after the speech, in order
 * @param speechMillis voiced time
 * @param wordless stretches with a voice in which the engine recognised no word
 * @param engine who listened
 */
public record Transcription(
        String language,
        List<Segment> segments,
        List<Word> words,
        List<Pause> pauses,
        long speechMillis,
        int wordless,
        Engine engine) {

    /** A stretch of speech and its words, verbatim and never blank. */
    public record Segment(String text, long startMillis, long endMillis) {}

    /**
     * One word as it stands in the text, with its punctuation.
     *
     * @param confidence probability in [0, 1] that the word is right
     */
    public record Word(String text, long startMillis, long endMillis, double confidence) {}

    /** A silence. */
    public record Pause(long startMillis, long endMillis) {}

    /** Which weights listened. */
    public record Engine(String name, String model, String version) {}

    public Transcription {
        segments = List.copyOf(segments);
        words = List.copyOf(words);
        pauses = List.copyOf(pauses);
        if (!words.isEmpty() && !joined(words, Word::text).equals(joined(segments, Segment::text))) {
            // Without what was said: messages end up in logs.
            throw new IllegalArgumentException(words.size() + " words that are not the text of the segments");
        }
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
        return new Transcription(language, List.of(), List.of(), pauses, speechMillis, wordless, engine);
    }
}
