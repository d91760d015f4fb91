package dev.voicecoach.emotion.voice.hume;

import dev.voicecoach.emotion.voice.MostLikely;
import dev.voicecoach.platform.http.RemoteServer;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How Hume is asked, how long it may take, and what is kept of its answer.
 *
 * @param baseUrl to which {@code /v1/expression/audio/file} is added
 * @param apiKey secret, from {@code HUME_API_KEY}
 * @param connectTimeout for the connection alone
 * @param callTimeout for one try, from the connection to the last byte of the answer
 * @param budget for all tries and the waits between them; below the 20 s that coaching-service waits at least for the
 *     voice ({@code voicecoach.coaching.join.voice-wait}), so that our own engine can still answer
 * @param retries after the first try, of what may pass: 408, 429, 5xx, a broken connection, a timeout
 * @param maxUpload largest request; Hume's own limit is 25 MB for the whole body, 13 minutes
 * @param measurementInterval of speech between two measurements; Hume takes 3 to 10 s
 * @param threshold smallest probability of an expression that is kept. Hume leaves out what it judges absent; below 0.3
 *     an expression is more than twice as likely absent as present
 * @param most expressions that are kept per window
 */
@ConfigurationProperties(prefix = "voicecoach.emotion.hume", ignoreUnknownFields = false)
record HumeProperties(
        @DefaultValue("https://api.cloud.hume.ai") String baseUrl,
        @DefaultValue("") String apiKey,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration callTimeout,
        @DefaultValue("18s") Duration budget,
        @DefaultValue("2") int retries,
        @DefaultValue("25000000B") DataSize maxUpload,
        @DefaultValue("3s") Duration measurementInterval,
        @DefaultValue("0.3") double threshold,
        @DefaultValue("5") int most) {

    static final String KEY_VARIABLE = "HUME_API_KEY";

    private static final String SETTINGS = "voicecoach.emotion.hume";
    /** Source: Hume, Expression Measurement, Limits. */
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(3);

    private static final Duration LONGEST_INTERVAL = Duration.ofSeconds(10);

    HumeProperties {
        apiKey = apiKey.strip();
        server(baseUrl, apiKey, connectTimeout, callTimeout, budget, retries, maxUpload);
        if (measurementInterval.compareTo(SHORTEST_INTERVAL) < 0
                || measurementInterval.compareTo(LONGEST_INTERVAL) > 0) {
            throw new IllegalArgumentException(SETTINGS + ".measurement-interval is " + measurementInterval
                    + "; expected " + SHORTEST_INTERVAL + " to " + LONGEST_INTERVAL);
        }
        if (!(threshold >= 0 && threshold <= 1) || most < 1) {
            throw new IllegalArgumentException(SETTINGS + ".threshold is " + threshold + " and .most " + most
                    + "; expected 0 to 1, and at least 1");
        }
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
                SETTINGS, baseUrl, KEY_VARIABLE, apiKey, connectTimeout, callTimeout, budget, retries, maxUpload);
    }

    RemoteServer server() {
        return server(baseUrl, apiKey, connectTimeout, callTimeout, budget, retries, maxUpload);
    }

    HttpUrl endpoint() {
        return server().endpoint("v1/expression/audio/file");
    }

    MostLikely naming() {
        return new MostLikely(threshold, most);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "HumeProperties[baseUrl=" + baseUrl + ", apiKey=" + (apiKey.isEmpty() ? "none" : "set") + "]";
    }
}
