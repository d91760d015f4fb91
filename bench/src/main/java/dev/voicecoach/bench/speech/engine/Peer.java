package dev.voicecoach.bench.speech.engine;

import dev.voicecoach.bench.speech.score.Normaliser;
import dev.voicecoach.bench.speech.sound.Decoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** faster-whisper base, int8, in a Python of its own, and the tools that come with it. */
public final class Peer implements Normaliser, Decoder, AutoCloseable {
    private static final String THREADS = "2";
    /** Threads that wait in a loop would take time from whoever else runs; without it the peer is no faster. */
    private static final Map<String, String> ENVIRONMENT =
            Map.of("OMP_WAIT_POLICY", "passive", "HF_HUB_OFFLINE", "1", "PYTHONDONTWRITEBYTECODE", "1");

    private final Path scripts;
    private final Path home;
    private final LineProcess toolbox;

    private Peer(Path scripts, Path home) throws IOException {
        this.scripts = scripts;
        this.home = home;
        this.toolbox = LineProcess.start(
                "toolbox.py", List.of(python(), scripts.resolve("toolbox.py").toString()), ENVIRONMENT);
    }

    /**
     * Fetches it unless it is there.
     *
     * @param scripts folder of install.py
     * @param cache folder to keep it in
     * @param fetch whether it may be fetched
     * @throws IOException with the reason in one sentence
     */
    public static Peer install(Path scripts, Path cache, String python, boolean fetch)
            throws IOException, InterruptedException {
        return new Peer(scripts, PythonHome.install("The peer", scripts, cache, python, fetch));
    }

    private String python() {
        return PythonHome.pythonIn(home);
    }

    /** @param beam how many hypotheses it keeps; the library's own choice is 5 */
    public Worker start(int beam) throws IOException {
        var command = List.of(
                python(),
                scripts.resolve("peer.py").toString(),
                home.resolve("model").toString(),
                Integer.toString(beam),
                THREADS);
        return Worker.start("faster-whisper base int8 beam " + beam, command, ENVIRONMENT);
    }

    @Override
    public void decode(Path file, Path wav) throws IOException {
        toolbox.ask(Map.of("decode", file.toString(), "to", wav.toString()));
    }

    /** By the normaliser that Whisper's authors published for English. */
    @Override
    public List<List<String>> words(List<String> texts) {
        try {
            var words = new ArrayList<List<String>>();
            for (JsonNode text : Objects.requireNonNull(
                    toolbox.ask(Map.of("normalise", texts)).get("words"))) {
                var some = new ArrayList<String>();
                text.forEach(word -> some.add(word.asString()));
                words.add(List.copyOf(some));
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        toolbox.close();
    }
}
