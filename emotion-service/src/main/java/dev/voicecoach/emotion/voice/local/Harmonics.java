package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;

/** The strengths of single harmonics of the voice. */
final class Harmonics {
    // A Hann window of three periods has its first zero two thirds of the pitch away: it hears no neighbour.
    private static final double PERIODS = 3;

    private Harmonics() {}

    /**
     * Level of the first harmonic over that of the second, in dB, not corrected for formants: high in a breathy voice,
     * low in a pressed one. Source: Hillenbrand, Cleveland and Erickson 1994, "Acoustic correlates of breathy vocal
     * quality"; as in eGeMAPS.
     */
    static double firstOverSecond(Samples samples, int frame, double hertz) {
        var length = (int) Math.round(PERIODS * Samples.RATE_HERTZ / hertz);
        var from = frame * Frames.SAMPLES + (Frames.SAMPLES - length) / 2;
        return 10 * Math.log10(power(samples, from, length, hertz) / power(samples, from, length, 2 * hertz));
    }

    /** Of one frequency, by a turning pointer: a full FFT would compute hundreds that nobody asks for. */
    private static double power(Samples samples, int from, int length, double hertz) {
        var turn = new Pointer(2 * Math.PI * hertz / Samples.RATE_HERTZ);
        var window = new Pointer(2 * Math.PI / length);
        var re = 0.0;
        var im = 0.0;
        for (int i = 0; i < length; i++) {
            var index = from + i;
            if (index >= 0 && index < samples.length()) {
                var value = samples.at(index) * (1 - window.cos);
                re += value * turn.cos;
                im += value * turn.sin;
            }
            turn.next();
            window.next();
        }
        return re * re + im * im;
    }

    /** Cosine and sine of an angle that grows by the same step, without calling either. */
    private static final class Pointer {
        private final double stepCos;
        private final double stepSin;
        private double cos = 1;
        private double sin;

        Pointer(double step) {
            stepCos = Math.cos(step);
            stepSin = Math.sin(step);
        }

        void next() {
            var turned = cos * stepCos - sin * stepSin;
            sin = sin * stepCos + cos * stepSin;
            cos = turned;
        }
    }
}
