package dev.voicecoach.standalone.answer;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls that the command line makes, as JSON documents. Every call throws RefusedException for any answer but 2xx. */
public final class CoachApi implements AutoCloseable {
    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);
    private static final Duration ANSWER_LIMIT = Duration.ofMinutes(2);
    private static final int NOT_MODIFIED = 304;

    private final JsonMapper json = JsonMapper.builder().build();
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(CONNECT_LIMIT).build();
    private final URI url;
    private final String key;

    /**
     * @param url of the system, without a path
     * @param key an API key; empty for calls that need none
     */
    public CoachApi(URI url, String key) {
        this.url = url;
        this.key = key;
    }

    /** Uploads the recording; the task that it became. */
    public Seen submit(Path recording, Map<String, String> options) throws IOException, InterruptedException {
        var boundary = "voicecoach-" + UUID.randomUUID();
        var name = recording.getFileName().toString().replaceAll("[^\\w.-]", "_");
        var head = "--" + boundary + "\r\n"
                + "Content-Disposition: form-data; name=\"options\"\r\nContent-Type: application/json\r\n\r\n"
                + json.writeValueAsString(options) + "\r\n--" + boundary + "\r\n"
                + "Content-Disposition: form-data; name=\"audio\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: " + AudioTypes.of(name) + "\r\n\r\n";
        var tail = "\r\n--" + boundary + "--\r\n";
        try {
            return post(
                    "multipart/form-data; boundary=" + boundary,
                    BodyPublishers.concat(
                            BodyPublishers.ofString(head),
                            BodyPublishers.ofFile(recording),
                            BodyPublishers.ofString(tail)));
        } catch (FileNotFoundException e) {
            throw new RefusedException("The file " + recording + " cannot be read.");
        }
    }

    /** Sends what was typed; the task that it became. */
    public Seen submit(String text, Map<String, String> options) throws IOException, InterruptedException {
        var answer = new LinkedHashMap<>(options);
        answer.put("text", text);
        return post("application/json", BodyPublishers.ofString(json.writeValueAsString(answer)));
    }

    private Seen post(String type, HttpRequest.BodyPublisher body) throws IOException, InterruptedException {
        var request = request("/v1/tasks")
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(body)
                .build();
        return seen(client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    /**
     * A task as it was seen.
     *
     * @param version changes with every change of the task; empty when it is not known
     */
    public record Seen(JsonNode task, String version) {}

    /** The task as soon as it is another than the one that was seen, at the latest after the wait. */
    public Seen next(Seen seen, Duration wait) throws IOException, InterruptedException {
        var id = seen.task().path("id").asString("");
        var request = request("/v1/tasks/" + id + "?wait=" + wait.toSeconds());
        if (!seen.version().isEmpty()) {
            request.header("If-None-Match", seen.version());
        }
        var response = client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        return response.statusCode() == NOT_MODIFIED ? seen : seen(response);
    }

    /** How the system is. */
    public JsonNode health() throws IOException, InterruptedException {
        var response = client.send(request("/v1/health").build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        // An unhealthy system says so with a 503 and the same document.
        return parse(response);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(url.resolve(path)).timeout(ANSWER_LIMIT);
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private Seen seen(HttpResponse<String> response) {
        var document = parse(response);
        if (response.statusCode() / 100 != 2) {
            throw new RefusedException(sentence(response, document));
        }
        return new Seen(document, response.headers().firstValue("ETag").orElse(""));
    }

    private JsonNode parse(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (JacksonException e) {
            throw new RefusedException(
                    url + " answered with status " + response.statusCode() + " and no JSON. Is it the voice coach?");
        }
    }

    private static String sentence(HttpResponse<String> response, JsonNode problem) {
        var detail = problem.path("detail").asString("The answer was status " + response.statusCode() + ".");
        var requestId = problem.path("request_id").asString("");
        return requestId.isEmpty() ? detail : detail + " (request " + requestId + ")";
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
