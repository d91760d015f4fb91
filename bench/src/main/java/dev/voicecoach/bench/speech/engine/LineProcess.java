package dev.voicecoach.bench.speech.engine;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process that answers a line of JSON with a line of JSON. Its errors are ours. Not thread safe. */
public final class LineProcess implements AutoCloseable {
    public static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Path PROCESSES = Path.of("/proc");

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter requests;

    private LineProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.requests = process.outputWriter(StandardCharsets.UTF_8);
    }

    public static LineProcess start(String name, List<String> command, Map<String, String> environment)
            throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        return new LineProcess(name, builder.start());
    }

    /** @throws IOException if the process ends instead */
    public JsonNode ask(Object request) throws IOException {
        requests.write(JSON.writeValueAsString(request));
        requests.newLine();
        requests.flush();
        return next();
    }

    /** The answer to what was not asked, such as that it is ready. */
    public JsonNode next() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException(name + " ended without an answer; what it said is above");
        }
        return JSON.readTree(line);
    }

    /** The most that was resident since the start, in megabytes (10^6); 0 where there is no {@code /proc}. */
    public double peakMegabytes() throws IOException {
        var status = PROCESSES.resolve(Long.toString(process.pid())).resolve("status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        for (var line : Files.readAllLines(status)) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
            }
        }
        return 0;
    }

    @Override
    public void close() {
        try {
            requests.close();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
