package dev.voicecoach.transcription.disfluency;

import dev.voicecoach.transcription.acoustics.Interval;
import dev.voicecoach.transcription.acoustics.VoiceTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Filled pauses in the sound, whether the engine wrote them or not: vowels held flat, at or below the speaker's middle
 * pitch, where the words leave room. Held vowels of slow speech are mostly higher, and inside words.
 *
 * <p>Sources: {@link SteadyStretch}; Shriberg 1999, "Phonetic consequences of speech disfluency": filled pauses are low
 * and fall slowly. The bounds are those that did best on the development half: docs/adr/0016.
 */
final class HeardFillers {
    /** Milliseconds at each end of a word that may be wrong. */
    private static final long WORD_ERROR_MILLIS = 40;
    /** Above it a word covers the stretch. */
    private static final double COVERED_SHARE = 0.5;

    private static final int LEAST_BETWEEN_WORDS = 12;
    private static final double HIGHEST_BETWEEN_WORDS = 1.5;
    /** Longer than almost every vowel in read speech; an engine often spreads a word over the filler beside it. */
    private static final int LEAST_IN_WORD = 19;

    private static final double HIGHEST_IN_WORD = 1;
    /** Without word times only what also stands beside a fall of the level, as before a silence. */
    private static final int LEAST_WITHOUT_WORDS = 20;

    private static final double HIGHEST_WITHOUT_WORDS = 0.5;
    private static final double FALL_WITHOUT_WORDS = 10;
    private static final int FALL_FRAMES = 25;
    /** Semitones per second; a held vowel that closes a statement falls faster. */
    private static final double STEEPEST = 20;
    /** Below the speaker's loud tenth. */
    private static final double FAINTEST = 15;
    /** Two so close are one: "u-um". */
    private static final long JOINED_MILLIS = 150;

    private HeardFillers() {}

    /**
     * In order of time, never overlapping.
     *
     * @param words the times of those that are no filled pauses; ignored unless {@code timed}
     */
    static List<Interval> in(VoiceTrack track, List<Interval> words, boolean timed) {
        var found = new ArrayList<Interval>();
        for (var stretch : SteadyStretch.in(track)) {
            if (isFiller(stretch, track, words, timed)) {
                var when = stretch.widened(track).when();
                if (!found.isEmpty() && when.startMillis() - found.getLast().endMillis() < JOINED_MILLIS) {
                    when = new Interval(found.removeLast().startMillis(), when.endMillis());
                }
                found.add(when);
            }
        }
        return found;
    }

    private static boolean isFiller(SteadyStretch stretch, VoiceTrack track, List<Interval> words, boolean timed) {
        if (stretch.meanLevel(track) < track.loudDecibels() - FAINTEST || stretch.slope(track) > STEEPEST) {
            return false;
        }
        var height = VoiceTrack.semitones(track.medianHertz(), stretch.medianHertz(track));
        if (!timed) {
            return stretch.length() >= LEAST_WITHOUT_WORDS
                    && height <= HIGHEST_WITHOUT_WORDS
                    && fall(stretch, track) >= FALL_WITHOUT_WORDS;
        }
        return covered(stretch.when(), words) < COVERED_SHARE
                ? stretch.length() >= LEAST_BETWEEN_WORDS && height <= HIGHEST_BETWEEN_WORDS
                : stretch.length() >= LEAST_IN_WORD && height <= HIGHEST_IN_WORD;
    }

    private static double covered(Interval when, List<Interval> words) {
        var millis = words.stream()
                .map(word -> new Interval(word.startMillis() + WORD_ERROR_MILLIS, word.endMillis() - WORD_ERROR_MILLIS))
                .mapToLong(when::overlap)
                .sum();
        return (double) millis / when.length();
    }

    /** How far the level falls within 250 ms before or behind it, the larger of both, in dB. */
    private static double fall(SteadyStretch stretch, VoiceTrack track) {
        var before = IntStream.range(Math.max(0, stretch.from() - FALL_FRAMES), stretch.from());
        var behind = IntStream.range(stretch.to(), Math.min(track.frames(), stretch.to() + FALL_FRAMES));
        var lowest = Math.min(lowest(before, track), lowest(behind, track));
        return stretch.meanLevel(track) - lowest;
    }

    private static double lowest(IntStream frames, VoiceTrack track) {
        return frames.mapToDouble(track::level).min().orElse(Double.NEGATIVE_INFINITY);
    }
}
