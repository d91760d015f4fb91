package dev.voicecoach.bench.speech.sound;

/** A recording as it comes out of a telephone line: 300 to 3400 Hz, 8 kHz, 8 bits by the μ-law. */
public final class Telephone {
    private static final double LOW_HERTZ = 300;
    private static final double HIGH_HERTZ = 3400;
    /** Odd, and long enough for 40 dB at 200 Hz; the edges fall within 150 Hz. */
    private static final int TAPS = 501;

    private static final double MU = 255;
    private static final int LEVELS = 127;

    private Telephone() {}

    /** At 16 kHz again, because that is what the engines take. */
    public static Sound line(Sound sound) {
        var band = bandPass();
        var narrow = filtered(sound.samples(), band, 1);
        // Every second sample goes over the line; the filter that follows restores the ones between.
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = i % 2 == 0 ? muLaw(narrow[i]) : 0;
        }
        return Sound.of(filtered(narrow, band, 2));
    }

    /** There and back, by the formula of which G.711 is the piecewise form: 127 levels on each side. */
    static float muLaw(float sample) {
        var clipped = Math.clamp(sample, -1, 1);
        var compressed = Math.round(LEVELS * Math.log1p(MU * Math.abs(clipped)) / Math.log1p(MU));
        return (float) (Math.signum(clipped) * Math.expm1((double) compressed / LEVELS * Math.log1p(MU)) / MU);
    }

    /** A windowed sinc (Hamming). */
    private static double[] bandPass() {
        var taps = new double[TAPS];
        var middle = TAPS / 2;
        for (int i = 0; i < TAPS; i++) {
            var window = 0.54 - 0.46 * Math.cos(2 * Math.PI * i / (TAPS - 1));
            taps[i] = window * (lowPass(HIGH_HERTZ, i - middle) - lowPass(LOW_HERTZ, i - middle));
        }
        return taps;
    }

    private static double lowPass(double hertz, int offset) {
        var cycles = 2 * hertz / Sound.RATE_HERTZ;
        return offset == 0 ? cycles : Math.sin(Math.PI * cycles * offset) / (Math.PI * offset);
    }

    /** Without a delay: the filter is symmetric. */
    private static float[] filtered(float[] samples, double[] taps, double gain) {
        var filtered = new float[samples.length];
        var middle = taps.length / 2;
        for (int i = 0; i < samples.length; i++) {
            var sum = 0.0;
            var first = Math.max(0, middle - i);
            var last = Math.min(taps.length, samples.length + middle - i);
            for (int tap = first; tap < last; tap++) {
                sum += taps[tap] * samples[i + tap - middle];
            }
            filtered[i] = (float) (gain * sum);
        }
        return filtered;
    }
}
