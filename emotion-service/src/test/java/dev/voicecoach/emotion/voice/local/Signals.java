package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Signals of which everything is known. Functions of time take seconds and give hertz or amplitudes. */
final class Signals {
    static final long SEED = 20_260_101;

    private Signals() {}

    /** Overtones as of a vowel, falling by 6 dB per octave; about -15 dB in all at amplitude 1. */
    static double[] voice(double seconds, DoubleUnaryOperator hertz, DoubleUnaryOperator amplitude) {
        return harmonics(seconds, hertz, amplitude, 1, 1 / 2., 1 / 3., 1 / 4., 1 / 5., 1 / 6., 1 / 7., 1 / 8.);
    }

    /** A voice that moves by a tenth up and down three times a second, as one that speaks does. */
    static double[] speech(double seconds, double hertz) {
        return voice(seconds, time -> hertz * (1 + 0.1 * Math.sin(2 * Math.PI * 3 * time)), time -> 1);
    }

    /** As {@link #speech}, loud and soft in turns, so many times a second. */
    static double[] syllables(double seconds, double hertz, double perSecond) {
        return voice(
                seconds,
                time -> hertz * (1 + 0.1 * Math.sin(2 * Math.PI * 0.7 * time)),
                time -> 0.15 + 0.85 * Math.pow(Math.sin(Math.PI * perSecond * time), 2));
    }

    static double[] harmonics(
            double seconds, DoubleUnaryOperator hertz, DoubleUnaryOperator amplitude, double... strengths) {
        var signal = new double[length(seconds)];
        var phase = 0.0;
        for (int i = 0; i < signal.length; i++) {
            var time = (double) i / Samples.RATE_HERTZ;
            for (int k = 1; k <= strengths.length; k++) {
                signal[i] += 0.2 * amplitude.applyAsDouble(time) * strengths[k - 1] * Math.sin(k * phase);
            }
            phase += 2 * Math.PI * hertz.applyAsDouble(time) / Samples.RATE_HERTZ;
        }
        return signal;
    }

    static double[] tone(double seconds, double hertz, double amplitude) {
        return harmonics(seconds, time -> hertz, time -> 5 * amplitude, 1);
    }

    static double[] silence(double seconds) {
        return new double[length(seconds)];
    }

    static double[] noise(double seconds, double rms) {
        var random = new Random(SEED);
        var signal = new double[length(seconds)];
        Arrays.setAll(signal, i -> rms * random.nextGaussian());
        return signal;
    }

    static double[] sum(double[] one, double[] other) {
        var sum = one.clone();
        Arrays.setAll(sum, i -> one[i] + other[i]);
        return sum;
    }

    static double[] joined(double[]... parts) {
        return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
    }

    static double[] times(double factor, double[] signal) {
        return Arrays.stream(signal).map(value -> factor * value).toArray();
    }

    static double rms(double[] signal) {
        return Math.sqrt(
                Arrays.stream(signal).map(value -> value * value).average().orElse(0));
    }

    /** 16 bits; what is too loud is cut off, as a sound card does. */
    static Samples samples(double[]... parts) {
        var signal = joined(parts);
        var values = new short[signal.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (short) Math.clamp(Math.round(signal[i] * 32768), -32768, 32767);
        }
        return Samples.of(values);
    }

    private static int length(double seconds) {
        return (int) Math.round(seconds * Samples.RATE_HERTZ);
    }
}
