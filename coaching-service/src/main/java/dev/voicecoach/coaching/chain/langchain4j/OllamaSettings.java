package dev.voicecoach.coaching.chain.langchain4j;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Ollama is, and which of its models phrases.
 *
 * @param simpleModel for answers that are soon told; empty for the same
 * @param contextTokens prompt and reply; Ollama cuts a longer prompt off without a word
 * @param probeTimeout of asking whether it is there
 */
record OllamaSettings(
        @DefaultValue("http://localhost:11434") String baseUrl,
        @DefaultValue("mistral") String model,
        @DefaultValue("") String simpleModel,
        @DefaultValue("8192") int contextTokens,
        @DefaultValue("500ms") Duration probeTimeout) {
    OllamaSettings {
        Settings.requireUrl("ollama.base-url", baseUrl);
        Settings.require(
                contextTokens > 0 && probeTimeout.isPositive(),
                "ollama: context-tokens and probe-timeout are above zero");
        simpleModel = simpleModel.isEmpty() ? model : simpleModel;
    }

    /** Ollama runs models with such a tag on its vendor's machines. */
    static boolean isLocal(String model) {
        return !model.endsWith("cloud");
    }
}
