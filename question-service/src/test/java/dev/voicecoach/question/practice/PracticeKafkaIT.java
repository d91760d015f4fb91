package dev.voicecoach.question.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.identity.Caller;
import dev.voicecoach.platform.identity.InternalTokens;
import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.question.QuestionApplication;
import dev.voicecoach.schemas.events.LearnerErased;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sessions over HTTP, with a real PostgreSQL and a real broker. */
@SpringBootTest(
        classes = QuestionApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=question",
            "spring.kafka.bootstrap-servers=${spring.embedded.kafka.brokers}",
            "voicecoach.kafka.replication-factor=1",
            "voicecoach.question.chroma.url=http://127.0.0.1:1",
            "voicecoach.identity.secret=only-for-tests-and-longer-than-32-bytes",
            "voicecoach.vault.key-encryption-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
        })
@EmbeddedKafka
@DirtiesContext
class PracticeKafkaIT {
    private static final EmbeddedPostgres SERVER = postgres();

    private final InternalTokens tokens;
    private final LearnerSeal seal;
    private final EventPublisher events;
    private final int port;
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    PracticeKafkaIT(InternalTokens tokens, LearnerSeal seal, EventPublisher events, @LocalServerPort int port) {
        this.tokens = tokens;
        this.seal = seal;
        this.events = events;
        this.port = port;
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", () -> SERVER.getJdbcUrl("postgres", "postgres"));
        registry.add("spring.datasource.username", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        SERVER.close();
    }

    private record Answer(int status, HttpResponse<String> whole, JsonNode body) {
        String code() {
            return body.path("code").asString();
        }
    }

    @Test
    void goesFromTheFirstQuestionToTheLast() throws Exception {
        var begun = post("/v1/practice-sessions", """
                {"learner_ref": "ada", "role": "nursing", "categories": ["technical", "leadership"],
                 "difficulty": {"from": 2}, "length": 3, "retention_days": 7}""");
        assertThat(begun.status()).isEqualTo(201);
        var path = begun.whole().headers().firstValue("Location").orElseThrow();
        assertThat(path)
                .isEqualTo("/v1/practice-sessions/" + begun.body().path("id").asString());
        assertThat(begun.body().toString()).doesNotContain("ada");
        assertThat(begun.body().path("status").asString()).isEqualTo("active");
        assertThat(begun.body().path("role").asString()).isEqualTo("nursing");
        assertThat(begun.body().path("categories").toString()).isEqualTo("[\"technical\",\"leadership\"]");
        assertThat(begun.body().path("difficulty").toString()).isEqualTo("{\"from\":2,\"to\":5}");
        assertThat(Instant.parse(begun.body().path("expires_at").asString()))
                .isEqualTo(Instant.parse(begun.body().path("created_at").asString())
                        .plus(7, ChronoUnit.DAYS));

        var first = post(path + "/next", "");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().at("/question/role").asString()).isEqualTo("nursing");
        assertThat(first.body().at("/question/difficulty").asInt()).isBetween(2, 5);
        assertThat(first.body().at("/question/follow_ups")).isNotEmpty();
        assertThat(first.body().path("reason").asString()).endsWith(".");
        assertThat(first.body().path("progress").toString())
                .isEqualTo("{\"asked\":1,\"remaining\":2,\"percent\":33,\"cycle\":1,\"new_cycle\":false}");
        var second = post(path + "/next", "").body();
        assertThat(second.at("/question/category")).isNotEqualTo(first.body().at("/question/category"));
        var last = post(path + "/next", "").body();
        assertThat(last.path("status").asString()).isEqualTo("completed");
        assertThat(last.at("/progress/percent").asInt()).isEqualTo(100);

        var over = post(path + "/next", "");
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.code()).isEqualTo("session_complete");
        assertThat(over.whole().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var found = get(path).body();
        assertThat(found.path("questions")).hasSize(3);
        assertThat(found.at("/questions/0/question_id").asString())
                .isEqualTo(first.body().at("/question/id").asString());
        assertThat(found.path("status").asString()).isEqualTo("completed");
    }

    @Test
    void refusesWhatItDoesNotUnderstand() throws Exception {
        assertThat(post("/v1/practice-sessions", "{\"learner_ref\": \"ada\", \"lenght\": 3}")
                        .code())
                .isEqualTo("unknown_option");
        assertThat(post("/v1/practice-sessions", "").code()).isEqualTo("invalid_json");
        assertThat(get("/v1/practice-sessions/prs_none").code()).isEqualTo("session_not_found");
        assertThat(get("/v1/practice-sessions").status()).isEqualTo(405);
        assertThat(send(request("/v1/practice-sessions")
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void aLearnerWhoIsErasedIsForgotten() throws Exception {
        var session = "/v1/practice-sessions/"
                + post("/v1/practice-sessions", "{\"learner_ref\": \"bob\"}")
                        .body()
                        .path("id")
                        .asString();
        assertThat(post(session + "/next", "").status()).isEqualTo(200);

        events.publish(LearnerErased.newBuilder()
                .setTenantId("ten_test")
                .setLearner(seal.idOf("ten_test", "bob").hash())
                .setErasedAt(Instant.now().truncatedTo(ChronoUnit.MILLIS))
                .build());

        await().atMost(Duration.ofSeconds(30)).until(() -> get(session).status() == 404);
    }

    private Answer post(String path, String body) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    private Answer get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + tokens.mint(new Caller("ten_test", Set.of())));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer, json.readTree(answer.body()));
        }
    }
}
