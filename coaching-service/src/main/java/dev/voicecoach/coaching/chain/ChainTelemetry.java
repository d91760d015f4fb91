package dev.voicecoach.coaching.chain;

import dev.voicecoach.coaching.feedback.Coached.Hop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Meters of the chain. */
final class ChainTelemetry {
    private final MeterRegistry meters;

    ChainTelemetry(MeterRegistry meters) {
        this.meters = meters;
    }

    void asked(Hop hop) {
        meters.timer("llm_response_time", "provider", hop.provider(), "model", hop.model(), "outcome", hop.outcome())
                .record(Duration.ofMillis(hop.millis()));
        tokens(hop, "in", hop.inputTokens());
        tokens(hop, "out", hop.outputTokens());
    }

    void passedOver(Hop hop) {
        meters.counter("llm_passed_over", "provider", hop.provider(), "reason", hop.outcome())
                .increment();
    }

    private void tokens(Hop hop, String direction, @Nullable Integer count) {
        if (count != null) {
            meters.counter("llm_tokens", "provider", hop.provider(), "model", hop.model(), "direction", direction)
                    .increment(count);
        }
    }
}
