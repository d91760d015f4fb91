package dev.voicecoach.coaching.chain.langchain4j;

import dev.voicecoach.coaching.chain.ChainCoach;
import dev.voicecoach.coaching.chain.ProviderState;
import dev.voicecoach.platform.telemetry.Degraded;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Degraded when models are wanted and none of them can be asked; the rules coach on. Says how each provider is. */
final class LanguageModelsHealthIndicator implements HealthIndicator {
    private final ChainCoach chain;

    LanguageModelsHealthIndicator(ChainCoach chain) {
        this.chain = chain;
    }

    @Override
    public Health health() {
        var states = chain.states();
        boolean missed = states.stream().anyMatch(ProviderState::isWanted)
                && states.stream().noneMatch(ProviderState::isAvailable);
        var health = Degraded.health(missed);
        states.forEach(each -> health.withDetail(each.provider(), each.state()));
        return health.build();
    }
}
