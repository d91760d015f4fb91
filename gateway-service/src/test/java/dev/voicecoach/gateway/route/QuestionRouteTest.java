package dev.voicecoach.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.testing.StubService;
import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.gateway.testing.TestGateway.Tenant;
import dev.voicecoach.platform.identity.InternalTokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionRouteTest {
    private static StubService questions;
    private static TestGateway gateway;
    private static Tenant tenant;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        questions = new StubService();
        gateway = TestGateway.start(
                folder,
                "voicecoach.gateway.route.question-service=" + questions.url(),
                "voicecoach.gateway.route.read-timeout=PT3S");
        tenant = gateway.newTenant();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        questions.close();
    }

    @Test
    void passesOnTheCallWithOurWordOnWhoIsCalling() {
        questions.will(StubService.says(200, "application/json", "{\"data\":[]}"));
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var answer = gateway.send(gateway.request(tenant, "/v1/questions?query=why%20us&k=5")
                .header("X-Api-Key", tenant.key())
                .header("Cookie", "a=b")
                .header("traceparent", trace)
                .GET());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"data\":[]}");
        assertThat(answer.headers().allValues("Request-Id")).containsExactly("req_0af7651916cd43dd8448eb211c80319c");

        var call = questions.lastCall();
        assertThat(call.uri()).isEqualTo("/v1/questions?query=why%20us&k=5");
        assertThat(call.header("X-Api-Key")).isEmpty();
        assertThat(call.header("Cookie")).isEmpty();
        assertThat(call.header("traceparent")).isEqualTo(trace);
        assertThat(call.headers().toString()).doesNotContain(tenant.key());
        var token = call.header("Authorization").substring("Bearer ".length());
        var caller = gateway.bean(InternalTokens.class).verify(token).orElseThrow();
        assertThat(caller.tenantId()).isEqualTo(tenant.id());
        assertThat(caller.scopes()).contains("tasks:read");
    }

    @Test
    void passesOnPathsAndProblems() {
        questions.will(StubService.says(404, "application/problem+json", "{\"code\":\"question_not_found\"}"));
        var answer = gateway.get(tenant, "/v1/questions/qst_x?k=1");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("question_not_found");
        assertThat(questions.lastCall().method()).isEqualTo("GET");
        assertThat(questions.lastCall().uri()).isEqualTo("/v1/questions/qst_x?k=1");
    }

    @Test
    void passesOnATextToSearchWith() {
        questions.will(StubService.says(200, "application/json", "{\"data\":[]}"));
        var body = "{\"text\":\"Führt ein Team – “gut”\"}";
        var answer = gateway.send(gateway.request(tenant, "/v1/questions/search")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"data\":[]}");

        var call = questions.lastCall();
        assertThat(call.method()).isEqualTo("POST");
        assertThat(call.uri()).isEqualTo("/v1/questions/search");
        assertThat(call.body()).isEqualTo(body);
        assertThat(call.header("Content-Type")).startsWith("application/json");
        assertThat(call.headers().toString()).doesNotContain(tenant.key());
    }

    @Test
    void aTextThatIsTooLongIsRefusedHere() {
        var before = questions.calls();
        var long300 = "x".repeat(300 * 1024);
        var known =
                gateway.send(gateway.request(tenant, "/v1/questions/search").POST(BodyPublishers.ofString(long300)));
        var chunked = gateway.send(gateway.request(tenant, "/v1/questions/search")
                .POST(BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(long300.getBytes(StandardCharsets.UTF_8)))));
        for (var answer : List.of(known, chunked)) {
            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.text("/code")).isEqualTo("body_too_large");
            assertThat(answer.text("/detail")).contains("262144 bytes");
        }
        assertThat(questions.calls()).isEqualTo(before);
    }

    @Test
    void onlyTheSearchTakesABody() {
        var before = questions.calls();
        for (var path : List.of("/v1/questions", "/v1/questions/qst_x", "/v1/questions/search/x")) {
            var answer = gateway.send(gateway.request(tenant, path).POST(BodyPublishers.ofString("{}")));
            assertThat(answer.status()).as(path).isEqualTo(405);
        }
        var put = gateway.send(gateway.request(tenant, "/v1/questions/search").PUT(BodyPublishers.ofString("{}")));
        assertThat(put.status()).isEqualTo(405);
        assertThat(put.header("Allow")).contains("POST");
        assertThat(questions.calls()).isEqualTo(before);
    }

    @Test
    void passesOnWhatASessionIsAskedForWith() {
        questions.will(exchange -> {
            exchange.getResponseHeaders().set("Location", "/v1/practice-sessions/prs_x");
            StubService.says(201, "application/json", "{\"id\":\"prs_x\"}").answer(exchange);
        });
        var answer = gateway.send(gateway.request(tenant, "/v1/practice-sessions")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"learner_ref\":\"ada\"}")));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Location")).isEqualTo("/v1/practice-sessions/prs_x");
        assertThat(questions.lastCall().method()).isEqualTo("POST");
        assertThat(questions.lastCall().header("Content-Type")).startsWith("application/json");
        assertThat(questions.lastCall().body()).isEqualTo("{\"learner_ref\":\"ada\"}");

        questions.will(StubService.says(409, "application/problem+json", "{\"code\":\"session_complete\"}"));
        var next = gateway.send(
                gateway.request(tenant, "/v1/practice-sessions/prs_x/next").POST(BodyPublishers.noBody()));
        assertThat(next.status()).isEqualTo(409);
        assertThat(next.text("/code")).isEqualTo("session_complete");
        assertThat(questions.lastCall().uri()).isEqualTo("/v1/practice-sessions/prs_x/next");
        var token = questions.lastCall().header("Authorization").substring("Bearer ".length());
        assertThat(gateway.bean(InternalTokens.class)
                        .verify(token)
                        .orElseThrow()
                        .tenantId())
                .isEqualTo(tenant.id());
    }

    @Test
    void aSessionTakesNoOtherMethodAndNoLargeBody() {
        var before = questions.calls();
        var path = "/v1/practice-sessions";
        assertThat(gateway.send(gateway.request(tenant, path).DELETE()).status())
                .isEqualTo(405);
        var large = gateway.send(gateway.request(tenant, path).POST(BodyPublishers.ofByteArray(new byte[16_385])));
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.text("/code")).isEqualTo("body_too_large");
        var chunked = gateway.send(gateway.request(tenant, path)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[16_385]))));
        assertThat(chunked.status()).isEqualTo(413);
        assertThat(questions.calls()).isEqualTo(before);
    }

    @Test
    void nobodyGetsThereWithoutAKey() {
        var before = questions.calls();
        assertThat(gateway.send(gateway.request("/v1/questions/search").POST(BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(401);
        assertThat(gateway.send(gateway.request("/v1/questions?query=x").GET()).status())
                .isEqualTo(401);
        assertThat(questions.calls()).isEqualTo(before);
    }

    @Test
    void aServiceThatDoesNotAnswerIsA503() {
        var hold = new CountDownLatch(1);
        questions.will(exchange -> {
            try {
                hold.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        assertUnavailable(gateway.get(tenant, "/v1/questions?query=x"));
        hold.countDown();
    }

    @Test
    void aServiceThatIsAwayIsA503(@TempDir Path folder) {
        try (var alone = TestGateway.start(folder, "voicecoach.gateway.route.question-service=http://localhost:1")) {
            assertUnavailable(alone.get(alone.newTenant(), "/v1/questions?query=x"));
        }
    }

    private static void assertUnavailable(TestGateway.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo("question_service_unavailable");
        assertThat(answer.header("Retry-After")).isEqualTo("10");
        assertThat(answer.text("/request_id")).isEqualTo(answer.header("Request-Id"));
    }
}
