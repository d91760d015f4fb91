package dev.voicecoach.faults.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A gateway that answers what it was told to, in that order, and the last for ever. */
final class ScriptedGateway implements AutoCloseable {
    record Answer(int status, String tag, String body) {}

    record Request(String method, String uri, Map<String, String> headers, int bytes) {}

    private final HttpServer server;
    private final Deque<Answer> posts = new ArrayDeque<>();
    private final Deque<Answer> gets = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();

    ScriptedGateway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    ScriptedGateway onPost(int status, String body) {
        posts.add(new Answer(status, "", body));
        return this;
    }

    ScriptedGateway onGet(int status, String tag, String body) {
        gets.add(new Answer(status, tag, body));
        return this;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = exchange.getRequestHeaders();
            requests.add(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.of(
                            "Authorization", String.valueOf(headers.getFirst("Authorization")),
                            "Idempotency-Key", String.valueOf(headers.getFirst("Idempotency-Key")),
                            "Content-Type", String.valueOf(headers.getFirst("Content-Type"))),
                    exchange.getRequestBody().readAllBytes().length));
            var script = exchange.getRequestMethod().equals("POST") ? posts : gets;
            var answer = script.size() > 1 ? script.remove() : script.element();
            if (!answer.tag().isEmpty()) {
                exchange.getResponseHeaders().set("ETag", answer.tag());
            }
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
