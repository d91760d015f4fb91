package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.feedback.Coached.Hop;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;

/** Meters of the chain. What langchain4j's clients themselves see is measured where they are made. */
final class ChainTelemetry {
    private final MeterRegistry meters;

    ChainTelemetry(MeterRegistry meters, List<Provider> providers) {
        this.meters = meters;
        for (var provider : providers) {
            Gauge.builder(
                            "llm_provider_available",
                            provider,
                            each -> each.state().isAvailable() ? 1 : 0)
                    .tag("provider", provider.name())
                    .register(meters);
        }
    }

    void asked(Hop hop) {
        Timer.builder("llm_response_time")
                .tags("provider", hop.provider(), "model", hop.model(), "outcome", hop.outcome())
                .publishPercentileHistogram()
                .register(meters)
                .record(Duration.ofMillis(hop.millis()));
        var cost = hop.costUsd();
        if (cost != null) {
            meters.counter("llm_cost_usd", "provider", hop.provider(), "model", hop.model())
                    .increment(cost);
        }
    }

    /** How many of a model's claims hold. */
    void verified(Hop hop, CheckedClaims claims) {
        count(hop, "kept", claims.kept());
        count(hop, "dropped", claims.dropped().size());
    }

    private void count(Hop hop, String outcome, int claims) {
        meters.counter("llm_claims", "provider", hop.provider(), "model", hop.model(), "outcome", outcome)
                .increment(claims);
    }

    void passedOver(Hop hop) {
        meters.counter("llm_passed_over", "provider", hop.provider(), "reason", hop.outcome())
                .increment();
    }
}
