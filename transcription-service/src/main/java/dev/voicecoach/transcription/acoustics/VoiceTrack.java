package dev.voicecoach.transcription.acoustics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Level, pitch and how fast the sound changes, every 10 ms of a recording. Frame k is centred on k × 10 ms + 20 ms. Only
 * near the speech: elsewhere a frame counts as silent. Ten minutes take 6 MB. Immutable.
 */
public final class VoiceTrack {
    /** Milliseconds from frame to frame. */
    public static final int STEP_MILLIS = 10;
    /** Of the first frame's middle. */
    public static final int FIRST_MILLIS = 20;

    private static final int STEP = Sound.RATE_HERTZ * STEP_MILLIS / 1000;
    /** Voice activity may begin late in a soft vowel. */
    private static final int MARGIN_MILLIS = 150;
    /** Frames over which change is measured: 2 back to 2 forward. */
    static final int REACH = 2;

    private static final double SILENT_DECIBELS = -100;
    /** More than any vowel has; marks what cannot be measured. */
    private static final float FAST = 99;

    private static final double VOICED_STRENGTH = 0.6;
    private static final double VOICED_DECIBELS = -60;
    /** So far from the speaker's median, and an octave puts it right: an error of the pitch and no excitement. */
    private static final double OCTAVE_ERROR_SEMITONES = 9;

    private static final double OCTAVE_REPAIR_SEMITONES = 19;

    private final float[] levels;
    private final float[] hertz;
    private final float[] strengths;
    private final float[] flux;
    private final boolean[] speech;
    private final double medianHertz;
    private final double loudDecibels;

    private VoiceTrack(Sound sound, List<Interval> spoken) {
        var frames = Math.max(0, (sound.length() - Spectrum.WINDOW) / STEP + 1);
        levels = new float[frames];
        hertz = new float[frames];
        strengths = new float[frames];
        speech = inside(spoken, 0, frames);
        Arrays.fill(levels, (float) SILENT_DECIBELS);
        var shapes = measure(sound, inside(spoken, MARGIN_MILLIS, frames));
        medianHertz = median();
        repairOctaves();
        flux = SpectralFlux.of(shapes, FAST);
        loudDecibels =
                quantile(IntStream.range(0, frames).filter(k -> speech[k]).mapToDouble(k -> levels[k]), 0.9);
    }

    /** @param spoken where somebody speaks, in order */
    public static VoiceTrack of(Sound sound, List<Interval> spoken) {
        return new VoiceTrack(sound, spoken);
    }

    /** @param silences where nobody speaks, in order */
    public static VoiceTrack outside(List<Interval> silences, Sound sound) {
        var spoken = new ArrayList<Interval>();
        var from = 0L;
        for (var silence : silences) {
            spoken.add(new Interval(from, silence.startMillis()));
            from = silence.endMillis();
        }
        spoken.add(new Interval(from, sound.length() * 1000L / Sound.RATE_HERTZ));
        spoken.removeIf(stretch -> stretch.length() <= 0);
        return of(sound, spoken);
    }

    public int frames() {
        return levels.length;
    }

    /** dB against full scale. */
    public double level(int frame) {
        return levels[frame];
    }

    public double hertz(int frame) {
        return hertz[frame];
    }

    /** How much one period is like the next, about 0 to 1. */
    public double strength(int frame) {
        return strengths[frame];
    }

    public boolean voiced(int frame) {
        return speech[frame] && strengths[frame] > VOICED_STRENGTH && levels[frame] > VOICED_DECIBELS;
    }

    /** Distance of the spectra's shapes 20 ms before and after, smoothed over three frames. */
    public double flux(int frame) {
        return flux[frame];
    }

    /** Semitones between the pitch 20 ms before and after. */
    public double glide(int frame) {
        return frame < REACH || frame >= frames() - REACH
                ? FAST
                : Math.abs(semitones(hertz[frame - REACH], hertz[frame + REACH]));
    }

    /** The speaker's middle pitch; NaN when nobody speaks. */
    public double medianHertz() {
        return medianHertz;
    }

    /** The level that a tenth of the speech is above; NaN when nobody speaks. */
    public double loudDecibels() {
        return loudDecibels;
    }

    /** How many semitones the second is above the first. */
    public static double semitones(double fromHertz, double toHertz) {
        return 12 * Math.log(toHertz / fromHertz) / Math.log(2);
    }

    private float[][] measure(Sound sound, boolean[] near) {
        var shapes = new float[near.length][];
        var spectrum = new Spectrum();
        var samples = new float[Spectrum.WINDOW];
        for (int k = 0; k < near.length; k++) {
            if (near[k]) {
                sound.copyTo(k * STEP, samples, 0, samples.length);
                spectrum.measure(samples);
                levels[k] = (float) spectrum.level();
                hertz[k] = (float) spectrum.hertz();
                strengths[k] = (float) spectrum.strength();
                shapes[k] = spectrum.shape();
            }
        }
        return shapes;
    }

    private double median() {
        return quantile(IntStream.range(0, frames()).filter(this::voiced).mapToDouble(k -> hertz[k]), 0.5);
    }

    private void repairOctaves() {
        for (int k = 0; k < frames(); k++) {
            var off = semitones(medianHertz, hertz[k]);
            if (Math.abs(off) > OCTAVE_ERROR_SEMITONES && Math.abs(off) < OCTAVE_REPAIR_SEMITONES) {
                hertz[k] *= off > 0 ? 0.5f : 2f;
            }
        }
    }

    private static boolean[] inside(List<Interval> spoken, int marginMillis, int frames) {
        var inside = new boolean[frames];
        for (var stretch : spoken) {
            var from = (stretch.startMillis() - marginMillis - FIRST_MILLIS) / STEP_MILLIS;
            var to = (stretch.endMillis() + marginMillis - FIRST_MILLIS) / STEP_MILLIS;
            Arrays.fill(inside, Math.clamp(from, 0, frames), Math.clamp(to, Math.clamp(from, 0, frames), frames), true);
        }
        return inside;
    }

    private static double quantile(DoubleStream values, double share) {
        var sorted = values.sorted().toArray();
        return sorted.length == 0 ? Double.NaN : sorted[(int) (share * (sorted.length - 1))];
    }
}
