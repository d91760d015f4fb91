package dev.voicecoach.question.index;

import dev.voicecoach.platform.telemetry.Degraded;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Degraded while memory answers because Chroma does not; says which one answers. */
final class VectorIndexHealthIndicator implements HealthIndicator {
    private final BankIndex index;

    VectorIndexHealthIndicator(BankIndex index) {
        this.index = index;
    }

    @Override
    public Health health() {
        return Degraded.health(index.degraded())
                .withDetail("index", index.servingIndex())
                .build();
    }
}
