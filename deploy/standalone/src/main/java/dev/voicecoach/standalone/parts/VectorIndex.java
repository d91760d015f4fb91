package dev.voicecoach.standalone.parts;

import dev.voicecoach.standalone.folder.CannotStartException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The real Chroma server as a child process, reachable on 127.0.0.1 only. */
public final class VectorIndex implements Kept, AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(5);

    /**
     * Starts the program in a session of its own, so that Ctrl-C at the terminal reaches the JVM alone and Chroma is
     * stopped when its turn has come; notes the process where the next start finds it, even if the JVM dies now.
     */
    private static final String DETACH = """
            const [record, log, program, ...args] = process.argv.slice(1);
            const fs = require('fs');
            const out = fs.openSync(log, 'w');
            const child = require('child_process')
                .spawn(process.execPath, [program, ...args], { detached: true, stdio: ['ignore', out, out] });
            fs.writeFileSync(record, `${child.pid} ${Date.now()}`);
            child.unref();
            """;

    private final Path program;
    private final Path folder;
    private final Path log;
    private final Path record;
    private final int port;
    private volatile @Nullable ProcessHandle process;

    private VectorIndex(Path program, Path folder, Path log, int port) {
        this.program = program;
        this.folder = folder;
        this.log = log;
        this.record = folder.resolve("process");
        this.port = port;
    }

    /**
     * Starts Chroma on the data in this folder and returns when it answers. One that an earlier run left behind is
     * ended first.
     *
     * @param program the folder in which npm installed the package {@code chromadb}
     * @throws CannotStartException if Chroma is not there or does not answer in time
     */
    public static VectorIndex start(Path program, Path folder, Path log, int port) {
        var index = new VectorIndex(program, folder, log, port);
        index.startAgain();
        return index;
    }

    @Override
    public boolean isAlive() {
        var current = process;
        return current != null && current.isAlive();
    }

    @Override
    public void startAgain() {
        var script = program.resolve("node_modules/chromadb/dist/cli.mjs");
        if (!Files.exists(script)) {
            throw new CannotStartException("Chroma is not in " + program + ". ./coach up puts it there.");
        }
        try {
            Files.createDirectories(folder);
            endLeftover(folder);
            var launcher = new ProcessBuilder(List.of(
                            "node",
                            "-e",
                            DETACH,
                            record.toString(),
                            log.toString(),
                            script.toString(),
                            "run",
                            "--path",
                            folder.resolve("data").toString(),
                            "--host",
                            "127.0.0.1",
                            "--port",
                            Integer.toString(port)))
                    .redirectErrorStream(true)
                    .redirectOutput(
                            log.resolveSibling(log.getFileName() + ".launch").toFile())
                    .start();
            if (!launcher.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS) || launcher.exitValue() != 0) {
                launcher.destroyForcibly();
                throw new CannotStartException("Node could not start Chroma; " + log + ".launch says why.");
            }
            process = recorded(record)
                    .orElseThrow(() -> new CannotStartException("Chroma ended at once; " + log + " says why."));
            awaitAnswer();
        } catch (IOException e) {
            throw new CannotStartException("Chroma could not be started: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStartException("Chroma was not awaited.", e);
        }
    }

    /** Ends the Chroma that a killed run left on this folder; false if there was none. */
    public static boolean endLeftover(Path folder) {
        var leftover = recorded(folder.resolve("process"));
        leftover.ifPresent(process -> Child.end(process, STOP_LIMIT));
        return leftover.isPresent();
    }

    /** Where clients find it. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        var heartbeat = HttpRequest.newBuilder(url().resolve("/api/v2/heartbeat"))
                .timeout(Duration.ofSeconds(2))
                .build();
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        try (var client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && isAlive()) {
                try {
                    if (client.send(heartbeat, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // Not listening yet.
                }
                Thread.sleep(50);
            }
        }
        close();
        throw new CannotStartException("Chroma did not answer on " + url() + "; " + log + " says why.");
    }

    private static Optional<ProcessHandle> recorded(Path record) {
        try {
            var parts = Files.exists(record)
                    ? Files.readString(record, StandardCharsets.UTF_8).strip().split(" ", -1)
                    : new String[0];
            return parts.length == 2
                    ? Child.find(Long.parseLong(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])))
                    : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        var current = process;
        if (current != null) {
            Child.end(current, STOP_LIMIT);
        }
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            // Nothing lost: the record names a process that has ended.
            return;
        }
    }
}
