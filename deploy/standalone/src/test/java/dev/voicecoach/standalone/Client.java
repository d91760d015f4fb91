package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client as others would write one, from the documentation alone. */
final class Client {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI url;
    private final String key;

    Client(URI url, String key) {
        this.url = url;
        this.key = key;
    }

    record Answer(int status, JsonNode body, HttpResponse<String> whole) {
        String code() {
            return body.path("code").asString("");
        }
    }

    /** @param query without the question mark; may be empty */
    Answer submit(byte[] recording, String type, String query) throws IOException, InterruptedException {
        return send(request("/v1/tasks" + (query.isEmpty() ? "" : "?" + query))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(recording)));
    }

    /** Sends a typed answer, as JSON, and waits for the end, whatever it is. */
    JsonNode completeTyped(String json) throws IOException, InterruptedException {
        return complete(json.getBytes(StandardCharsets.UTF_8), "application/json", "");
    }

    /** Uploads and waits for the end, whatever it is. */
    JsonNode complete(byte[] recording, String type, String query) throws IOException, InterruptedException {
        var accepted = submit(recording, type, query);
        assertThat(accepted.status()).as("%s", accepted.body()).isEqualTo(202);
        return await(accepted.body().path("id").asString(""));
    }

    JsonNode await(String id) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var task = get("/v1/tasks/" + id + "?wait=25").body();
        while (task.path("status").asString("").equals("processing") && System.nanoTime() < deadline) {
            task = get("/v1/tasks/" + id + "?wait=25").body();
        }
        return task;
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** @param json may be empty */
    Answer post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(url.resolve(path)).timeout(PATIENCE);
        return key.isEmpty() ? request : request.header("Authorization", "Bearer " + key);
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var response = http.send(request.build(), BodyHandlers.ofString());
        var body = response.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(response.body());
        return new Answer(response.statusCode(), body, response);
    }
}
