package dev.voicecoach.coaching.chain.langchain4j;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * OpenAI, or a server that speaks like it.
 *
 * @param simpleModel for answers that are soon told
 */
record OpenAiSettings(
        @DefaultValue("https://api.openai.com/v1") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("gpt-4.1") String model,
        @DefaultValue("gpt-4.1-mini") String simpleModel) {
    OpenAiSettings {
        Settings.requireUrl("openai.base-url", baseUrl);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "OpenAiSettings[" + baseUrl + ", " + model + ", " + simpleModel + "]";
    }
}
