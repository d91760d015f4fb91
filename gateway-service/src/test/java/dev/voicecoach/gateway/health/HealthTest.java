package dev.voicecoach.gateway.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.health.Health.State;
import dev.voicecoach.gateway.testing.StubService;
import dev.voicecoach.gateway.testing.TcpSwitch;
import dev.voicecoach.gateway.testing.TestDatabases;
import dev.voicecoach.gateway.testing.TestGateway;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HealthTest {
    @Test
    void saysWhatIsMissing() {
        var states = new HashMap<>(
                Map.of("database", State.HEALTHY, "recording_vault", State.HEALTHY, "emotion", State.HEALTHY));
        assertThat(Health.of(states, Map.of(), Instant.EPOCH).status()).isEqualTo(State.HEALTHY);
        states.put("emotion", State.UNHEALTHY);
        assertThat(Health.of(states, Map.of(), Instant.EPOCH).status()).isEqualTo(State.DEGRADED);
        for (var needed : new String[] {"database", "recording_vault"}) {
            states.put(needed, State.UNHEALTHY);
            assertThat(Health.of(states, Map.of(), Instant.EPOCH).status()).isEqualTo(State.UNHEALTHY);
            states.put(needed, State.HEALTHY);
        }
    }

    @Test
    void asksEveryPart(@TempDir Path folder) throws IOException {
        try (var well = new StubService();
                var hangs = new StubService();
                var models = new StubService();
                var database = TcpSwitch.to(TestDatabases.port()).on()) {
            var hold = new CountDownLatch(1);
            well.will(StubService.says(200, "application/json", "{\"status\":\"UP\"}"));
            models.will(StubService.says(
                    200,
                    "application/json",
                    "{\"status\":\"UNKNOWN\",\"components\":{\"languageModels\":{\"status\":\"DEGRADED\",\"details\":"
                            + "{\"ollama\":\"not_reachable\",\"openai\":\"breaker_open\"}}}}"));
            hangs.will(exchange -> {
                try {
                    hold.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            var services = "voicecoach.gateway.health.services.";
            try (var gateway = TestGateway.startOn(
                    TestDatabases.url(TestDatabases.create(), database.port()),
                    folder,
                    services + "transcription=" + well.url(),
                    services + "emotion=" + hangs.url(),
                    services + "coaching=http://localhost:1",
                    services + "question=" + well.url(),
                    services + "vector-index=" + well.url(),
                    services + "language-models=" + models.url(),
                    "voicecoach.gateway.health.cache-time=PT0S")) {
                var degraded = gateway.send(gateway.request("/v1/health").GET());
                assertThat(degraded.status()).isEqualTo(200);
                assertThat(degraded.text("/status")).isEqualTo("degraded");
                assertThat(degraded.json().at("/services").toString())
                        .isEqualTo(
                                "{\"transcription\":\"healthy\",\"emotion\":\"unhealthy\",\"coaching\":\"unhealthy\","
                                        + "\"question\":\"healthy\",\"kafka\":\"unhealthy\",\"database\":\"healthy\","
                                        + "\"recording_vault\":\"healthy\",\"vector_index\":\"healthy\",\"language_models\":\"degraded\"}");
                assertThat(degraded.json().at("/language_models").toString())
                        .isEqualTo("{\"ollama\":\"not_reachable\",\"openai\":\"breaker_open\"}");
                assertThat(Instant.parse(degraded.text("/timestamp"))).isBefore(Instant.now());

                database.off();
                var unhealthy = gateway.send(gateway.request("/v1/health").GET());
                assertThat(unhealthy.status()).isEqualTo(503);
                assertThat(unhealthy.text("/status")).isEqualTo("unhealthy");
                assertThat(unhealthy.text("/services/database")).isEqualTo("unhealthy");
            }
            hold.countDown();
        }
    }

    @Test
    void aServiceThatSaysItIsNotWellIsBelieved(@TempDir Path folder) throws IOException {
        try (var service = new StubService()) {
            var services = "voicecoach.gateway.health.services.";
            try (var gateway = TestGateway.start(
                    folder, services + "question=" + service.url(), "voicecoach.gateway.health.cache-time=PT0S")) {
                service.will(StubService.says(503, "application/json", "{\"status\":\"DOWN\"}"));
                assertThat(question(gateway)).isEqualTo("unhealthy");
                service.will(StubService.says(200, "application/json", "{\"status\":\"DEGRADED\"}"));
                assertThat(question(gateway)).isEqualTo("degraded");
                service.will(StubService.says(200, "text/html", "<html>"));
                assertThat(question(gateway)).isEqualTo("unhealthy");
            }
        }
    }

    private static String question(TestGateway gateway) {
        return gateway.send(gateway.request("/v1/health").GET()).text("/services/question");
    }
}
