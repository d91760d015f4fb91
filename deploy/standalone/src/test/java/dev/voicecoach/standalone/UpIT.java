package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
        Infrastructure.endLeftovers(home());
    }

    @Test
    void startsIsKilledStartsAgainAndStops() throws Exception {
        Caches.required(home());
        var first = up();
        assertThat(first.output()).contains("ready: http://localhost:");
        var key = Files.readString(home().resolve("api-key")).strip();
        assertThat(first.output()).contains("API key: " + key);
        assertThat(first.lines()).hasSizeLessThan(18);
        try (var files = Files.walk(home().resolve("secrets"))) {
            assertThat(files.filter(Files::isRegularFile)).hasSize(5).allMatch(UpIT::isForItsOwnerOnly);
        }
        assertThat(isForItsOwnerOnly(home().resolve("api-key"))).isTrue();

        var second = up();
        assertThat(second.process().waitFor()).isEqualTo(1);
        assertThat(second.output()).contains("process " + first.process().pid() + ", serving http://localhost:");
        var client = first.client();
        var task = client.complete(Recordings.speech("austen-0870.wav"), "audio/wav", "");
        assertThat(task.path("status").asString()).isEqualTo("completed");
        var accepted = client.submit(Recordings.speech("austen-0870.wav"), "audio/wav", "");

        // As kill -9: no hook runs, and the children stay behind.
        first.process().destroyForcibly().waitFor();
        var orphans = List.of(postgres(), chroma());
        assertThat(orphans).allMatch(ProcessHandle::isAlive);

        var third = up();
        System.out.printf("Ready %d ms after the first start, %d ms after a kill%n", first.millis(), third.millis());
        assertThat(third.output()).contains("stopped what a killed run had left behind", "API key in ");
        assertThat(third.output()).doesNotContain(key);
        assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        assertThat(third.url()).isEqualTo(first.url());
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
        assertThat(third.process().waitFor(30, TimeUnit.SECONDS))
                .as("stopped; not where a background job of a shell starts these tests, which makes them ignore SIGINT")
                .isTrue();
        assertThat(third.process().exitValue()).isEqualTo(130);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
        assertThat(home().resolve("holder")).doesNotExist();
    }

    private UpProcess up() throws IOException {
        var up = UpProcess.start(home(), Map.of());
        started.add(up.process());
        return up;
    }

    private Path home() {
        return temp.resolve("my home");
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
