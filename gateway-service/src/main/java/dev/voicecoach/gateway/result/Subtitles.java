package dev.voicecoach.gateway.result;

import dev.voicecoach.schemas.events.TranscriptReady;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A transcript as subtitles. A cue is at most two lines of what is said in at most six seconds, and ends with a sentence
 * or a pause where it can; without times of words, a cue is a segment. Pure.
 *
 * <p>Sources: WebVTT (W3C), section 4; SubRip as players read it. Limits: 42 characters a line and 7 s, as subtitling
 * guidelines have them; differs in: 7 s → 6 s, since speech here is not translated.
 */
public final class Subtitles {
    private static final int MAX_CHARACTERS = 84;
    private static final int LINE_CHARACTERS = 42;
    private static final long MAX_MILLIS = 6000;
    /** As long as transcription-service's least pause; a shorter one is part of the flow. */
    private static final long PAUSE_MILLIS = 700;

    private record Piece(String text, long startMillis, long endMillis) {
        boolean endsSentence() {
            return text.endsWith(".") || text.endsWith("?") || text.endsWith("!");
        }
    }

    private Subtitles() {}

    /** {@code text/vtt}. */
    public static String webVtt(TranscriptReady transcript) {
        var text = new StringBuilder("WEBVTT\n");
        for (var cue : cues(transcript)) {
            var escaped = cue.text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            text.append(
                    "\n%s --> %s\n%s\n".formatted(time(cue.startMillis(), '.'), time(cue.endMillis(), '.'), escaped));
        }
        return text.toString();
    }

    /** {@code application/x-subrip}. */
    public static String subRip(TranscriptReady transcript) {
        var text = new StringBuilder();
        var number = 0;
        for (var cue : cues(transcript)) {
            text.append("%s%d\n%s --> %s\n%s\n"
                    .formatted(
                            number == 0 ? "" : "\n",
                            ++number,
                            time(cue.startMillis(), ','),
                            time(cue.endMillis(), ','),
                            cue.text()));
        }
        return text.toString();
    }

    private static List<Piece> cues(TranscriptReady transcript) {
        if (transcript.getWords().isEmpty()) {
            return transcript.getSegments().stream()
                    .map(segment ->
                            new Piece(inLines(segment.getText()), segment.getStartMillis(), segment.getEndMillis()))
                    .toList();
        }
        var cues = new ArrayList<Piece>();
        var open = new ArrayList<Piece>();
        for (var word : transcript.getWords()) {
            var next = new Piece(word.getText(), word.getStartMillis(), word.getEndMillis());
            if (!open.isEmpty() && startsAnother(open, next)) {
                cues.add(closed(open));
                open.clear();
            }
            open.add(next);
        }
        if (!open.isEmpty()) {
            cues.add(closed(open));
        }
        return cues;
    }

    private static boolean startsAnother(List<Piece> open, Piece next) {
        var last = open.getLast();
        return last.endsSentence()
                || next.startMillis() - last.endMillis() >= PAUSE_MILLIS
                || next.endMillis() - open.getFirst().startMillis() > MAX_MILLIS
                || text(open).length() + 1 + next.text().length() > MAX_CHARACTERS;
    }

    private static Piece closed(List<Piece> words) {
        return new Piece(
                inLines(text(words)),
                words.getFirst().startMillis(),
                words.getLast().endMillis());
    }

    private static String text(List<Piece> words) {
        return String.join(" ", words.stream().map(Piece::text).toList());
    }

    /** Broken at the space nearest to the middle when it is too long for one line. */
    private static String inLines(String text) {
        if (text.length() <= LINE_CHARACTERS) {
            return text;
        }
        var middle = text.length() / 2;
        var before = text.lastIndexOf(' ', middle);
        var after = text.indexOf(' ', middle);
        var at = before < 0 || (after >= 0 && after - middle < middle - before) ? after : before;
        return at < 0 ? text : text.substring(0, at) + '\n' + text.substring(at + 1);
    }

    private static String time(long millis, char separator) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                separator,
                millis % 1000);
    }
}
