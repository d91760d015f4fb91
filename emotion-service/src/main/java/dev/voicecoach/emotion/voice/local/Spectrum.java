package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;
import java.util.Arrays;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * The power at each frequency of a 20 ms stretch under a Hamming window, the frame of eGeMAPS' spectral parameters
 * (Eyben et al. 2016). Takes two stretches at a time, since one complex FFT does the work of two real ones. Keeps its
 * working arrays; not thread safe.
 */
final class Spectrum {
    static final int SPAN = Samples.RATE_HERTZ / 50;
    static final int BINS = 257;

    private static final int FFT_SIZE = 512;
    private static final double[] WINDOW = hamming();

    private final double[][] signal = new double[2][FFT_SIZE];
    private final double[][] powers = new double[2][BINS];

    /** The bin whose frequency is the nearest. */
    static int bin(double hertz) {
        return (int) Math.round(hertz * FFT_SIZE / Samples.RATE_HERTZ);
    }

    static double hertz(int bin) {
        return (double) bin * Samples.RATE_HERTZ / FFT_SIZE;
    }

    /**
     * The powers of both, valid until the next call.
     *
     * @param first {@link #SPAN} samples, as the second
     * @return two arrays of {@link #BINS}, on an arbitrary scale that is the same for all
     */
    double[][] of(double[] first, double[] second) {
        windowed(first, signal[0]);
        windowed(second, signal[1]);
        FastFourierTransformer.transformInPlace(signal, DftNormalization.STANDARD, TransformType.FORWARD);
        for (int bin = 0; bin < BINS; bin++) {
            // Each spectrum alone, from the sum of two: one is the even part, the other the odd one.
            var mirror = (FFT_SIZE - bin) % FFT_SIZE;
            var re = signal[0][bin];
            var im = signal[1][bin];
            var mirrorRe = signal[0][mirror];
            var mirrorIm = signal[1][mirror];
            powers[0][bin] = square(re + mirrorRe) + square(im - mirrorIm);
            powers[1][bin] = square(im + mirrorIm) + square(re - mirrorRe);
        }
        return powers;
    }

    private static void windowed(double[] samples, double[] target) {
        Arrays.fill(target, SPAN, FFT_SIZE, 0);
        for (int i = 0; i < SPAN; i++) {
            target[i] = samples[i] * WINDOW[i];
        }
    }

    private static double[] hamming() {
        var window = new double[SPAN];
        Arrays.setAll(window, i -> 0.54 - 0.46 * Math.cos(2 * Math.PI * i / (SPAN - 1)));
        return window;
    }

    private static double square(double value) {
        return value * value;
    }
}
