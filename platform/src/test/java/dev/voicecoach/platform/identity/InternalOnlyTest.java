package dev.voicecoach.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.platform.problem.ProblemException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.client.RestClient;

/** A service without any settings of its own starts, and answers on /v1 to the gateway only, with our problems. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=probe-service",
            "voicecoach.identity.secret=0123456789abcdef0123456789abcdef",
            "voicecoach.kafka.create-topics=false",
            "voicecoach.vault.enabled=false"
        })
class InternalOnlyTest {
    @RestController
    static class WhoController {
        @GetMapping("/v1/who")
        Map<String, String> who(Caller caller) {
            return Map.of("tenant", caller.tenantId());
        }

        @GetMapping("/v1/problem")
        void problem() {
            throw new ProblemException(HttpStatus.CONFLICT, "task_not_finished", "Ask again in a moment.");
        }

        @GetMapping("/v1/bug")
        void bug() {
            throw new IllegalStateException("a secret detail");
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @org.springframework.context.annotation.Import(WhoController.class)
    static class App {}

    @LocalServerPort
    int port;

    @Autowired
    InternalTokens tokens;

    private record Answer(int status, String type, String requestId, String body) {}

    private Answer get(String path, String authorization) {
        return RestClient.create("http://localhost:" + port)
                .get()
                .uri(path)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .exchange((request, response) -> new Answer(
                        response.getStatusCode().value(),
                        String.valueOf(response.getHeaders().getContentType()),
                        response.getHeaders().getFirst("Request-Id"),
                        new String(response.getBody().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)));
    }

    private String token() {
        return "Bearer " + tokens.mint(new Caller("ten_a", Set.of("questions:read")));
    }

    @Test
    void handsTheVouchedCallerToTheController() {
        assertThat(get("/v1/who", token()).body()).contains("ten_a");
    }

    @Test
    void refusesEverybodyElse() {
        for (var authorization : new String[] {"", "Bearer x", "Basic " + tokens.mint(new Caller("ten_a", Set.of()))}) {
            var answer = get("/v1/who", authorization);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.type()).startsWith(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            assertThat(answer.body()).contains("\"code\":\"unauthenticated\"", answer.requestId());
        }
    }

    @Test
    void rendersProblemsWithCodeAndRequestId() {
        var answer = get("/v1/problem", token());
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body())
                .contains("\"code\":\"task_not_finished\"", "Ask again in a moment.", answer.requestId());
    }

    @Test
    void tellsNothingOfABug() {
        var answer = get("/v1/bug", token());
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains("\"code\":\"internal_processing\"").doesNotContain("secret detail");
    }

    @Test
    void anUnknownPathIsAProblemToo() {
        var answer = get("/v1/nothing", token());
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("\"code\":\"not_found\"");
    }
}
