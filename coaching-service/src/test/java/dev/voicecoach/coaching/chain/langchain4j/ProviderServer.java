package dev.voicecoach.coaching.chain.langchain4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that speaks as one of the providers is documented: Ollama's docs/api.md, OpenAI's "Create chat completion",
 * Anthropic's "Messages".
 */
public final class ProviderServer extends Dispatcher implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    final String provider;
    public final List<RecordedRequest> calls = new CopyOnWriteArrayList<>();
    private final MockWebServer server = new MockWebServer();
    private Supplier<MockResponse.Builder> response = () -> new MockResponse.Builder().code(500);
    private String tags = "{\"models\":[{\"name\":\"mistral:latest\",\"size\":4372824384}]}";
    private MockResponse list = json("{\"object\":\"list\",\"data\":[]}").build();
    int probes;

    public ProviderServer(String provider) {
        this.provider = provider;
        server.setDispatcher(this);
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        if (request.getUrl().encodedPath().equals("/api/tags")) {
            probes++;
            return json(tags).build();
        }
        if (request.getUrl().encodedPath().equals("/v1/models")) {
            probes++;
            return list;
        }
        calls.add(request);
        return response.get().build();
    }

    public void answers(MockResponse.Builder next) {
        response = () -> next;
    }

    /** @param next made when somebody asks, in the server's time */
    public void answers(Supplier<MockResponse.Builder> next) {
        response = next;
    }

    void hasModels(String json) {
        tags = json;
    }

    void listsModels(MockResponse.Builder next) {
        list = next.build();
    }

    /** Settings of a chain of this provider alone, with short times. */
    public Map<String, String> settings() {
        var base = server.url(provider.equals("ollama") ? "/" : "/v1").toString();
        return Map.of(
                "providers",
                provider,
                provider + ".base-url",
                base,
                "openai.api-key",
                "secret-of-the-test",
                "anthropic.api-key",
                "secret-of-the-test");
    }

    String path() {
        return calls.getFirst().getUrl().encodedPath();
    }

    JsonNode sent() {
        return JSON.readTree(Objects.requireNonNull(calls.getFirst().getBody()).utf8());
    }

    public static MockResponse.Builder json(String body) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(body);
    }

    /** A whole reply, as the provider words that it came to its end. */
    public String saying(String text) {
        return saying(
                text,
                Map.of("ollama", "stop", "openai", "stop", "anthropic", "end_turn")
                        .get(provider));
    }

    /** A reply that stopped at the longest length. */
    String cutOff(String text) {
        return saying(
                text,
                Map.of("ollama", "length", "openai", "length", "anthropic", "max_tokens")
                        .get(provider));
    }

    /** A refusal of the model; Ollama has no form for one. */
    String refusing() {
        return switch (provider) {
            case "openai" -> openAi(Map.of("role", "assistant", "refusal", "I cannot help with that."), "stop");
            case "anthropic" -> saying("", "refusal");
            default -> saying("I cannot help with that.");
        };
    }

    String saying(String text, String reason) {
        return switch (provider) {
            case "ollama" ->
                write(Map.of(
                        "model",
                        "mistral",
                        "created_at",
                        "2026-11-29T10:00:00.000000Z",
                        "message",
                        Map.of("role", "assistant", "content", text),
                        "done",
                        true,
                        "done_reason",
                        reason,
                        "total_duration",
                        5_191_566_416L,
                        "prompt_eval_count",
                        901,
                        "eval_count",
                        121));
            case "openai" -> openAi(Map.of("role", "assistant", "content", text), reason);
            default ->
                write(Map.of(
                        "id", "msg_1",
                        "type", "message",
                        "role", "assistant",
                        "model", "claude-sonnet-4-5",
                        "content", text.isEmpty() ? List.of() : List.of(Map.of("type", "text", "text", text)),
                        "stop_reason", reason,
                        "usage", Map.of("input_tokens", 901, "output_tokens", 121)));
        };
    }

    private static String openAi(Map<String, String> message, String reason) {
        return write(Map.of(
                "id",
                "chatcmpl-1",
                "object",
                "chat.completion",
                "created",
                1_764_400_000,
                "model",
                "gpt-4.1-2025-04-14",
                "choices",
                List.of(Map.of("index", 0, "message", message, "finish_reason", reason)),
                "usage",
                Map.of("prompt_tokens", 901, "completion_tokens", 121, "total_tokens", 1_022)));
    }

    /** What the provider says beside a status without success. */
    public String error(String type) {
        return switch (provider) {
            case "ollama" -> write(Map.of("error", type));
            case "openai" -> write(Map.of("error", Map.of("message", type, "type", type, "code", type)));
            default -> write(Map.of("type", "error", "error", Map.of("type", type, "message", type)));
        };
    }

    private static String write(Map<String, Object> body) {
        return JSON.writeValueAsString(body);
    }

    List<String> headers(String name) {
        return new ArrayList<>(calls.getFirst().getHeaders().values(name));
    }

    @Override
    public void close() {
        server.close();
    }
}
