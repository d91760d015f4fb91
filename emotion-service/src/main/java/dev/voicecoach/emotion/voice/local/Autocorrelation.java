package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;
import java.util.Arrays;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * How much a stretch of sound resembles itself some time later, from 1 (repeats itself exactly) to about 0 (noise).
 * Looks at two stretches at a time, since one complex FFT does the work of two real ones. Keeps its working arrays; not
 * thread safe.
 *
 * <p>Source: Boersma 1993, "Accurate short-term analysis of the fundamental frequency and the harmonics-to-noise ratio
 * of a sampled sound", section 2: the autocorrelation of the Hann-windowed stretch over that of the window (equation
 * 9), which neither falls with the lag nor prefers short ones. Between the samples it is band-limited, by zeros behind
 * the spectrum; the paper sums sinc functions, which is the same interpolation.
 */
final class Autocorrelation {
    /** Lags are given in halves of a sample. */
    static final int STEPS_PER_SAMPLE = 2;

    // Three periods of the lowest voice take 800 samples. The correlation is circular, but what the longest lags get
    // from
    // the other end has gone through both flanks of the window: below 0.0001.
    private static final int FFT_SIZE = 1024;
    private static final int LAG_FFT_SIZE = FFT_SIZE * STEPS_PER_SAMPLE;
    private static final double PERIODS = 3;

    private final int maxLag;
    private final int period;
    private final double[] window;
    private final double[] ofWindow;
    private final double[][] spectra = new double[2][FFT_SIZE];
    private final double[][] lags = new double[2][LAG_FFT_SIZE];
    private final double[][] normalised;

    /** @param lowestHertz the window holds three of its periods, and lags reach to one and a half */
    Autocorrelation(double lowestHertz) {
        this.period = (int) Math.ceil(Samples.RATE_HERTZ / lowestHertz);
        this.window = hann((int) Math.min(FFT_SIZE, Math.round(PERIODS * Samples.RATE_HERTZ / lowestHertz)));
        this.maxLag = STEPS_PER_SAMPLE * window.length / 2;
        this.ofWindow = new double[maxLag + 1];
        Arrays.setAll(ofWindow, lag -> hannCorrelation((double) lag / STEPS_PER_SAMPLE / window.length));
        this.normalised = new double[2][maxLag + 1];
    }

    /** Samples that one stretch has. */
    int span() {
        return window.length;
    }

    /**
     * The correlation of each stretch at each lag, valid until the next call.
     *
     * @param first {@link #span()} samples; keeps its values, as does the second
     * @return two arrays; index = lag in half samples. All zeros for silence.
     */
    double[][] of(double[] first, double[] second) {
        windowed(first, spectra[0]);
        windowed(second, spectra[1]);
        FastFourierTransformer.transformInPlace(spectra, DftNormalization.STANDARD, TransformType.FORWARD);
        Arrays.fill(lags[0], 0);
        Arrays.fill(lags[1], 0);
        for (int bin = 0; bin < FFT_SIZE / 2; bin++) {
            // Each spectrum alone, from the sum of two: one is the even part, the other the odd one.
            var mirror = (FFT_SIZE - bin) % FFT_SIZE;
            var re = spectra[0][bin];
            var im = spectra[1][bin];
            var mirrorRe = spectra[0][mirror];
            var mirrorIm = spectra[1][mirror];
            power(0, bin, square(re + mirrorRe) + square(im - mirrorIm));
            power(1, bin, square(im + mirrorIm) + square(re - mirrorRe));
        }
        FastFourierTransformer.transformInPlace(lags, DftNormalization.STANDARD, TransformType.INVERSE);
        normalise(0);
        normalise(1);
        return normalised;
    }

    /** A power spectrum is even and has no imaginary part, so two of them go through one transform unmixed. */
    private void power(int which, int bin, double power) {
        lags[which][bin] = power;
        if (bin > 0) {
            lags[which][LAG_FFT_SIZE - bin] = power;
        }
    }

    private void normalise(int which) {
        var energy = lags[which][0];
        for (int lag = 0; lag <= maxLag; lag++) {
            normalised[which][lag] = energy > 0 ? lags[which][lag] / energy / ofWindow[lag] : 0;
        }
    }

    /** Without the local mean, which is that of the middle two periods; it would resemble itself at every lag. */
    private void windowed(double[] samples, double[] target) {
        var from = Math.max(0, window.length / 2 - period);
        var to = Math.min(window.length, window.length / 2 + period);
        var mean = Arrays.stream(samples, from, to).sum() / (to - from);
        Arrays.fill(target, 0);
        for (int i = 0; i < window.length; i++) {
            target[i] = (samples[i] - mean) * window[i];
        }
    }

    private static double[] hann(int length) {
        var window = new double[length];
        Arrays.setAll(window, i -> 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / length));
        return window;
    }

    /** Boersma's equation 8. */
    private static double hannCorrelation(double lag) {
        var angle = 2 * Math.PI * lag;
        return (1 - lag) * (2 + Math.cos(angle)) / 3 + Math.sin(angle) / (2 * Math.PI);
    }

    private static double square(double value) {
        return value * value;
    }
}
