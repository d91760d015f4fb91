package dev.voicecoach.coaching.chain.langchain4j;

import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.voicecoach.coaching.chain.LanguageModel;
import dev.voicecoach.coaching.chain.ProviderModels;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;

/** The models that a configuration names, in its order. No retries of langchain4j's own, no logs of what is said. */
final class Models {
    private static final int NO_RETRIES = 0;
    /** Low, since nothing is to be invented; zero makes small models repeat themselves. Our judgement. */
    private static final double OLLAMA_TEMPERATURE = 0.2;

    private final ChainProperties properties;
    private final OkHttpClient shared = BoundedHttpClientBuilder.shared();
    private final LongSupplier nanoTime;

    Models(ChainProperties properties, LongSupplier nanoTime) {
        this.properties = properties;
        this.nanoTime = nanoTime;
    }

    List<ProviderModels> inOrder() {
        return properties.order().stream().map(this::models).toList();
    }

    private ProviderModels models(String provider) {
        boolean isAskedFor = properties.isAskedFor(provider);
        return switch (provider) {
            case ChainProperties.OLLAMA -> one(ollama(), isAskedFor);
            case ChainProperties.OPENAI ->
                new ProviderModels(
                        openAi(properties.openai().model()),
                        openAi(properties.openai().simpleModel()),
                        isAskedFor);
            case ChainProperties.ANTHROPIC -> one(anthropic(), isAskedFor);
            default -> throw new IllegalArgumentException("No such provider: " + provider);
        };
    }

    private static ProviderModels one(LanguageModel model, boolean isAskedFor) {
        return new ProviderModels(model, model, isAskedFor);
    }

    private LanguageModel ollama() {
        var settings = properties.ollama();
        var probe = new OllamaProbe(
                shared,
                settings.baseUrl(),
                settings.model(),
                settings.probeTimeout(),
                settings.probeInterval(),
                nanoTime);
        return new ChatLanguageModel(
                ChainProperties.OLLAMA,
                settings.model(),
                settings.isLocal(),
                probe,
                timeout -> OllamaChatModel.builder()
                        .httpClientBuilder(http(timeout))
                        .baseUrl(settings.baseUrl())
                        .modelName(settings.model())
                        .temperature(OLLAMA_TEMPERATURE)
                        .numCtx(settings.contextTokens())
                        .numPredict(properties.maxOutputTokens())
                        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                        .timeout(timeout)
                        .maxRetries(NO_RETRIES)
                        .build());
    }

    private LanguageModel openAi(String model) {
        var settings = properties.openai();
        return new ChatLanguageModel(
                ChainProperties.OPENAI, model, false, () -> true, timeout -> OpenAiChatModel.builder()
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
                        .build());
    }

    private LanguageModel anthropic() {
        var settings = properties.anthropic();
        return new ChatLanguageModel(
                ChainProperties.ANTHROPIC, settings.model(), false, () -> true, timeout -> AnthropicChatModel.builder()
                        .httpClientBuilder(http(timeout))
                        .baseUrl(settings.baseUrl())
                        .apiKey(settings.apiKey())
                        .modelName(settings.model())
                        .maxTokens(properties.maxOutputTokens())
                        .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                        .timeout(timeout)
                        .maxRetries(NO_RETRIES)
                        .build());
    }

    private BoundedHttpClientBuilder http(Duration timeout) {
        return new BoundedHttpClientBuilder(shared, properties.connectTimeout(), timeout);
    }
}
