package dev.voicecoach.coaching.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as they are shown and compared: half to the even digit, so that rounding favours no side. */
public final class Rounded {
    private Rounded() {}

    /** @param value finite */
    public static double to(int decimals, double value) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .doubleValue();
    }
}
