package dev.voicecoach.gateway.health;

import dev.voicecoach.gateway.health.Health.State;
import dev.voicecoach.platform.vault.RecordingVault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks every part how it is, all at once, and remembers the answers for a moment. */
@Component
class HealthChecks implements DisposableBean {
    static final String DATABASE = "database";
    static final String VAULT = "recording_vault";

    private final HealthProperties properties;
    private final JsonMapper json;
    private final HttpClient client;
    private final Map<String, Callable<State>> checks = new LinkedHashMap<>();
    private @Nullable Health last;
    private long lastNanos;

    HealthChecks(
            HealthProperties properties,
            JsonMapper json,
            JdbcClient database,
            BrokerCheck broker,
            RecordingVault vault) {
        this.properties = properties;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(properties.timeout())
                .build();
        var services = properties.services();
        checks.put("transcription", () -> ask(services.transcription()));
        checks.put("emotion", () -> ask(services.emotion()));
        checks.put("coaching", () -> ask(services.coaching()));
        checks.put("question", () -> ask(services.question()));
        checks.put("kafka", broker);
        checks.put(DATABASE, () -> {
            database.sql("SELECT 1").query(Integer.class).single();
            return State.HEALTHY;
        });
        checks.put(VAULT, () -> {
            vault.requireReachable();
            return State.HEALTHY;
        });
        checks.put("vector_index", () -> ask(services.vectorIndex()));
    }

    /** How everything is, now or a moment ago. */
    synchronized Health check() {
        var known = last;
        if (known != null
                && System.nanoTime() - lastNanos < properties.cacheTime().toNanos()) {
            return known;
        }
        var running = new LinkedHashMap<String, CompletableFuture<State>>();
        checks.forEach((name, check) -> running.put(name, begin(check)));
        var states = new LinkedHashMap<String, State>();
        running.forEach((name, state) -> states.put(name, state.join()));
        var health = Health.of(states, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        last = health;
        lastNanos = System.nanoTime();
        return health;
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }

    /** Ends by itself, whatever the check does. */
    private CompletableFuture<State> begin(Callable<State> check) {
        var state = new CompletableFuture<State>();
        Thread.ofVirtual().name("health-check").start(() -> {
            try {
                state.complete(check.call());
            } catch (Exception e) {
                // Why it does not answer is for its own log; here it counts that it does not.
                state.complete(State.UNHEALTHY);
            }
        });
        return state.completeOnTimeout(State.UNHEALTHY, properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A service that answers with anything else than 200 is not well, whatever it says. */
    private State ask(URI address) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(properties.timeout()).build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            return State.UNHEALTHY;
        }
        try {
            return switch (json.readTree(response.body()).path("status").asString("")) {
                case "UP" -> State.HEALTHY;
                case "DEGRADED", "UNKNOWN" -> State.DEGRADED;
                default -> State.UNHEALTHY;
            };
        } catch (JacksonException e) {
            return State.UNHEALTHY;
        }
    }
}
