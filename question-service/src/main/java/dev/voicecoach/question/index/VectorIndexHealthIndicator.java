package dev.voicecoach.question.index;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Always up, since memory answers while Chroma does not; says which one it is. */
final class VectorIndexHealthIndicator implements HealthIndicator {
    private final BankIndex index;

    VectorIndexHealthIndicator(BankIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        return Health.up().withDetail("index", index.servingIndex()).build();
    }
}
