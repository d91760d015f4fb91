package dev.voicecoach.question.index.chroma;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/** The real Chroma, as {@code deploy/chroma} installs it; on a port of its own that it keeps when it is started again. */
public final class ChromaServer implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();

    private final Path program;
    private final Path data;
    private final int port;
    private @Nullable Process process;

    private ChromaServer(Path program, Path data, int port) {
        this.program = program;
        this.data = data;
        this.port = port;
    }

    /**
     * A server that was not started yet. Where none is installed, the test fails in CI and is skipped elsewhere.
     *
     * @param data where it keeps its collections
     */
    public static ChromaServer in(Path data) {
        var folder = Optional.ofNullable(System.getenv("VOICECOACH_CHROMA"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "voicecoach", "chroma"));
        var program = folder.resolve("node_modules/.bin/chroma");
        if (!Files.isExecutable(program)) {
            var reason = "No Chroma at " + program + ". Copy deploy/chroma there and run npm ci in it.";
            if (System.getenv("CI") != null) {
                fail(reason);
            }
            Assumptions.abort(reason);
        }
        return new ChromaServer(program, data, freePort());
    }

    /** Returns when it answers. */
    public ChromaServer start() {
        try {
            process = new ProcessBuilder(
                            program.toString(),
                            "run",
                            "--path",
                            data.toString(),
                            "--port",
                            Integer.toString(port),
                            "--host",
                            "127.0.0.1")
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolveSibling("chroma.log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("Chroma to answer").atMost(Duration.ofSeconds(30)).until(this::answers);
        return this;
    }

    /** As a crash would. */
    public void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
            process = null;
        }
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public void close() {
        kill();
    }

    private boolean answers() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(url().resolve("/api/v2/heartbeat"))
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
