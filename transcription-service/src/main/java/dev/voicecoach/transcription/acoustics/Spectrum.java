package dev.voicecoach.transcription.acoustics;

import java.util.Arrays;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * One frame of 40 ms: level, pitch and the shape of its spectrum, from one FFT and one back. Reused from frame to frame;
 * not thread safe.
 *
 * <p>Source: Boersma 1993, eq. 9: the autocorrelation of the window divided out, so that a low pitch counts as much as a
 * high one; differs in: cost per octave 0.01 → 0.04, since steady vowels alone are looked for and with 0.01 every other
 * frame of them was an octave low.
 */
final class Spectrum {
    /** 40 ms: two periods of the lowest voice, 60 Hz, with the window's edges. */
    static final int WINDOW = 640;

    static final int SIZE = 1024;
    /** 400 Hz. */
    private static final int MIN_LAG = 40;
    /** 60 Hz. */
    private static final int MAX_LAG = 266;

    private static final double OCTAVE_COST = 0.04;
    /** -100 dB: digital silence has a level too. */
    private static final double FAINTEST = 1e-10;

    private static final double[] HANN = hann();
    private static final double HANN_POWER =
            Arrays.stream(HANN).map(w -> w * w).average().orElseThrow();
    private static final double[] HANN_CORRELATION = correlationOf(HANN);

    private final double[][] bins = new double[2][SIZE];
    private double level;
    private double hertz;
    private double strength;
    private float[] shape = {};

    /** @param frame {@link #WINDOW} samples */
    void measure(float[] frame) {
        var mean = 0.0;
        for (var sample : frame) {
            mean += sample / WINDOW;
        }
        var power = 0.0;
        for (int i = 0; i < SIZE; i++) {
            bins[0][i] = i < WINDOW ? (frame[i] - mean) * HANN[i] : 0;
            power += bins[0][i] * bins[0][i];
        }
        level = 10 * Math.log10(power / WINDOW / HANN_POWER + FAINTEST);
        transformToPower(bins);
        shape = MelCepstrum.of(bins[0]);
        FastFourierTransformer.transformInPlace(bins, DftNormalization.STANDARD, TransformType.INVERSE);
        findPitch();
    }

    /** dB against full scale. */
    double level() {
        return level;
    }

    /** The likeliest pitch, even of noise; {@link #strength()} tells whether to believe it. */
    double hertz() {
        return hertz;
    }

    /** How much one period is like the next: near 1 in a steady vowel, below 0.5 in noise. */
    double strength() {
        return strength;
    }

    /** What {@link MelCepstrum} gives; a new one for every frame. */
    float[] shape() {
        return shape;
    }

    private void findPitch() {
        var correlation = bins[0];
        var best = Double.NEGATIVE_INFINITY;
        var lag = MIN_LAG;
        for (int k = MIN_LAG; k < MAX_LAG; k++) {
            var worth = at(correlation, k) - OCTAVE_COST * Math.log((double) k / MIN_LAG) / Math.log(2);
            if (worth > best) {
                best = worth;
                lag = k;
            }
        }
        strength = at(correlation, lag);
        var left = at(correlation, lag - 1);
        var right = at(correlation, lag + 1);
        var bend = 2 * (left - 2 * strength + right) - FAINTEST;
        hertz = Sound.RATE_HERTZ / (lag + Math.clamp((left - right) / bend, -0.5, 0.5));
    }

    private static double at(double[] correlation, int lag) {
        return correlation[lag] / (correlation[0] + FAINTEST) / HANN_CORRELATION[lag];
    }

    private static void transformToPower(double[][] bins) {
        Arrays.fill(bins[1], 0);
        FastFourierTransformer.transformInPlace(bins, DftNormalization.STANDARD, TransformType.FORWARD);
        for (int i = 0; i < SIZE; i++) {
            bins[0][i] = bins[0][i] * bins[0][i] + bins[1][i] * bins[1][i];
        }
        Arrays.fill(bins[1], 0);
    }

    private static double[] correlationOf(double[] window) {
        var bins = new double[][] {Arrays.copyOf(window, SIZE), new double[SIZE]};
        transformToPower(bins);
        FastFourierTransformer.transformInPlace(bins, DftNormalization.STANDARD, TransformType.INVERSE);
        return Arrays.stream(bins[0]).map(value -> value / bins[0][0]).toArray();
    }

    private static double[] hann() {
        var window = new double[WINDOW];
        Arrays.setAll(window, i -> 0.5 - 0.5 * Math.cos(2 * Math.PI * i / WINDOW));
        return window;
    }
}
