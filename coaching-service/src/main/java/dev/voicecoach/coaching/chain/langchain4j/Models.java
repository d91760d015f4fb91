package dev.voicecoach.coaching.chain.langchain4j;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.voicecoach.coaching.chain.LanguageModel;
import dev.voicecoach.coaching.chain.Price;
import dev.voicecoach.coaching.chain.ProviderModels;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** The models that a configuration names, in its order. No retries of langchain4j's own, no logs of what is said. */
final class Models {
    private static final int NO_RETRIES = 0;
    /** Low, since nothing is to be invented; zero makes small models repeat themselves. Our judgement. */
    private static final double OLLAMA_TEMPERATURE = 0.2;

    /** The version of its API, which Anthropic wants with each request. */
    private static final String ANTHROPIC_VERSION = "2023-06-01";

    private final ChainProperties properties;
    private final OkHttpClient shared = BoundedHttpClientBuilder.shared();
    private final MeterRegistry meters;
    private final LongSupplier nanoTime;

    Models(ChainProperties properties, MeterRegistry meters, LongSupplier nanoTime) {
        this.properties = properties;
        this.meters = meters;
        this.nanoTime = nanoTime;
    }

    List<ProviderModels> inOrder() {
        return properties.order().stream().map(this::models).toList();
    }

    private ProviderModels models(String provider) {
        return switch (provider) {
            case ChainProperties.OLLAMA -> ollama();
            case ChainProperties.OPENAI -> openAi();
            case ChainProperties.ANTHROPIC -> anthropic();
            default -> throw new IllegalArgumentException("No such provider: " + provider);
        };
    }

    private ProviderModels ollama() {
        var settings = properties.ollama();
        var names = List.of(settings.model(), settings.simpleModel());
        var probe = probe(
                settings.baseUrl(), "api/tags", request -> request, new OllamaTags(names), settings.probeTimeout());
        return models(
                ChainProperties.OLLAMA,
                settings.model(),
                settings.simpleModel(),
                probe,
                (model, timeout) -> OllamaChatModel.builder()
                        .httpClientBuilder(http(timeout))
                        .baseUrl(settings.baseUrl())
                        .modelName(model)
                        .temperature(OLLAMA_TEMPERATURE)
                        .numCtx(settings.contextTokens())
                        .numPredict(properties.maxOutputTokens())
                        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                        .timeout(timeout)
                        .maxRetries(NO_RETRIES)
                        .listeners(listeners(ChainProperties.OLLAMA))
                        .build());
    }

    private ProviderModels openAi() {
        var settings = properties.openai();
        var probe = probe(
                settings.baseUrl(),
                "models",
                request -> request.header("Authorization", "Bearer " + settings.apiKey()),
                Probe::takesTheKey,
                properties.connectTimeout());
        return models(
                ChainProperties.OPENAI,
                settings.model(),
                settings.simpleModel(),
                probe,
                (model, timeout) -> OpenAiChatModel.builder()
                        .httpClientBuilder(http(timeout))
                        .baseUrl(settings.baseUrl())
                        .apiKey(settings.apiKey())
                        .modelName(model)
                        .maxCompletionTokens(properties.maxOutputTokens())
                        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                        .strictJsonSchema(true)
                        .store(false)
                        .timeout(timeout)
                        .maxRetries(NO_RETRIES)
                        .listeners(listeners(ChainProperties.OPENAI))
                        .build());
    }

    private ProviderModels anthropic() {
        var settings = properties.anthropic();
        var probe = probe(
                settings.baseUrl(),
                "models",
                request ->
                        request.header("x-api-key", settings.apiKey()).header("anthropic-version", ANTHROPIC_VERSION),
                Probe::takesTheKey,
                properties.connectTimeout());
        return models(
                ChainProperties.ANTHROPIC,
                settings.model(),
                settings.simpleModel(),
                probe,
                (model, timeout) -> AnthropicChatModel.builder()
                        .httpClientBuilder(http(timeout))
                        .baseUrl(settings.baseUrl())
                        .apiKey(settings.apiKey())
                        .modelName(model)
                        .maxTokens(properties.maxOutputTokens())
                        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                        .timeout(timeout)
                        .maxRetries(NO_RETRIES)
                        .listeners(listeners(ChainProperties.ANTHROPIC))
                        .build());
    }

    private ProviderModels models(
            String provider,
            String complex,
            String simple,
            Probe probe,
            BiFunction<String, Duration, ChatModel> clients) {
        var one = model(provider, complex, probe, clients);
        return new ProviderModels(
                one,
                simple.equals(complex) ? one : model(provider, simple, probe, clients),
                properties.isAskedFor(provider));
    }

    private LanguageModel model(
            String provider, String model, Probe probe, BiFunction<String, Duration, ChatModel> clients) {
        boolean isLocal = provider.equals(ChainProperties.OLLAMA) && OllamaSettings.isLocal(model);
        var price = isLocal ? Price.FREE : properties.prices().get(model);
        return new ChatLanguageModel(provider, model, isLocal, price, probe, timeout -> clients.apply(model, timeout));
    }

    private Probe probe(
            String baseUrl,
            String path,
            UnaryOperator<Request.Builder> headers,
            Probe.Meaning meaning,
            Duration timeout) {
        var url = HttpUrl.get(baseUrl).newBuilder().addPathSegments(path).build();
        return new Probe(
                shared,
                headers.apply(new Request.Builder().url(url)).build(),
                meaning,
                timeout,
                properties.probeInterval(),
                nanoTime);
    }

    private List<ChatModelListener> listeners(String provider) {
        return List.of(new GenAiMeters(provider, meters, nanoTime));
    }

    private BoundedHttpClientBuilder http(Duration timeout) {
        return new BoundedHttpClientBuilder(shared, properties.connectTimeout(), timeout);
    }
}
