package dev.voicecoach.question.index.chroma;

import static org.awaitility.Awaitility.await;

import dev.voicecoach.platform.testing.RealServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The real Chroma, as {@code deploy/chroma} installs it; on a port of its own that it keeps when it is started again. */
public final class ChromaServer implements AutoCloseable {
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
        var program = RealServer.folder("VOICECOACH_CHROMA", "chroma").resolve("node_modules/.bin/chroma");
        RealServer.require(
                Files.isExecutable(program),
                "No Chroma at " + program + ". Copy deploy/chroma there and run npm ci in it.");
        return new ChromaServer(program, data, RealServer.freePort());
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
        return RealServer.answers(url().resolve("/api/v2/heartbeat"));
    }
}
