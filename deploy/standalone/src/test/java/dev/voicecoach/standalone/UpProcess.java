package dev.voicecoach.standalone;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** {@code ./coach up} as a process of its own, with an environment of its own; stopped as a service manager stops it. */
final class UpProcess implements AutoCloseable {
    private static final String URL = "http://";

    private final Process process;
    private final Path home;
    private final List<String> lines = new ArrayList<>();
    private long millis;

    private UpProcess(Process process, Path home) {
        this.process = process;
        this.home = home;
    }

    /** Returns when it is ready, or has ended. */
    static UpProcess start(Path home, Map<String, String> environment) throws IOException {
        var begin = System.nanoTime();
        var builder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "dev.voicecoach.standalone.Main",
                        "up",
                        "--home",
                        home.toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        var up = new UpProcess(builder.start(), home);
        // Not closed: what it prints later would break its pipe.
        var output = new BufferedReader(up.process.inputReader(StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            up.lines.add(line);
            if (line.startsWith("Try ./coach answer")) {
                break;
            }
        }
        up.millis = (System.nanoTime() - begin) / 1_000_000;
        return up;
    }

    /** What it printed until then. */
    String output() {
        return String.join("\n", lines);
    }

    List<String> lines() {
        return lines;
    }

    /** How long that took. */
    long millis() {
        return millis;
    }

    /** Where it serves its API. */
    URI url() {
        var text = output();
        var begin = text.indexOf(URL);
        return URI.create(text.substring(begin, text.indexOf('\n', begin)));
    }

    /** A client with the key of its first tenant. */
    Client client() throws IOException {
        return new Client(url(), Files.readString(home.resolve("api-key")).strip());
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
        Infrastructure.endLeftovers(home);
    }
}
