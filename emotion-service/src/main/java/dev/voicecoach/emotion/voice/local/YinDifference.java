package dev.voicecoach.emotion.voice.local;

import java.util.Arrays;
import org.hipparchus.transform.DftNormalization;
import org.hipparchus.transform.FastFourierTransformer;
import org.hipparchus.transform.TransformType;

/**
 * How much a stretch of signal differs from itself some samples later: near 0 where the lag is a period, about 1 where
 * it is none. Keeps its working arrays; not thread safe.
 *
 * <p>Source: de Cheveigné and Kawahara 2002, "YIN, a fundamental frequency estimator for speech and music", JASA 111,
 * equations 6 (difference function) and 8 (cumulative mean normalised). The correlation inside equation 6 is done by
 * two FFTs, which is the same number by a faster way.
 */
final class YinDifference {
    /** Samples that are compared at each lag: 32 ms, two periods of the lowest voice; the paper uses 25 ms. */
    static final int WINDOW = 512;

    private static final int FFT_SIZE = 1024;

    private final int maxLag;
    private final double[][] signal = new double[2][FFT_SIZE];
    private final double[][] product = new double[2][FFT_SIZE];
    private final double[] difference;

    /** @param maxLag longest lag in samples; at most 512, or the circular correlation would overlap */
    YinDifference(int maxLag) {
        if (maxLag > FFT_SIZE - WINDOW) {
            throw new IllegalArgumentException("Lag " + maxLag + "; at most " + (FFT_SIZE - WINDOW));
        }
        this.maxLag = maxLag;
        this.difference = new double[maxLag + 1];
    }

    /** Samples that {@link #of} looks at. */
    int span() {
        return WINDOW + maxLag;
    }

    /**
     * The normalised difference at each lag, valid until the next call.
     *
     * @param samples {@link #span()} of them
     * @return index = lag in samples, from 0 to maxLag
     */
    double[] of(double[] samples) {
        correlate(samples);
        var energyHere = 0.0;
        for (int i = 0; i < WINDOW; i++) {
            energyHere += samples[i] * samples[i];
        }
        var energyLater = energyHere;
        var sum = 0.0;
        difference[0] = 1;
        for (int lag = 1; lag <= maxLag; lag++) {
            energyLater += samples[lag + WINDOW - 1] * samples[lag + WINDOW - 1] - samples[lag - 1] * samples[lag - 1];
            var raw = Math.max(0, energyHere + energyLater - 2 * product[0][lag]);
            sum += raw;
            difference[lag] = sum > 0 ? raw * lag / sum : 1;
        }
        return difference;
    }

    /** Leaves in product[0] the sum over the window of sample times sample {@code lag} later. */
    private void correlate(double[] samples) {
        // Both real signals in one complex transform: all samples as the real part, the window as the imaginary part.
        Arrays.fill(signal[0], 0);
        Arrays.fill(signal[1], 0);
        System.arraycopy(samples, 0, signal[0], 0, span());
        System.arraycopy(samples, 0, signal[1], 0, WINDOW);
        FastFourierTransformer.transformInPlace(signal, DftNormalization.STANDARD, TransformType.FORWARD);
        for (int k = 0; k < FFT_SIZE; k++) {
            var mirror = (FFT_SIZE - k) % FFT_SIZE;
            var re = signal[0][k];
            var im = signal[1][k];
            var mirrorRe = signal[0][mirror];
            var mirrorIm = signal[1][mirror];
            product[0][k] = ((re + mirrorRe) * (im + mirrorIm) - (im - mirrorIm) * (re - mirrorRe)) / 4;
            product[1][k] = ((re + mirrorRe) * (re - mirrorRe) + (im - mirrorIm) * (im + mirrorIm)) / 4;
        }
        FastFourierTransformer.transformInPlace(product, DftNormalization.STANDARD, TransformType.INVERSE);
    }
}
