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
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks every part how it is, all at once, and remembers the answers for a moment. */
@Component
class HealthChecks implements DisposableBean {
    static final String DATABASE = "database";
    static final String VAULT = "recording_vault";
    private static final String LANGUAGE_MODELS = "language_models";
    private static final ServiceAnswer WELL = new ServiceAnswer(State.HEALTHY, Map.of());

    private final HealthProperties properties;
    private final JsonMapper json;
    private final HttpClient client;
    private final Map<String, Callable<ServiceAnswer>> checks = new LinkedHashMap<>();
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
        checks.put("kafka", () -> new ServiceAnswer(broker.call(), Map.of()));
        checks.put(DATABASE, () -> {
            database.sql("SELECT 1").query(Integer.class).single();
            return WELL;
        });
        checks.put(VAULT, () -> {
            vault.requireReachable();
            return WELL;
        });
        checks.put("vector_index", () -> ask(services.vectorIndex()));
        checks.put(LANGUAGE_MODELS, () -> ask(services.languageModels()));
    }

    /** How everything is, now or a moment ago. */
    synchronized Health check() {
        var known = last;
        if (known != null
                && System.nanoTime() - lastNanos < properties.cacheTime().toNanos()) {
            return known;
        }
        var running = new LinkedHashMap<String, CompletableFuture<ServiceAnswer>>();
        checks.forEach((name, check) -> running.put(name, begin(check)));
        var states = new LinkedHashMap<String, State>();
        running.forEach((name, answer) -> states.put(name, answer.join().state()));
        var models = Objects.requireNonNull(running.get(LANGUAGE_MODELS)).join().details();
        var health = Health.of(states, models, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        last = health;
        lastNanos = System.nanoTime();
        return health;
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }

    /** Ends by itself, whatever the check does. */
    private CompletableFuture<ServiceAnswer> begin(Callable<ServiceAnswer> check) {
        var answer = new CompletableFuture<ServiceAnswer>();
        Thread.ofVirtual().name("health-check").start(() -> {
            try {
                answer.complete(check.call());
            } catch (Exception e) {
                // Why it does not answer is for its own log; here it counts that it does not.
                answer.complete(ServiceAnswer.NONE);
            }
        });
        return answer.completeOnTimeout(ServiceAnswer.NONE, properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A service that answers with anything else than 200 is not well, whatever it says. */
    private ServiceAnswer ask(URI address) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(address).timeout(properties.timeout()).build();
        var response = client.send(request, BodyHandlers.ofString());
        return response.statusCode() == 200 ? ServiceAnswer.read(response.body(), json) : ServiceAnswer.NONE;
    }
}
