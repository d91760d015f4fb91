package dev.voicecoach.coaching.chain.langchain4j;

import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/** A real Ollama with a real, very small model, as {@code deploy/ollama/prepare} leaves them; on a port of its own. */
final class OllamaServer implements AutoCloseable {
    /** SmolLM2 with 135 million parameters: it writes English, and understands little. */
    static final String MODEL = "smollm2";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Process process;
    private final URI url;

    private OllamaServer(Process process, URI url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Returns when it answers. Where none was prepared, the test fails in CI and is skipped elsewhere.
     *
     * @param home where it keeps its key and its log
     */
    static OllamaServer start(Path home) {
        var folder = Optional.ofNullable(System.getenv("VOICECOACH_OLLAMA"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "voicecoach", "ollama"));
        if (!Files.exists(folder.resolve("complete"))) {
            var reason = "No Ollama in " + folder + "; deploy/ollama/prepare puts it there.";
            if (System.getenv("CI") != null) {
                fail(reason);
            }
            Assumptions.abort(reason);
        }
        var address = "127.0.0.1:" + freePort();
        var builder = new ProcessBuilder(folder.resolve("ollama").toString(), "serve")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("ollama.log").toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().put("OLLAMA_HOST", address);
        builder.environment().put("OLLAMA_MODELS", folder.resolve("models").toString());
        builder.environment().put("OLLAMA_NOPRUNE", "true");
        // The fewer it prepares for, the shorter it reads the prompt.
        builder.environment().put("OLLAMA_NUM_PARALLEL", "1");
        try {
            var server = new OllamaServer(builder.start(), URI.create("http://" + address));
            await("Ollama to answer").atMost(Duration.ofSeconds(30)).until(server::answers);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return url;
    }

    /** As a crash would, together with the process that runs the model. */
    @Override
    public void close() {
        var runners = process.descendants().toList();
        process.destroyForcibly().onExit().join();
        runners.forEach(ProcessHandle::destroyForcibly);
    }

    private boolean answers() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(url.resolve("/api/version"))
                    .timeout(Duration.ofSeconds(1))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
