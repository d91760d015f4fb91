package dev.voicecoach.emotion.voice.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Where somebody speaks, and the pauses between. Only a voice makes speech: around voiced frames, whatever is connected
 * to them and louder than the background belongs to it, such as an s; a noise of its own does not.
 *
 * @param stretches of speech, in order
 * @param pauses between two stretches, each at least {@link #MIN_PAUSE_MILLIS}; silence before and after is none
 */
record SpeechActivity(List<Stretch> stretches, List<Stretch> pauses) {
    /** Source: de Jong and Bosker 2013, "Choosing a threshold for silent pauses to measure second language fluency". */
    static final int MIN_PAUSE_MILLIS = 250;

    // What de Jong and Wempe 2009 call silence: 25 dB below the loudest (here the 99th percentile, as their later
    // versions have it, so that a cough does not decide).
    private static final double SPEECH_DEPTH_DECIBELS = 25;
    // In a noisy room the background is louder than that; its level is the quietest tenth of the frames.
    private static final double ABOVE_BACKGROUND_DECIBELS = 6;
    private static final double LEAST_DEPTH_DECIBELS = 12;
    // Shorter "voice" is a click or chance: three periods of a low voice.
    private static final int MIN_VOICED_FRAMES = Frames.in(40);
    // Alone between two pauses, less is a smack of the lips; Praat's silences have the same least sound.
    private static final int MIN_STRETCH_FRAMES = Frames.in(100);
    // The longest cluster of consonants without voice; reaching on would take in breaths.
    private static final int REACH_FRAMES = Frames.in(200);

    /** Frames {@code from} to before {@code to}. */
    record Stretch(int from, int to) {
        int frames() {
            return to - from;
        }

        int framesWithin(int start, int end) {
            return Math.max(0, Math.min(to, end) - Math.max(from, start));
        }
    }

    SpeechActivity {
        stretches = List.copyOf(stretches);
        pauses = List.copyOf(pauses);
    }

    /**
     * @param levels dB per frame
     * @param pitch hertz per frame
     */
    static SpeechActivity of(double[] levels, double[] pitch) {
        var voiced = runs(pitch.length, frame -> pitch[frame] != Pitch.UNVOICED).stream()
                .filter(run -> run.frames() >= MIN_VOICED_FRAMES)
                .toList();
        var stretches = joined(withConsonants(voiced, levels, speechLevel(levels))).stream()
                .filter(stretch -> stretch.frames() >= MIN_STRETCH_FRAMES)
                .toList();
        var pauses = new ArrayList<Stretch>();
        for (int i = 1; i < stretches.size(); i++) {
            pauses.add(new Stretch(stretches.get(i - 1).to(), stretches.get(i).from()));
        }
        return new SpeechActivity(stretches, pauses);
    }

    int pauseFramesWithin(int start, int end) {
        return pauses.stream().mapToInt(pause -> pause.framesWithin(start, end)).sum();
    }

    /** True at each frame of speech, of so many frames in all. */
    boolean[] speaking(int frames) {
        var speaking = new boolean[frames];
        for (var stretch : stretches) {
            Arrays.fill(speaking, stretch.from(), stretch.to(), true);
        }
        return speaking;
    }

    /** The level that speech without voice has at least. */
    private static double speechLevel(double[] levels) {
        var all = Quantiles.of(levels, frame -> true);
        if (all.isEmpty()) {
            return 0;
        }
        var loudest = all.at(0.99);
        var aboveBackground = Math.min(all.at(0.1) + ABOVE_BACKGROUND_DECIBELS, loudest - LEAST_DEPTH_DECIBELS);
        return Math.max(loudest - SPEECH_DEPTH_DECIBELS, aboveBackground);
    }

    private static List<Stretch> withConsonants(List<Stretch> voiced, double[] levels, double speechLevel) {
        var wider = new ArrayList<Stretch>();
        for (var run : voiced) {
            var from = run.from();
            while (from > Math.max(0, run.from() - REACH_FRAMES) && levels[from - 1] >= speechLevel) {
                from--;
            }
            var to = run.to();
            while (to < Math.min(levels.length, run.to() + REACH_FRAMES) && levels[to] >= speechLevel) {
                to++;
            }
            wider.add(new Stretch(from, to));
        }
        return wider;
    }

    private static List<Stretch> joined(List<Stretch> stretches) {
        var joined = new ArrayList<Stretch>();
        for (var next : stretches) {
            if (!joined.isEmpty() && next.from() - joined.getLast().to() < Frames.in(MIN_PAUSE_MILLIS)) {
                var last = joined.removeLast();
                joined.add(new Stretch(last.from(), Math.max(last.to(), next.to())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static List<Stretch> runs(int frames, IntPredicate inside) {
        var runs = new ArrayList<Stretch>();
        var from = -1;
        for (int frame = 0; frame <= frames; frame++) {
            var in = frame < frames && inside.test(frame);
            if (in && from < 0) {
                from = frame;
            } else if (!in && from >= 0) {
                runs.add(new Stretch(from, frame));
                from = -1;
            }
        }
        return runs;
    }
}
