package dev.voicecoach.question.index;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Degraded while memory answers because Chroma does not; says which one answers. */
final class VectorIndexHealthIndicator implements HealthIndicator {
    /** None of Spring's own, so it does not take the whole service down: 200, and no part of its sum. */
    private static final String DEGRADED = "DEGRADED";

    private final BankIndex index;

    VectorIndexHealthIndicator(BankIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        return (index.degraded() ? Health.status(DEGRADED) : Health.up())
                .withDetail("index", index.servingIndex())
                .build();
    }
}
