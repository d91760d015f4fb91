package dev.voicecoach.coaching.chain.langchain4j;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Anthropic's Messages API.
 *
 * @param simpleModel for answers that are soon told
 */
record AnthropicSettings(
        @DefaultValue("https://api.anthropic.com/v1") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("claude-sonnet-4-5") String model,
        @DefaultValue("claude-haiku-4-5") String simpleModel) {
    AnthropicSettings {
        Settings.requireUrl("anthropic.base-url", baseUrl);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "AnthropicSettings[" + baseUrl + ", " + model + ", " + simpleModel + "]";
    }
}
