package dev.voicecoach.transcription.speech;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an engine heard. All times are milliseconds from the start of the recording.
 *
 * @param language BCP 47 tag of the text
 * @param segments in order of time, never overlapping; empty when nobody speaks
 * @param pauses of at least 250 ms, before, between and after the speech, in order
 * @param speechMillis voiced time
 * @param wordless stretches with a voice in which the engine recognised no word
 * @param engine who listened
 */
public record Transcription(
        String language, List<Segment> segments, List<Pause> pauses, long speechMillis, int wordless, Engine engine) {

    /** A stretch of speech and its words, verbatim and never blank. */
    public record Segment(String text, long startMillis, long endMillis) {}

    /** A silence. */
    public record Pause(long startMillis, long endMillis) {}

    /** Which weights listened. */
    public record Engine(String name, String model, String version) {}

    public Transcription {
        segments = List.copyOf(segments);
        pauses = List.copyOf(pauses);
    }

    /** The segments' texts, joined by one space; empty when no word was recognised. */
    public String text() {
        return segments.stream().map(Segment::text).collect(Collectors.joining(" "));
    }
}
