package dev.voicecoach.emotion.voice.expression;

/** Results have as many decimals as they mean; so the last bit of a sum, which may differ elsewhere, does not show. */
final class Rounding {
    private Rounding() {}

    static double hundredths(double value) {
        return Math.round(value * 100) / 100.0;
    }
}
