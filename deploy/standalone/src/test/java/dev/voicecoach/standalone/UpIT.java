package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./coach up} as a process that is killed and stopped by signals, as people and machines do it. */
class UpIT {
    @TempDir
    private Path temp;

    private final List<Process> started = new ArrayList<>();

    /** A process with what it printed until it was ready, or until it ended. */
    private record Run(Process process, List<String> lines, long millis) {
        String text() {
            return String.join("\n", lines);
        }
    }

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
        Infrastructure.endLeftovers(home());
    }

    @Test
    void startsIsKilledStartsAgainAndStops() throws Exception {
        Caches.required(home());
        var first = up();
        assertThat(first.text()).contains("ready: http://localhost:");
        var key = Files.readString(home().resolve("api-key")).strip();
        assertThat(first.text()).contains("API key: " + key);
        assertThat(first.lines()).hasSizeLessThan(18);
        try (var files = Files.walk(home().resolve("secrets"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(4).allMatch(UpIT::isForItsOwnerOnly);
        }
        assertThat(isForItsOwnerOnly(home().resolve("api-key"))).isTrue();

        var second = up();
        assertThat(second.process().waitFor()).isEqualTo(1);
        assertThat(second.text()).contains("process " + first.process().pid() + ", serving http://localhost:");
        var client = new Client(java.net.URI.create(urlIn(first)), key);
        var task = client.complete(Recordings.speech("austen-0870.wav"), "audio/wav", "");
        assertThat(task.path("status").asString()).isEqualTo("completed");
        var accepted = client.submit(Recordings.speech("austen-0870.wav"), "audio/wav", "");

        // As kill -9: no hook runs, and the children stay behind.
        first.process().destroyForcibly().waitFor();
        var orphans = List.of(postgres(), chroma());
        assertThat(orphans).allMatch(ProcessHandle::isAlive);

        var third = up();
        System.out.printf("Ready %d ms after the first start, %d ms after a kill%n", first.millis(), third.millis());
        assertThat(third.text()).contains("stopped what a killed run had left behind", "API key in ");
        assertThat(third.text()).doesNotContain(key);
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        assertThat(urlIn(third)).isEqualTo(urlIn(first));
        assertThat(client.get("/v1/tasks/" + task.path("id").asString()).body()).isEqualTo(task);
        assertThat(client.await(accepted.body().path("id").asString())
                        .path("status")
                        .asString())
                .isEqualTo("completed");

        var ended = List.of(postgres(), chroma());
        ended.forEach(ProcessHandle::destroyForcibly);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> List.of(postgres(), chroma()).stream()
                        .allMatch(child -> child.isAlive() && !ended.contains(child)));
        Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(() -> client.get("/v1/health")
                .body()
                .path("status")
                .asString()
                .equals("healthy"));
        assertThat(client.get("/v1/tasks/" + task.path("id").asString()).body()).isEqualTo(task);

        var children = List.of(postgres(), chroma());
        new ProcessBuilder("kill", "-INT", Long.toString(third.process().pid()))
                .start()
                .waitFor();
        assertThat(third.process().waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(third.process().exitValue()).isEqualTo(130);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(home().resolve("holder")).doesNotExist();
    }

    private Run up() throws IOException {
        var begin = System.nanoTime();
        var process = new ProcessBuilder(
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
                        home().toString(),
                        "--port",
                        "0")
                .redirectErrorStream(true)
                .start();
        started.add(process);
        var lines = new ArrayList<String>();
        // Not closed: what it prints later would break its pipe.
        var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith("Try ./coach answer")) {
                break;
            }
        }
        return new Run(process, lines, (System.nanoTime() - begin) / 1_000_000);
    }

    private Path home() {
        return temp.resolve("my home");
    }

    private static String urlIn(Run run) {
        var text = run.text();
        var begin = text.indexOf("http://");
        return text.substring(begin, text.indexOf('\n', begin));
    }

    private ProcessHandle postgres() throws IOException {
        return processIn(Files.readAllLines(home().resolve("postgres/cluster/postmaster.pid"))
                .getFirst());
    }

    private ProcessHandle chroma() throws IOException {
        return processIn(Files.readString(home().resolve("chroma/process")));
    }

    private static ProcessHandle processIn(String record) {
        return ProcessHandle.of(Long.parseLong(record.strip().split(" ", -1)[0]))
                .orElseThrow();
    }

    private static boolean isForItsOwnerOnly(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                    .equals("rw-------");
        } catch (IOException e) {
            return false;
        }
    }
}
