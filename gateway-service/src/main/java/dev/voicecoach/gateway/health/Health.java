package dev.voicecoach.gateway.health;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * How the system is.
 *
 * @param status unhealthy when nothing can be accepted; degraded when something is missing
 * @param services each part by name
 * @param languageModels how each provider of the model chain is, for example {@code available} or {@code breaker_open};
 *     empty when coaching-service does not say
 * @param timestamp when it was asked
 */
record Health(State status, Map<String, State> services, Map<String, String> languageModels, Instant timestamp) {
    enum State {
        HEALTHY,
        DEGRADED,
        UNHEALTHY;

        @JsonValue
        String shown() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Health of(Map<String, State> services, Map<String, String> languageModels, Instant timestamp) {
        // Without these two nothing is accepted; without anything else, answers wait or come with less in them.
        var status = services.get(HealthChecks.DATABASE) != State.HEALTHY
                        || services.get(HealthChecks.VAULT) != State.HEALTHY
                ? State.UNHEALTHY
                : services.values().stream().allMatch(State.HEALTHY::equals) ? State.HEALTHY : State.DEGRADED;
        return new Health(status, services, languageModels, timestamp);
    }
}
