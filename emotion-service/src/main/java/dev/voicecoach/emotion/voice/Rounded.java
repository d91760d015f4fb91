package dev.voicecoach.emotion.voice;

import org.jspecify.annotations.Nullable;

/** Numbers with as many decimals as they mean; so the last bit of a sum, which may differ elsewhere, does not show. */
public final class Rounded {
    private Rounded() {}

    public static double to(int decimals, double value) {
        var unit = Math.pow(10, decimals);
        return Math.round(value * unit) / unit;
    }

    public static @Nullable Double toOrNull(int decimals, @Nullable Double value) {
        return value == null ? null : to(decimals, value);
    }
}
