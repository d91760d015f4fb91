package dev.voicecoach.transcription.disfluency;

import dev.voicecoach.transcription.acoustics.Interval;
import dev.voicecoach.transcription.acoustics.VoiceTrack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A vowel held without moving, with the nasal behind it if there is one: frames {@code from} to before {@code to}.
 *
 * <p>Source: Goto, Itou and Hayamizu 1999, "A real-time filled pause detection system for spontaneous speech": small
 * transitions of the pitch and small deformation of the spectral envelope.
 */
record SteadyStretch(int from, int to) {
    /** One period much like the next. */
    private static final double LEAST_STRENGTH = 0.7;
    /** Measured: 1 to 2.5 in "uh" and "um", 4 to 10 where one sound of a word passes into the next. */
    private static final double MOST_FLUX = 3;
    /** Semitones in 40 ms. */
    private static final double MOST_GLIDE = 1;
    /** Below the speaker's loud tenth: what is fainter is breath or somebody else. */
    private static final double DEPTH_DECIBELS = 24;
    /** One bad frame, smoothed over three, does not end it. */
    private static final int FLUTTER = 3;
    /** A shorter piece joins nothing. */
    private static final int LEAST_PIECE = 4;
    /** 110 ms from the vowel of "um" to its nasal: the lips close. */
    private static final int CLOSURE = 11;

    private static final double CLOSURE_VOICED_SHARE = 0.6;
    private static final double CLOSURE_SEMITONES = 2;
    /** 110 ms, and 40 ms more at each end that the measurement of change reaches over. */
    private static final int LEAST = 11;

    /** In order of time. */
    static List<SteadyStretch> in(VoiceTrack track) {
        var joined = new ArrayList<SteadyStretch>();
        var mayJoin = false;
        for (var piece : pieces(track)) {
            if (mayJoin && isNasalOf(joined.getLast(), piece, track)) {
                joined.set(joined.size() - 1, new SteadyStretch(joined.getLast().from, piece.to));
                mayJoin = false;
            } else {
                joined.add(piece);
                mayJoin = true;
            }
        }
        joined.removeIf(stretch -> stretch.length() < LEAST);
        return joined;
    }

    int length() {
        return to - from;
    }

    Interval when() {
        return new Interval(millis(from), millis(to));
    }

    private static long millis(int frame) {
        return (long) frame * VoiceTrack.STEP_MILLIS + VoiceTrack.FIRST_MILLIS;
    }

    /** With its soft edges: while voiced, and not far below its own level. */
    SteadyStretch widened(VoiceTrack track) {
        var level = meanLevel(track);
        var first = from;
        while (first > 0 && isEdge(track, first - 1, level)) {
            first--;
        }
        // The onset, where the spectrum still moves: without these 60 ms starts came 78 ms late on average.
        for (int k = 0; k < 6 && first > 0 && track.level(first - 1) > level - 12; k++) {
            first--;
        }
        var end = to;
        while (end < track.frames() && isEdge(track, end, level)) {
            end++;
        }
        // The nasal of "um": voiced, and quieter than its vowel, as a word that follows would not be.
        for (int k = 0; k < 20 && end < track.frames() && isNasal(track, end, level); k++) {
            end++;
        }
        return new SteadyStretch(first, end);
    }

    private static boolean isNasal(VoiceTrack track, int frame, double level) {
        return track.strength(frame) > 0.6 && track.level(frame) > level - 14 && track.level(frame) < level - 3;
    }

    private static boolean isEdge(VoiceTrack track, int frame, double level) {
        return track.strength(frame) > 0.5 && track.level(frame) > level - 10 && track.flux(frame) < 4.5;
    }

    double meanLevel(VoiceTrack track) {
        return IntStream.range(from, to).mapToDouble(track::level).average().orElseThrow();
    }

    double medianHertz(VoiceTrack track) {
        return IntStream.range(from, to).mapToDouble(track::hertz).sorted().toArray()[length() / 2];
    }

    /** How fast the pitch rises or falls over the whole of it, in semitones per second, by least squares. */
    double slope(VoiceTrack track) {
        var middle = (length() - 1) / 2.0;
        var products = 0.0;
        var squares = 0.0;
        for (int k = 0; k < length(); k++) {
            var semitones = VoiceTrack.semitones(track.medianHertz(), track.hertz(from + k));
            products += (k - middle) * semitones;
            squares += (k - middle) * (k - middle);
        }
        return Math.abs(products / squares) * 1000 / VoiceTrack.STEP_MILLIS;
    }

    private static List<SteadyStretch> pieces(VoiceTrack track) {
        var pieces = new ArrayList<SteadyStretch>();
        for (int k = 0; k < track.frames(); k++) {
            if (!isSteady(track, k)) {
                continue;
            }
            var end = k;
            while (end < track.frames() && isSteady(track, end)) {
                end++;
            }
            if (!pieces.isEmpty() && k - pieces.getLast().to <= FLUTTER) {
                pieces.set(pieces.size() - 1, new SteadyStretch(pieces.getLast().from, end));
            } else {
                pieces.add(new SteadyStretch(k, end));
            }
            k = end;
        }
        pieces.removeIf(piece -> piece.length() < LEAST_PIECE);
        return pieces;
    }

    private static boolean isSteady(VoiceTrack track, int frame) {
        return track.strength(frame) > LEAST_STRENGTH
                && track.flux(frame) < MOST_FLUX
                && track.glide(frame) < MOST_GLIDE
                && track.level(frame) > track.loudDecibels() - DEPTH_DECIBELS;
    }

    private static boolean isNasalOf(SteadyStretch vowel, SteadyStretch next, VoiceTrack track) {
        var gap = next.from - vowel.to;
        var voiced = IntStream.range(vowel.to, next.from).filter(track::voiced).count();
        return gap <= CLOSURE
                && voiced >= CLOSURE_VOICED_SHARE * gap
                && Math.abs(VoiceTrack.semitones(vowel.medianHertz(track), next.medianHertz(track))) < CLOSURE_SEMITONES
                && next.meanLevel(track) < vowel.meanLevel(track) + 1;
    }
}
