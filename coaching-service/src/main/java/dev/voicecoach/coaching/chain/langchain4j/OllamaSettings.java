package dev.voicecoach.coaching.chain.langchain4j;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Ollama is, and which of its models phrases.
 *
 * @param contextTokens prompt and reply; Ollama cuts a longer prompt off without a word
 * @param probeTimeout of asking whether it is there
 * @param probeInterval how long that is remembered
 */
record OllamaSettings(
        @DefaultValue("http://localhost:11434") String baseUrl,
        @DefaultValue("mistral") String model,
        @DefaultValue("8192") int contextTokens,
        @DefaultValue("500ms") Duration probeTimeout,
        @DefaultValue("30s") Duration probeInterval) {
    OllamaSettings {
        Settings.requireUrl("ollama.base-url", baseUrl);
        Settings.require(
                contextTokens > 0 && probeTimeout.isPositive() && probeInterval.isPositive(),
                "ollama: context-tokens, probe-timeout and probe-interval are above zero");
    }

    /** Ollama runs models with such a tag on its vendor's machines. */
    boolean isLocal() {
        return !model.endsWith("cloud");
    }
}
