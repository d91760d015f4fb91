package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.standalone.folder.CannotStartException;
import dev.voicecoach.standalone.services.Service;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfrastructureIT {
    @TempDir
    private Path temp;

    @Test
    void comesUpInAFolderWithASpaceAndFindsItsDataAgain() throws Exception {
        var setup = Caches.required(temp.resolve("my home"));
        try (var infrastructure = Infrastructure.start(setup, Progress.NONE)) {
            createTopic(infrastructure, "kept");
            assertThat(statusOf(chroma(infrastructure))).isEqualTo(200);
            assertThatThrownBy(() -> Infrastructure.start(setup, Progress.NONE))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("VOICECOACH_HOME");
        }
        try (var infrastructure = Infrastructure.start(setup, Progress.NONE)) {
            assertThat(topics(infrastructure)).contains("kept");
            infrastructure.stopBroker();
            infrastructure.startBroker();
            assertThat(topics(infrastructure)).contains("kept");
        }
    }

    @Test
    void goesOnWithoutChroma() throws IOException {
        var complete = Caches.required(temp);
        var port = complete.port();
        // A server that ends at once, as one whose binding does not fit the machine does.
        var broken = temp.resolve("broken");
        Files.createDirectories(broken.resolve("node_modules/chromadb/dist"));
        Files.writeString(broken.resolve("node_modules/chromadb/dist/cli.mjs"), "process.exit(1);");
        var setup = new Setup(temp.resolve("home"), port, "127.0.0.1", complete.models(), broken, Map.of());
        try (var infrastructure = Infrastructure.start(setup, Progress.NONE)) {
            assertThat(infrastructure.logFile()).content().contains("Goes on without Chroma");
        }
    }

    @Test
    void saysWhatIsMissingBeforeItTakesTheFolder() {
        var home = temp.resolve("home");
        var setup = new Setup(home, 0, "127.0.0.1", temp.resolve("no models"), temp.resolve("no chroma"), Map.of());
        assertThatThrownBy(() -> Infrastructure.start(setup, Progress.NONE))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("no models");
        assertThat(home).doesNotExist();
    }

    private static void createTopic(Infrastructure infrastructure, String name)
            throws ExecutionException, InterruptedException {
        try (var admin = admin(infrastructure)) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) -1))).all().get();
        }
    }

    private static Iterable<String> topics(Infrastructure infrastructure)
            throws ExecutionException, InterruptedException {
        try (var admin = admin(infrastructure)) {
            return admin.listTopics().names().get();
        }
    }

    private static Admin admin(Infrastructure infrastructure) {
        return Admin.create(Map.of("bootstrap.servers", infrastructure.bootstrapServers()));
    }

    private static URI chroma(Infrastructure infrastructure) {
        var prefix = "--voicecoach.question.chroma.url=";
        return infrastructure.arguments(Service.QUESTION).stream()
                .filter(argument -> argument.startsWith(prefix))
                .map(argument -> URI.create(argument.substring(prefix.length()) + "/api/v2/heartbeat"))
                .findFirst()
                .orElseThrow();
    }

    private static int statusOf(URI uri) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
