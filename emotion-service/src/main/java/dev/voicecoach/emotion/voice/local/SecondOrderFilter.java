package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;

/**
 * A Butterworth filter of second order, 12 dB per octave; remembers its last samples, so not thread safe.
 *
 * <p>Source: bilinear transform with Q = 1/√2, as in Bristow-Johnson's "Audio EQ Cookbook".
 */
final class SecondOrderFilter {
    private final double b0;
    private final double b1;
    private final double a1;
    private final double a2;
    private double in1;
    private double in2;
    private double out1;
    private double out2;

    private SecondOrderFilter(double cornerHertz, boolean high) {
        var omega = 2 * Math.PI * cornerHertz / Samples.RATE_HERTZ;
        var cos = Math.cos(omega);
        var alpha = Math.sin(omega) / Math.sqrt(2);
        var a0 = 1 + alpha;
        this.b0 = (high ? 1 + cos : 1 - cos) / 2 / a0;
        this.b1 = (high ? -2 : 2) * b0;
        this.a1 = -2 * cos / a0;
        this.a2 = (1 - alpha) / a0;
    }

    static SecondOrderFilter highPass(double cornerHertz) {
        return new SecondOrderFilter(cornerHertz, true);
    }

    static SecondOrderFilter lowPass(double cornerHertz) {
        return new SecondOrderFilter(cornerHertz, false);
    }

    double next(double in) {
        var out = b0 * in + b1 * in1 + b0 * in2 - a1 * out1 - a2 * out2;
        in2 = in1;
        in1 = in;
        out2 = out1;
        out1 = out;
        return out;
    }
}
