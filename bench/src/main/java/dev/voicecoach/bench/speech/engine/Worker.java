package dev.voicecoach.bench.speech.engine;

import dev.voicecoach.bench.speech.score.Spans.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An engine in a process of its own, so that its memory and its start are its own. Not thread safe. */
public final class Worker implements AutoCloseable {
    private final String name;
    private final LineProcess process;
    private final double startSeconds;

    private Worker(String name, LineProcess process, double startSeconds) {
        this.name = name;
        this.process = process;
        this.startSeconds = startSeconds;
    }

    /** Starts it and waits until it can hear. */
    static Worker start(String name, List<String> command, Map<String, String> environment) throws IOException {
        var begin = System.nanoTime();
        var process = LineProcess.start(name, command, environment);
        try {
            process.next();
        } catch (IOException e) {
            process.close();
            throw e;
        }
        return new Worker(name, process, (System.nanoTime() - begin) / 1e9);
    }

    public String name() {
        return name;
    }

    /** From the start of the process until it could hear. */
    public double startSeconds() {
        return startSeconds;
    }

    /** @param words whether the times of words, and fillers, are wanted, which may cost time */
    public Heard transcribe(Path wav, boolean words) throws IOException {
        var answer = process.ask(Map.of("wav", wav.toString(), "words", words));
        var heard = new ArrayList<Heard.Word>();
        for (JsonNode word : answer.get("words")) {
            heard.add(new Heard.Word(
                    word.get("text").asString(),
                    word.get("startMillis").asLong(),
                    word.get("endMillis").asLong(),
                    word.get("confidence").asDouble()));
        }
        var fillers = new ArrayList<Span>();
        for (JsonNode filler : answer.get("fillers")) {
            fillers.add(new Span(
                    filler.get("startMillis").asLong(), filler.get("endMillis").asLong()));
        }
        return new Heard(
                answer.get("text").asString(),
                heard,
                fillers,
                answer.get("wallSeconds").asDouble(),
                answer.get("processorSeconds").asDouble());
    }

    /** The most that was resident since the start, in megabytes (10^6); 0 where there is no {@code /proc}. */
    public double peakMegabytes() throws IOException {
        return process.peakMegabytes();
    }

    @Override
    public void close() {
        process.close();
    }
}
