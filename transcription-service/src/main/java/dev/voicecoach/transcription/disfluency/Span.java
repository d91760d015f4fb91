package dev.voicecoach.transcription.disfluency;

import dev.voicecoach.transcription.acoustics.Interval;
import java.util.List;
import java.util.stream.Collectors;

/** Words from {@code from} to before {@code to}. */
record Span(int from, int to) {
    Interval when(List<Word> words) {
        return new Interval(
                words.get(from).when().startMillis(), words.get(to - 1).when().endMillis());
    }

    /** As written, without the punctuation around it. */
    String text(List<Word> words) {
        var written = words.subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
        return written.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    boolean meets(Span other) {
        return from < other.to && other.from < to;
    }
}
