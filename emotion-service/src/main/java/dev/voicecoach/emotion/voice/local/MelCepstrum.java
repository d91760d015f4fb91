package dev.voicecoach.emotion.voice.local;

/**
 * The first mel-frequency cepstral coefficients: the coarse shape of the spectrum as the ear divides it. The zeroth,
 * which is loudness, is left out, so the gain does not matter.
 *
 * <p>Source: Davis and Mermelstein 1980, "Comparison of parametric representations for monosyllabic word recognition in
 * continuously spoken sentences"; 26 bands from 20 Hz to 8 kHz on O'Shaughnessy's mel scale, as in eGeMAPS (Eyben et
 * al. 2016); no liftering.
 */
final class MelCepstrum {
    static final int COEFFICIENTS = 4;

    private static final int BANDS = 26;
    private static final double LOWEST_HERTZ = 20;
    private static final double HIGHEST_HERTZ = 8000;
    // -100 dB of a full-scale sine: digital silence in a band has no logarithm.
    private static final double FLOOR = 1e-6;

    private static final double[] EDGES = edges();
    private static final double[][] COSINES = cosines();

    private MelCepstrum() {}

    /**
     * @param powers as {@link Spectrum} gives them
     * @return coefficients 1 to {@link #COEFFICIENTS} of the natural logarithm of the bands' energies
     */
    static double[] of(double[] powers) {
        var coefficients = new double[COEFFICIENTS];
        for (int band = 0; band < BANDS; band++) {
            var log = Math.log(Math.max(FLOOR, energy(powers, band)));
            for (int k = 0; k < COEFFICIENTS; k++) {
                coefficients[k] += log * COSINES[k][band];
            }
        }
        return coefficients;
    }

    /** Under a triangle that is highest at the band's middle and reaches to those of its neighbours. */
    private static double energy(double[] powers, int band) {
        var left = EDGES[band];
        var middle = EDGES[band + 1];
        var right = EDGES[band + 2];
        var sum = 0.0;
        for (int bin = (int) Math.ceil(left); bin <= right && bin < powers.length; bin++) {
            var weight = bin < middle ? (bin - left) / (middle - left) : (right - bin) / (right - middle);
            sum += weight * powers[bin];
        }
        return sum;
    }

    /** In bins, and fractions of them. */
    private static double[] edges() {
        var edges = new double[BANDS + 2];
        for (int i = 0; i < edges.length; i++) {
            var mel = mel(LOWEST_HERTZ) + i * (mel(HIGHEST_HERTZ) - mel(LOWEST_HERTZ)) / (BANDS + 1);
            edges[i] = 700 * (Math.exp(mel / 1127) - 1) / Spectrum.hertz(1);
        }
        return edges;
    }

    private static double mel(double hertz) {
        return 1127 * Math.log(1 + hertz / 700);
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
