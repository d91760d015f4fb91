package dev.voicecoach.transcription.acoustics;

import java.util.Arrays;

/**
 * The shape of a spectrum without its loudness: cepstral coefficients 1 to 12 of 24 mel bands from 80 Hz to 7 kHz.
 *
 * <p>Source: Davis and Mermelstein 1980, "Comparison of parametric representations for monosyllabic word recognition".
 */
final class MelCepstrum {
    private static final int COEFFICIENTS = 12;
    private static final int BANDS = 24;
    private static final double LOWEST_HERTZ = 80;
    private static final double HIGHEST_HERTZ = 7_000;
    private static final int BINS = Spectrum.SIZE / 2 + 1;
    /** A band of digital silence has a logarithm too. */
    private static final double FAINTEST = 1e-7;

    private static final double[][] FILTERS = filters();
    private static final double[][] COSINES = cosines();

    private MelCepstrum() {}

    /** @param power per bin, at least up to the middle of {@link Spectrum#SIZE} */
    static float[] of(double[] power) {
        var bands = new double[BANDS];
        for (int band = 0; band < BANDS; band++) {
            var sum = FAINTEST;
            for (int bin = 0; bin < BINS; bin++) {
                sum += FILTERS[band][bin] * power[bin];
            }
            bands[band] = Math.log(sum);
        }
        var shape = new float[COEFFICIENTS];
        for (int k = 0; k < COEFFICIENTS; k++) {
            var sum = 0.0;
            for (int band = 0; band < BANDS; band++) {
                sum += COSINES[k][band] * bands[band];
            }
            shape[k] = (float) sum;
        }
        return shape;
    }

    private static double[][] filters() {
        var edges = new double[BANDS + 2];
        var low = Math.log1p(LOWEST_HERTZ / 700);
        var high = Math.log1p(HIGHEST_HERTZ / 700);
        Arrays.setAll(edges, i -> 700 * Math.expm1(low + (high - low) * i / (BANDS + 1)));
        var filters = new double[BANDS][BINS];
        for (int band = 0; band < BANDS; band++) {
            for (int bin = 0; bin < BINS; bin++) {
                var hertz = (double) bin * Sound.RATE_HERTZ / Spectrum.SIZE;
                var rising = (hertz - edges[band]) / (edges[band + 1] - edges[band]);
                var falling = (edges[band + 2] - hertz) / (edges[band + 2] - edges[band + 1]);
                filters[band][bin] = Math.max(0, Math.min(rising, falling));
            }
        }
        return filters;
    }

    private static double[][] cosines() {
        var cosines = new double[COEFFICIENTS][BANDS];
        for (int k = 0; k < COEFFICIENTS; k++) {
            for (int band = 0; band < BANDS; band++) {
                cosines[k][band] = Math.sqrt(2.0 / BANDS) * Math.cos(Math.PI * (k + 1) * (band + 0.5) / BANDS);
            }
        }
        return cosines;
    }
}
