package dev.voicecoach.bench.voice;

import dev.voicecoach.bench.speech.engine.LineProcess;
import dev.voicecoach.bench.speech.engine.PythonHome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Praat, by praat-parselmouth in a Python of its own. Not thread safe. */
final class Praat implements AutoCloseable {
    private final LineProcess process;
    private final String version;

    private Praat(LineProcess process, String version) {
        this.process = process;
        this.version = version;
    }

    /**
     * Fetches it unless it is there.
     *
     * @param scripts folder of install.py and praat.py
     * @param cache folder to keep it in
     * @param fetch whether it may be fetched
     * @throws IOException with the reason in one sentence
     */
    static Praat install(Path scripts, Path cache, String python, boolean fetch)
            throws IOException, InterruptedException {
        var home = PythonHome.install("Praat", scripts, cache, python, fetch);
        var process = LineProcess.start(
                "praat.py",
                List.of(PythonHome.pythonIn(home), scripts.resolve("praat.py").toString()),
                Map.of("PYTHONDONTWRITEBYTECODE", "1"));
        return new Praat(process, process.next().path("praat").asString("unknown"));
    }

    String version() {
        return version;
    }

    /** What Praat measures of the recording, and of the stretches of it that are the windows. */
    JsonNode measure(Path wav, List<List<Long>> windows) throws IOException {
        return process.ask(Map.of("wav", wav.toString(), "windows", windows));
    }

    @Override
    public void close() {
        process.close();
    }
}
