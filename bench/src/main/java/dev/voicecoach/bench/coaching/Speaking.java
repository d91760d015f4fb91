package dev.voicecoach.bench.coaching;

import dev.voicecoach.schemas.events.Pause;
import dev.voicecoach.schemas.events.PauseKind;
import dev.voicecoach.schemas.events.Segment;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.Word;
import java.util.ArrayList;
import java.util.List;

/** A written answer as transcription-service would publish it. Nothing is said of the recording's quality. */
final class Speaking {
    /** Voiced time; with the pauses about 150 words a minute, which is usual in interviews. */
    private static final long MILLIS_PER_WORD = 100;

    private static final long MILLIS_PER_LETTER = 60;
    private static final long PAUSE_MILLIS = 500;
    private static final double CONFIDENCE = 0.95;

    private Speaking() {}

    /** Spoken at a steady rate, with half a second of silence before, after, and between sentences. */
    static TranscriptReady steadily(String text) {
        var words = new ArrayList<Word>();
        var pauses = new ArrayList<Pause>();
        pauses.add(new Pause(0L, PAUSE_MILLIS, PauseKind.BEFORE_ANSWER));
        var at = PAUSE_MILLIS;
        for (var word : split(text)) {
            if (!words.isEmpty() && Timed.endsSentence(words.getLast())) {
                pauses.add(new Pause(at, at + PAUSE_MILLIS, PauseKind.BETWEEN_SENTENCES));
                at += PAUSE_MILLIS;
            }
            var end = at + MILLIS_PER_WORD + MILLIS_PER_LETTER * letters(word);
            words.add(new Word(word, at, end, CONFIDENCE));
            at = end;
        }
        if (!words.isEmpty()) {
            pauses.add(new Pause(at, at + PAUSE_MILLIS, PauseKind.AFTER_ANSWER));
            at += PAUSE_MILLIS;
        }
        return Timed.transcript(words, pauses, at, null);
    }

    /** Written by hand: no times, no pauses, no length. */
    static TranscriptReady typed(String text) {
        return TranscriptReady.newBuilder(Timed.transcript(List.of(), List.of(), 0, null))
                .setText(text)
                .setCleanText(text)
                .setSegments(text.isBlank() ? List.of() : List.of(new Segment(text, 0L, 0L)))
                .build();
    }

    private static List<String> split(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static long letters(String word) {
        return word.chars().filter(Character::isLetterOrDigit).count();
    }
}
