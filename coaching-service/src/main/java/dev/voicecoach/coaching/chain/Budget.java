package dev.voicecoach.coaching.chain;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time that is left for models, from the moment it is made. */
final class Budget {
    /** No model answers in less; our judgement. */
    private static final Duration LEAST = Duration.ofMillis(50);

    private final ChainLimits limits;
    private final LongSupplier nanoTime;
    private final long began;

    Budget(ChainLimits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
        this.began = nanoTime.getAsLong();
    }

    boolean isSpent() {
        return left().compareTo(LEAST) < 0;
    }

    /** Never zero, which some clients take for no limit. */
    Duration forNextHop() {
        var left = isSpent() ? LEAST : left();
        return left.compareTo(limits.hop()) < 0 ? left : limits.hop();
    }

    private Duration left() {
        return limits.budget().minusNanos(nanoTime.getAsLong() - began);
    }
}
