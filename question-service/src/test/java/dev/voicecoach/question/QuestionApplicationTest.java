package dev.voicecoach.question;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.platform.identity.Caller;
import dev.voicecoach.platform.identity.InternalTokens;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service alone: neither Kafka nor Chroma nor PostgreSQL is there. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=question",
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "voicecoach.question.chroma.url=http://127.0.0.1:1",
            "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/none",
            "voicecoach.vault.key-encryption-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "voicecoach.identity.secret=only-for-tests-and-longer-than-32-bytes"
        })
@DirtiesContext
class QuestionApplicationTest {
    private final InternalTokens tokens;
    private final JsonMapper json;
    private final int port;

    @Autowired
    QuestionApplicationTest(InternalTokens tokens, JsonMapper json, @LocalServerPort int port) {
        this.tokens = tokens;
        this.json = json;
        this.port = port;
    }

    @Test
    void searchesWithoutKafkaAndWithoutChroma() throws Exception {
        var answer = get("/v1/questions?query=patient%20refuses%20care&k=3");

        assertThat(answer.path("data")).hasSize(3);
        assertThat(answer.path("data").path(0).path("id").asString()).isEqualTo("qst_nursing_refuses-treatment");
        assertThat(answer.path("index").asString()).isEqualTo("memory");
        assertThat(answer.path("degraded").path(0).asString()).isEqualTo("vector_index_unavailable");
    }

    @Test
    void isHealthyAndSaysWhichIndexAnswers() throws Exception {
        var health = get("/actuator/health");

        assertThat(health.path("status").asString()).isEqualTo("UP");
        var vectorIndex = health.path("components").path("vectorIndex");
        assertThat(vectorIndex.path("status").asString()).isEqualTo("DEGRADED");
        assertThat(vectorIndex.path("details").path("index").asString()).isEqualTo("memory");
        assertThat(health.path("components").path("practice").path("status").asString())
                .isEqualTo("DEGRADED");
    }

    @Test
    void saysWhenToComeBackForSessions() throws Exception {
        var request = request("/v1/practice-sessions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"learner_ref\": \"ada\"}"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(json.readTree(answer.body()).path("code").asString()).isEqualTo("database_unavailable");
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + tokens.mint(new Caller("ten_test", Set.of())));
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        var request = request(path).build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return json.readTree(answer.body());
        }
    }
}
