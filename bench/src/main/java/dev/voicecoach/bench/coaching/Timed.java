package dev.voicecoach.bench.coaching;

import dev.voicecoach.schemas.events.Engine;
import dev.voicecoach.schemas.events.Filler;
import dev.voicecoach.schemas.events.FillerKind;
import dev.voicecoach.schemas.events.FindingSource;
import dev.voicecoach.schemas.events.Pause;
import dev.voicecoach.schemas.events.PauseKind;
import dev.voicecoach.schemas.events.Quality;
import dev.voicecoach.schemas.events.Segment;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Transcripts with word times, made and disturbed. Pure. */
final class Timed {
    private static final long FILLER_MILLIS = 400;
    /** What is between two words of one stretch of speech. */
    private static final long LONGEST_GAP_MILLIS = 150;

    private static final double CONFIDENCE = 0.95;
    private static final Set<String> FILLED_PAUSES = Set.of("um", "uh");

    private Timed() {}

    /** What the parts make: segments end where there is a gap, fillers are those that are written. */
    static TranscriptReady transcript(
            List<Word> words, List<Pause> pauses, long audioMillis, @Nullable Quality quality) {
        var segments = segments(words);
        var silence = pauses.stream()
                .mapToLong(pause -> pause.getEndMillis() - pause.getStartMillis())
                .sum();
        var text = String.join(" ", segments.stream().map(Segment::getText).toList());
        return new TranscriptReady(
                text,
                "en",
                segments,
                List.copyOf(words),
                List.copyOf(pauses),
                audioMillis - silence,
                audioMillis,
                new Engine("bench", "written", "1", 0L),
                fillers(words),
                List.of(),
                text,
                quality);
    }

    static boolean endsSentence(Word word) {
        return word.getText().matches(".*[.?!…][\"')}]?");
    }

    /** The same with a silence inside a clause after every so many words. */
    static TranscriptReady withPauses(TranscriptReady spoken, int everyWords, long millis) {
        return disturbed(spoken, everyWords, millis, false);
    }

    /** The same with an "um" after every so many words. */
    static TranscriptReady withFillers(TranscriptReady spoken, int everyWords) {
        return disturbed(spoken, everyWords, FILLER_MILLIS, true);
    }

    private static TranscriptReady disturbed(TranscriptReady spoken, int everyWords, long millis, boolean um) {
        var words = new ArrayList<Word>();
        var pauses = new ArrayList<Pause>();
        var since = 0;
        var later = 0L;
        var kept = new ArrayList<>(spoken.getPauses());
        for (var word : spoken.getWords()) {
            var start = word.getStartMillis();
            while (!kept.isEmpty() && kept.getFirst().getStartMillis() < start) {
                pauses.add(moved(kept.removeFirst(), later));
            }
            words.add(new Word(word.getText(), start + later, word.getEndMillis() + later, word.getConfidence()));
            since++;
            if (since >= everyWords && !endsSentence(word) && !endsWithPause(word, kept)) {
                var at = words.getLast().getEndMillis();
                if (um) {
                    words.add(new Word("um,", at, at + millis, CONFIDENCE));
                } else {
                    pauses.add(new Pause(at, at + millis, PauseKind.INSIDE_CLAUSE));
                }
                later += millis;
                since = 0;
            }
        }
        for (var pause : kept) {
            pauses.add(moved(pause, later));
        }
        return transcript(words, pauses, spoken.getAudioMillis() + later, spoken.getQuality());
    }

    private static Pause moved(Pause pause, long millis) {
        return new Pause(pause.getStartMillis() + millis, pause.getEndMillis() + millis, pause.getKind());
    }

    private static boolean endsWithPause(Word word, List<Pause> following) {
        return !following.isEmpty() && following.getFirst().getStartMillis() - word.getEndMillis() < LONGEST_GAP_MILLIS;
    }

    private static List<Segment> segments(List<Word> words) {
        var segments = new ArrayList<Segment>();
        var own = new ArrayList<Word>();
        for (var word : words) {
            if (!own.isEmpty() && word.getStartMillis() - own.getLast().getEndMillis() > LONGEST_GAP_MILLIS) {
                segments.add(segment(own));
                own.clear();
            }
            own.add(word);
        }
        if (!own.isEmpty()) {
            segments.add(segment(own));
        }
        return segments;
    }

    private static Segment segment(List<Word> words) {
        return new Segment(
                String.join(" ", words.stream().map(Word::getText).toList()),
                words.getFirst().getStartMillis(),
                words.getLast().getEndMillis());
    }

    private static List<Filler> fillers(List<Word> words) {
        return words.stream()
                .filter(word -> FILLED_PAUSES.contains(
                        word.getText().replaceAll("\\W", "").toLowerCase(Locale.ROOT)))
                .map(word -> new Filler(
                        word.getText(),
                        word.getStartMillis(),
                        word.getEndMillis(),
                        FillerKind.FILLED_PAUSE,
                        FindingSource.TRANSCRIBED))
                .toList();
    }
}
