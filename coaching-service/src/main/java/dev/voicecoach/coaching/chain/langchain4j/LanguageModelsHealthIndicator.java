package dev.voicecoach.coaching.chain.langchain4j;

import dev.voicecoach.coaching.chain.ChainCoach;
import dev.voicecoach.coaching.chain.ProviderState;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Degraded when models are wanted and none of them can be asked; the rules coach on. Says how each provider is. */
final class LanguageModelsHealthIndicator implements HealthIndicator {
    /** None of Spring's own, so it does not take the whole service down: 200, and no part of its sum. */
    private static final String DEGRADED = "DEGRADED";

    private final ChainCoach chain;

    LanguageModelsHealthIndicator(ChainCoach chain) {
        this.chain = chain;
    }

    @Override
    public Health health() {
        var states = chain.states();
        boolean missed = states.stream().anyMatch(ProviderState::isWanted)
                && states.stream().noneMatch(ProviderState::isAvailable);
        var health = missed ? Health.status(DEGRADED) : Health.up();
        states.forEach(each -> health.withDetail(each.provider(), each.state()));
        return health.build();
    }
}
