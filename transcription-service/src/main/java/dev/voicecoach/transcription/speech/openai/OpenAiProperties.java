package dev.voicecoach.transcription.speech.openai;

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

    private static final String PREFIX = "voicecoach.transcription.openai.";
    private static final String OPENAI = "api.openai.com";
    /** The consumer must come back for its next record, and the task has its deadline. */
    private static final Duration LONGEST_BUDGET = Duration.ofMinutes(10);

    OpenAiProperties {
        apiKey = apiKey.strip();
        var url = HttpUrl.parse(baseUrl);
        if (url == null || !url.username().isEmpty() || url.query() != null || url.fragment() != null) {
            throw new IllegalArgumentException(
                    PREFIX + "base-url is no http or https address without user, query and fragment");
        }
        if (model.isBlank()) {
            throw new IllegalArgumentException(PREFIX + "model is empty; expected a name that the server knows");
        }
        if (!apiKey.chars().allMatch(each -> each > ' ' && each < 0x7f)) {
            throw new IllegalArgumentException(
                    KEY_VARIABLE + " holds characters that no key has; expected printable ASCII without spaces");
        }
        if (!connectTimeout.isPositive() || !callTimeout.isPositive()) {
            throw new IllegalArgumentException(PREFIX + "connect-timeout is " + connectTimeout + " and .call-timeout "
                    + callTimeout + "; both are above zero");
        }
        if (budget.compareTo(callTimeout) < 0 || budget.compareTo(LONGEST_BUDGET) > 0) {
            throw new IllegalArgumentException(PREFIX + "budget is " + budget + "; expected " + callTimeout
                    + ", which is call-timeout, to " + LONGEST_BUDGET);
        }
        if (retries < 0 || retries > 10) {
            throw new IllegalArgumentException(PREFIX + "retries is " + retries + "; expected 0 to 10");
        }
        if (maxUpload.toKilobytes() < 1) {
            throw new IllegalArgumentException(PREFIX + "max-upload is " + maxUpload + "; expected at least 1KB");
        }
    }

    HttpUrl endpoint() {
        return HttpUrl.get(baseUrl)
                .newBuilder()
                .addPathSegments("audio/transcriptions")
                .build();
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
