package dev.voicecoach.coaching.chain.langchain4j;

import static org.awaitility.Awaitility.await;

import dev.voicecoach.platform.testing.RealServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real Ollama with a real, very small model, as {@code deploy/ollama/prepare} leaves them; on a port of its own. */
final class OllamaServer implements AutoCloseable {
    /** SmolLM2 with 135 million parameters: it writes English, and understands little. */
    static final String MODEL = "smollm2";

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
        var folder = RealServer.folder("VOICECOACH_OLLAMA", "ollama");
        RealServer.require(
                Files.exists(folder.resolve("complete")),
                "No Ollama in " + folder + "; deploy/ollama/prepare puts it there.");
        var address = "127.0.0.1:" + RealServer.freePort();
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
        return RealServer.answers(url.resolve("/api/version"));
    }
}
