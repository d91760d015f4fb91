package dev.voicecoach.faults.client;

import dev.voicecoach.faults.speech.Recording;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The gateway's API over HTTP; nothing is retried here. Thread safe. */
public final class TaskApi implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(15);
    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_LIMIT)
            .build();
    private final URI gateway;
    private final String key;

    /**
     * @param gateway for example {@code http://localhost:8080}
     * @param key an API key
     */
    public TaskApi(URI gateway, String key) {
        this.gateway = gateway;
        this.key = key;
    }

    /**
     * What the gateway said.
     *
     * @param version of the task, from the ETag; null when there is none
     * @param body an object without members when it was not JSON
     */
    public record Reply(int status, @Nullable Long version, JsonNode body) {}

    /**
     * Uploads an answer as a WAV.
     *
     * @param number put into the task's metadata, where {@link TaskJson#viewOf} finds it
     * @throws IOException if the gateway does not answer; the answer may or may not have been taken
     */
    public Reply submit(Recording answer, int number, String idempotencyKey) throws IOException, InterruptedException {
        var metadata = URLEncoder.encode("{\"answer\":" + number + "}", StandardCharsets.UTF_8);
        return send(request("/v1/tasks?metadata=" + metadata, ANSWER_LIMIT)
                .header("Content-Type", "audio/wav")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofByteArray(answer.wav()))
                .build());
    }

    /**
     * The task now, or, with a wait, as soon as it has ended.
     *
     * @throws IOException if the gateway does not answer
     */
    public Reply poll(String taskId, Duration wait) throws IOException, InterruptedException {
        return send(request("/v1/tasks/" + taskId + "?wait=" + wait.toSeconds(), ANSWER_LIMIT.plus(wait))
                .build());
    }

    /**
     * How the system says it is.
     *
     * @throws IOException if the gateway does not answer
     */
    public Reply health() throws IOException, InterruptedException {
        return send(request("/v1/health", ANSWER_LIMIT).build());
    }

    private HttpRequest.Builder request(String pathAndQuery, Duration limit) {
        return HttpRequest.newBuilder(gateway.resolve(pathAndQuery))
                .timeout(limit)
                .header("Authorization", "Bearer " + key);
    }

    private Reply send(HttpRequest request) throws IOException, InterruptedException {
        var response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        var tag = VERSION.matcher(response.headers().firstValue("ETag").orElse(""));
        return new Reply(
                response.statusCode(), tag.matches() ? Long.valueOf(tag.group(1)) : null, json(response.body()));
    }

    private static JsonNode json(byte[] body) {
        try {
            var node = JSON.readTree(body);
            return node.isObject() ? node : JSON.createObjectNode();
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        http.close();
    }
}
