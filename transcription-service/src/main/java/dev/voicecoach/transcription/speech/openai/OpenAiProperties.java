package dev.voicecoach.transcription.speech.openai;

import dev.voicecoach.platform.http.RemoteServer;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Which server listens, and how long it may take.
 *
 * @param baseUrl to which {@code /audio/transcriptions} is added
 * @param model as the server calls it; one that answers {@code verbose_json}, which OpenAI's newer ones do not
 * @param apiKey secret, from {@code OPENAI_API_KEY}; empty for a server that asks for none
 * @param connectTimeout for the connection alone
 * @param callTimeout for one try, from the connection to the last byte of the answer
 * @param budget for all tries and the waits between them
 * @param retries after the first try, of what may pass: 408, 429, 5xx, a broken connection, a timeout
 * @param maxUpload largest request; 25 MB is OpenAI's own limit, 13 minutes of speech
 */
@ConfigurationProperties(prefix = "voicecoach.transcription.openai", ignoreUnknownFields = false)
record OpenAiProperties(
        @DefaultValue("https://api.openai.com/v1") String baseUrl,
        @DefaultValue("whisper-1") String model,
        @DefaultValue("") String apiKey,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("60s") Duration callTimeout,
        @DefaultValue("90s") Duration budget,
        @DefaultValue("2") int retries,
        @DefaultValue("25MB") DataSize maxUpload) {

    static final String KEY_VARIABLE = "OPENAI_API_KEY";

    private static final String OPENAI = "api.openai.com";

    OpenAiProperties {
        apiKey = apiKey.strip();
        if (model.isBlank()) {
            throw new IllegalArgumentException(
                    "voicecoach.transcription.openai.model is empty; expected a name that the server knows");
        }
        server(baseUrl, apiKey, connectTimeout, callTimeout, budget, retries, maxUpload);
    }

    private static RemoteServer server(
            String baseUrl,
            String apiKey,
            Duration connectTimeout,
            Duration callTimeout,
            Duration budget,
            int retries,
            DataSize maxUpload) {
        return new RemoteServer(
                "voicecoach.transcription.openai",
                baseUrl,
                KEY_VARIABLE,
                apiKey,
                connectTimeout,
                callTimeout,
                budget,
                retries,
                maxUpload);
    }

    RemoteServer server() {
        return server(baseUrl, apiKey, connectTimeout, callTimeout, budget, retries, maxUpload);
    }

    HttpUrl endpoint() {
        return server().endpoint("audio/transcriptions");
    }

    /** OpenAI's own server takes nobody without a key; another one may. */
    boolean lacksKey() {
        return apiKey.isEmpty() && HttpUrl.get(baseUrl).host().equals(OPENAI);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "OpenAiProperties[baseUrl=" + baseUrl + ", model=" + model + ", apiKey="
                + (apiKey.isEmpty() ? "none" : "set") + "]";
    }
}
