package dev.voicecoach.coaching.chain.langchain4j;

import dev.langchain4j.model.chat.listener.ChatModelErrorContext;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.listener.ChatModelRequestContext;
import dev.langchain4j.model.chat.listener.ChatModelResponseContext;
import dev.langchain4j.model.chat.request.ChatRequest;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Tokens and times of each call, by the names and buckets of OpenTelemetry's semantic conventions for generative AI
 * (metrics; 1.37, in development).
 */
final class GenAiMeters implements ChatModelListener {
    private static final String BEGAN = GenAiMeters.class.getName();
    private static final double[] TOKENS = {1, 4, 16, 64, 256, 1_024, 4_096, 16_384, 65_536};
    private static final Duration[] TIMES = {
        Duration.ofMillis(10), Duration.ofMillis(20), Duration.ofMillis(40), Duration.ofMillis(80),
        Duration.ofMillis(160), Duration.ofMillis(320), Duration.ofMillis(640), Duration.ofMillis(1_280),
        Duration.ofMillis(2_560), Duration.ofMillis(5_120), Duration.ofMillis(10_240), Duration.ofMillis(20_480),
        Duration.ofMillis(40_960), Duration.ofMillis(81_920)
    };

    private final String provider;
    private final MeterRegistry meters;
    private final LongSupplier nanoTime;

    GenAiMeters(String provider, MeterRegistry meters, LongSupplier nanoTime) {
        this.provider = provider;
        this.meters = meters;
        this.nanoTime = nanoTime;
    }

    @Override
    public void onRequest(ChatModelRequestContext context) {
        context.attributes().put(BEGAN, nanoTime.getAsLong());
    }

    @Override
    public void onResponse(ChatModelResponseContext context) {
        var tags = tags(context.chatRequest());
        // The convention leaves it out; a Prometheus registry wants the same tags of every meter of a name.
        time(context.attributes(), tags.and("error.type", "none"));
        var usage = context.chatResponse().tokenUsage();
        if (usage != null) {
            tokens("input", usage.inputTokenCount(), tags);
            tokens("output", usage.outputTokenCount(), tags);
        }
    }

    @Override
    public void onError(ChatModelErrorContext context) {
        var kind = ChatLanguageModel.failure(context.error()).outcome();
        time(context.attributes(), tags(context.chatRequest()).and("error.type", kind));
    }

    private Tags tags(ChatRequest request) {
        return Tags.of(
                "gen_ai.operation.name",
                "chat",
                "gen_ai.provider.name",
                provider,
                "gen_ai.request.model",
                request.modelName());
    }

    private void time(Map<Object, Object> attributes, Tags tags) {
        if (attributes.get(BEGAN) instanceof Long began) {
            Timer.builder("gen_ai.client.operation.duration")
                    .tags(tags)
                    .serviceLevelObjectives(TIMES)
                    .register(meters)
                    .record(Duration.ofNanos(nanoTime.getAsLong() - began));
        }
    }

    private void tokens(String type, @Nullable Integer count, Tags tags) {
        if (count != null) {
            DistributionSummary.builder("gen_ai.client.token.usage")
                    .baseUnit("token")
                    .tags(tags.and("gen_ai.token.type", type))
                    .serviceLevelObjectives(TOKENS)
                    .register(meters)
                    .record(count);
        }
    }
}
