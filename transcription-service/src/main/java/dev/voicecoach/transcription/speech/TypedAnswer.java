package dev.voicecoach.transcription.speech;

import dev.voicecoach.schemas.events.Engine;
import dev.voicecoach.schemas.events.Segment;
import dev.voicecoach.schemas.events.TranscriptReady;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The transcript of an answer that was typed: nobody listens, and nothing is known but the words. Pure. */
final class TypedAnswer {
    private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Engine ENGINE = new Engine("typed", "none", "1", 0L);

    private TypedAnswer() {}

    /**
     * A segment for each paragraph, all times 0, no quality. What is typed is meant: it has no fillers and no repeats,
     * and the clean text is the text.
     *
     * @param text paragraphs stand between blank lines; other line breaks and rows of blanks become one blank
     * @param language as declared
     */
    static TranscriptReady transcript(String text, String language) {
        var segments = PARAGRAPHS
                .splitAsStream(text)
                .map(paragraph -> SPACE.matcher(paragraph).replaceAll(" ").strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> new Segment(paragraph, 0L, 0L))
                .toList();
        var joined = segments.stream().map(Segment::getText).collect(Collectors.joining(" "));
        return new TranscriptReady(
                joined, language, segments, List.of(), List.of(), 0L, 0L, ENGINE, List.of(), List.of(), joined, null);
    }
}
