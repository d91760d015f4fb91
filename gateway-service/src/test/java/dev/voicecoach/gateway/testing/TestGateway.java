package dev.voicecoach.gateway.testing;

import dev.voicecoach.gateway.GatewayApplication;
import dev.voicecoach.gateway.id.RandomId;
import dev.voicecoach.gateway.tenant.ApiKey;
import dev.voicecoach.gateway.tenant.ApiKeys;
import dev.voicecoach.gateway.tenant.Tenants;
import dev.voicecoach.platform.sealing.KeyEncryptionKey;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import dev.voicecoach.platform.vault.RecordingVault;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Policy;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole gateway on a free port, as its main method starts it. */
public final class TestGateway implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;
    private final Path folder;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestGateway(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
    }

    /** With a database of its own, and Kafka where nobody listens unless told otherwise. */
    public static TestGateway start(Path folder, String... properties) {
        return startOn(TestDatabases.url(TestDatabases.create(), TestDatabases.port()), folder, properties);
    }

    public static TestGateway startOn(String databaseUrl, Path folder, String... properties) {
        var vault = folder.resolve("vault");
        FilesystemObjectStore.initialise(vault);
        KeyEncryptionKey.createIfAbsent(folder.resolve("kek"));
        var arguments = new ArrayList<>(List.of(
                "--spring.config.name=gateway",
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.root=WARN",
                "--logging.level.org.apache.kafka=ERROR",
                "--logging.level.dev.voicecoach=INFO",
                "--spring.datasource.url=" + databaseUrl,
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres",
                "--spring.kafka.bootstrap-servers=localhost:1",
                "--voicecoach.kafka.partitions=1",
                "--voicecoach.kafka.first-back-off=PT0.05S",
                "--voicecoach.kafka.publish-timeout=PT3S",
                "--voicecoach.vault.folder=" + vault,
                "--voicecoach.vault.key-encryption-key-file=" + folder.resolve("kek"),
                "--voicecoach.identity.secret=a-secret-of-at-least-thirty-two-bytes",
                "--voicecoach.gateway.audio.spool-folder=" + folder.resolve("spool"),
                "--voicecoach.gateway.audio.program-folder=" + Path.of("target", "ffmpeg")));
        for (var property : properties) {
            arguments.add("--" + property);
        }
        var context = new SpringApplicationBuilder(GatewayApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
        return new TestGateway(context, folder);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public List<String> beanNames(Class<?> type) {
        return List.of(context.getBeanNamesForType(type));
    }

    public Path folder() {
        return folder;
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A tenant and the key that it calls with. */
    public record Tenant(String id, String key) {}

    public Tenant newTenant(EmotionPolicy emotion) {
        var id = RandomId.of("ten_");
        var key = ApiKey.generate();
        bean(Tenants.class)
                .add(id, "test", new Policy(emotion, true, "default", "default", List.of("ollama"), 30, null));
        bean(ApiKeys.class).add(id, key, Set.of("tasks:write", "tasks:read", "tasks:delete"));
        return new Tenant(id, key.secret());
    }

    /** The same tenant, with a key that may do only this. */
    public Tenant restricted(Tenant tenant, String scope) {
        var key = ApiKey.generate();
        bean(ApiKeys.class).add(tenant.id(), key, Set.of(scope));
        return new Tenant(tenant.id(), key.secret());
    }

    public Tenant newTenant() {
        return newTenant(EmotionPolicy.FULL);
    }

    /** An answer over HTTP. */
    public record Answer(int status, HttpHeaders headers, String body) {
        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String text(String pointer) {
            return json().at(pointer).asString("");
        }

        public String header(String name) {
            return headers.firstValue(name).orElse("");
        }
    }

    public HttpRequest.Builder request(Tenant tenant, String path) {
        return request(path).header("Authorization", "Bearer " + tenant.key());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port() + path));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            var response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer get(Tenant tenant, String path) {
        return send(request(tenant, path).GET());
    }

    public Answer delete(Tenant tenant, String path) {
        return send(request(tenant, path).DELETE());
    }

    /** @param query with its question mark, or empty */
    public Answer upload(Tenant tenant, byte[] audio, String query, String... headers) {
        var request = request(tenant, "/v1/tasks" + query)
                .header("Content-Type", "audio/wav")
                .POST(BodyPublishers.ofByteArray(audio));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Submits a typed answer, or whatever this JSON is. */
    public Answer type(Tenant tenant, String json, String... headers) {
        var request = request(tenant, "/v1/tasks")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** The id of a new task. */
    public String submit(Tenant tenant) {
        var answer = upload(tenant, Recordings.wav(), "");
        if (answer.status() != 202) {
            throw new AssertionError(answer.toString());
        }
        return answer.text("/id");
    }

    public RecordingVault vault() {
        return bean(RecordingVault.class);
    }

    /** Whether the recording's audio is in the vault and can be read. */
    public boolean hasAudio(Tenant tenant, String taskId) {
        try (var audio = vault().readAudio(new RecordingId(tenant.id(), taskId))) {
            return audio.read() >= 0;
        } catch (RecordingGoneException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JdbcClient database() {
        return bean(JdbcClient.class);
    }

    /** Returns when so many requests wait for their tasks to change. */
    public void awaitWaiting(int count) {
        var waiting = bean(MeterRegistry.class).get("tasks_waited_for").gauge();
        Awaitility.await().until(() -> waiting.value() >= count);
    }

    /** Stops it; the client can still read what comes. */
    public void stop() {
        context.close();
    }

    @Override
    public void close() {
        client.shutdownNow();
        context.close();
    }
}
