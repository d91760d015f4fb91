package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.voicecoach.standalone.services.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each service alone, from its own jar, in a process of its own, on common infrastructure. */
@Tag("slow")
class ExecutableJarsIT {
    @TempDir
    private Path temp;

    @Test
    void startAndBecomeReadyAndStop() throws Exception {
        var setup = Caches.required(temp.resolve("home"));
        try (var infrastructure = Infrastructure.start(setup, Progress.NONE);
                var http = HttpClient.newHttpClient()) {
            for (var service : Service.values()) {
                var command = new ArrayList<>(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jarOf(service).toString()));
                command.addAll(infrastructure.arguments(service));
                var log = temp.resolve(service.id() + ".log");
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                try {
                    await().atMost(Duration.ofMinutes(2)).until(() -> {
                        assertThat(process.isAlive()).as(() -> tail(log)).isTrue();
                        return isUp(http, infrastructure.arguments(service));
                    });
                } finally {
                    process.destroy();
                    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
                }
            }
        }
    }

    private static boolean isUp(HttpClient http, List<String> arguments) throws InterruptedException {
        var prefix = "--server.port=";
        var port = arguments.stream()
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> argument.substring(prefix.length()))
                .findFirst()
                .orElseThrow();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static Path jarOf(Service service) throws IOException {
        var target = Path.of("../..", service.module(), "target");
        if (Files.exists(target)) {
            try (var files = Files.list(target)) {
                var found = files.filter(file -> file.toString().endsWith("-exec.jar"))
                        .findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        assertThat(System.getenv("CI")).as("There is no jar in %s", target).isNull();
        return Assumptions.<Path>abort("There is no jar in " + target + "; mvn package makes it");
    }

    private static String tail(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
