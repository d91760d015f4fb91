package dev.voicecoach.bench.voice;

import dev.voicecoach.bench.speech.engine.LineProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The local engine through its public port, in a process of its own. Not thread safe. */
final class Analyser implements AutoCloseable {
    /** As little as it needs, so that its memory is seen; a service has more for itself. */
    private static final String HEAP = "-Xmx64m";

    private final LineProcess process;

    private Analyser(LineProcess process) {
        this.process = process;
    }

    /**
     * One that has heard a recording.
     *
     * @param analysis a {@code VoiceAnalysis}, everything allowed
     * @param different how many different analyses came out of all threads
     */
    record Heard(JsonNode analysis, int different, double wallSeconds, double processorSeconds) {
        JsonNode summary() {
            return analysis.path("summary");
        }

        JsonNode timeline() {
            return analysis.path("timeline");
        }
    }

    /** @param processors that the process believes it has */
    static Analyser start(int processors) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = LineProcess.start(
                "the voice engine",
                List.of(
                        java,
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ActiveProcessorCount=" + processors,
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnalyserWorker.class.getName()),
                Map.of());
        try {
            process.next();
        } catch (IOException e) {
            process.close();
            throw e;
        }
        return new Analyser(process);
    }

    Heard hear(Path wav) throws IOException {
        return hear(wav, 1);
    }

    /** @param threads that analyse it at the same time */
    Heard hear(Path wav, int threads) throws IOException {
        var answer = process.ask(Map.of("wav", wav.toString(), "threads", threads));
        return new Heard(
                answer.path("analysis"),
                answer.path("different").asInt(),
                answer.path("wallSeconds").asDouble(),
                answer.path("processorSeconds").asDouble());
    }

    double peakMegabytes() throws IOException {
        return process.peakMegabytes();
    }

    @Override
    public void close() {
        process.close();
    }
}
