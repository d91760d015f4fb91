package dev.voicecoach.bench.coaching.phrasing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks like OpenAI's chat completions or Anthropic's messages and says at once what it was told to: what is measured with
 * it is all but the model. Counts tokens as OpenAI's rule of thumb has them, four characters each.
 */
final class ScriptedProvider implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int CHARACTERS_OF_A_TOKEN = 4;

    private final String provider;
    private final HttpServer server;
    private volatile String says = "{}";

    ScriptedProvider(String provider) throws IOException {
        this.provider = provider;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    /** @param reply the model's JSON */
    void says(String reply) {
        says = reply;
    }

    Map<String, String> settings() {
        return Map.of(
                "providers",
                provider,
                provider + ".base-url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                provider + ".api-key",
                "not-a-key",
                "remember-replies",
                "0s");
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestBody().readAllBytes().length / CHARACTERS_OF_A_TOKEN;
            var said = says.length() / CHARACTERS_OF_A_TOKEN;
            var body = exchange.getRequestMethod().equals("GET") ? Map.of("data", List.of()) : reply(asked, said);
            var bytes = JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Map<String, Object> reply(int asked, int said) {
        return provider.equals("openai")
                ? Map.of(
                        "id",
                        "chatcmpl-1",
                        "object",
                        "chat.completion",
                        "created",
                        1_764_400_000,
                        "model",
                        "scripted",
                        "choices",
                        List.of(Map.of(
                                "index",
                                0,
                                "message",
                                Map.of("role", "assistant", "content", says),
                                "finish_reason",
                                "stop")),
                        "usage",
                        Map.of("prompt_tokens", asked, "completion_tokens", said, "total_tokens", asked + said))
                : Map.of(
                        "id", "msg_1",
                        "type", "message",
                        "role", "assistant",
                        "model", "scripted",
                        "content", List.of(Map.of("type", "text", "text", says)),
                        "stop_reason", "end_turn",
                        "usage", Map.of("input_tokens", asked, "output_tokens", said));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
