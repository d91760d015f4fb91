package dev.voicecoach.coaching.chain.langchain4j;

import org.springframework.boot.context.properties.bind.DefaultValue;

/** Anthropic's Messages API. */
record AnthropicSettings(
        @DefaultValue("https://api.anthropic.com/v1") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("claude-sonnet-4-5") String model) {
    AnthropicSettings {
        Settings.requireUrl("anthropic.base-url", baseUrl);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "AnthropicSettings[" + baseUrl + ", " + model + "]";
    }
}
