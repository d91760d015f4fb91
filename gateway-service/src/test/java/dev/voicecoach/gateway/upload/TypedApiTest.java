package dev.voicecoach.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.gateway.testing.TestGateway.Answer;
import dev.voicecoach.gateway.testing.TestGateway.Tenant;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is said to a typed answer that is not right, and that it leaves nothing behind. */
class TypedApiTest {
    private static TestGateway gateway;
    private static Tenant tenant;

    @BeforeAll
    static void start(@TempDir Path folder) {
        gateway = TestGateway.start(folder, "voicecoach.gateway.typed.max-characters=1000");
        tenant = gateway.newTenant();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of("", 400, "invalid_json", "no JSON object"),
                Arguments.of(" ", 400, "invalid_json", "no JSON object"),
                Arguments.of("null", 400, "invalid_json", "no JSON object"),
                Arguments.of("\"I led it.\"", 400, "invalid_json", "no JSON object"),
                Arguments.of("[{\"text\":\"I led it.\"}]", 400, "invalid_json", "no JSON object"),
                Arguments.of("{\"text\":\"I led it.", 400, "invalid_json", "no JSON object"),
                Arguments.of("{\"text\":\"I led it.\"} {}", 400, "invalid_json", "no JSON object"),
                Arguments.of("{\"text\":\"I led it.\",\"text\":\"You did.\"}", 400, "invalid_json", "a name twice"),
                Arguments.of("{\"text\":\"tab\ttyped raw\"}", 400, "invalid_json", "no JSON object"),
                Arguments.of(
                        "{\"text\":\"a\",\"metadata\":" + "[".repeat(100_000), 400, "invalid_json", "no JSON object"),
                Arguments.of(
                        "{\"text\":\"a\",\"metadata\":" + "[".repeat(400) + "]".repeat(400) + "}",
                        422,
                        "invalid_option",
                        "'metadata'"),
                Arguments.of("{}", 422, "text_missing", "no 'text'"),
                Arguments.of("{\"text\":null}", 422, "text_missing", "no 'text'"),
                Arguments.of("{\"text\":\"\"}", 422, "text_missing", "no word"),
                Arguments.of("{\"text\":\" \\n\\u00a0\\u200b ... \"}", 422, "text_missing", "no word"),
                Arguments.of("{\"text\":7}", 422, "invalid_text", "no string"),
                Arguments.of("{\"text\":[\"I led it.\"]}", 422, "invalid_text", "no string"),
                Arguments.of("{\"text\":{\"a\":1}}", 422, "invalid_text", "no string"),
                Arguments.of("{\"text\":\"I led\\u0000 it.\"}", 422, "invalid_text", "U+0000, as number 6"),
                Arguments.of("{\"text\":\"I \\u001b[31mled it.\"}", 422, "invalid_text", "U+001B"),
                Arguments.of("{\"text\":\"I \\ud83d led it.\"}", 422, "invalid_text", "U+D83D, as number 3"),
                Arguments.of(
                        "{\"text\":\"" + "a".repeat(1001) + "\"}",
                        422,
                        "text_too_long",
                        "1001 characters; at most 1000"),
                Arguments.of("{\"text\":\"" + "a".repeat(400_000) + "\"}", 413, "body_too_large", "1000 characters"),
                Arguments.of("{\"text\":\"a\",\"txt\":\"b\"}", 422, "unknown_option", "'txt'"),
                Arguments.of("{\"text\":\"a\",\"question\":7}", 422, "invalid_option", "'question' is no text"),
                Arguments.of(
                        "{\"text\":\"a\",\"question\":\"b\",\"question_id\":\"c\"}", 422, "invalid_option", "not both"),
                Arguments.of("{\"text\":\"a\",\"language\":\"english_please\"}", 422, "invalid_option", "BCP 47"),
                Arguments.of("{\"text\":\"a\",\"metadata\":[1]}", 422, "invalid_option", "JSON object"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void saysWhatIsNotRight(String json, int status, String code, String says) {
        assertProblem(gateway.type(tenant, json), status, code, says);
        assertThat(gateway.vault().list()).isEmpty();
    }

    @Test
    void refusesWhatIsNoUtf8() {
        for (var bytes : new byte[][] {
            "{\"text\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1),
            "{\"text\":\"cafe\"}".getBytes(StandardCharsets.UTF_16),
            // "a" in two bytes, which some decoders take.
            {'{', '"', 't', 'e', 'x', 't', '"', ':', '"', (byte) 0xC1, (byte) 0xA1, '"', '}'}
        }) {
            assertProblem(post("application/json", "", bytes), 400, "invalid_json", "UTF-8");
        }
        var declared =
                post("application/json; charset=iso-8859-1", "", "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8));
        assertProblem(declared, 415, "unsupported_media", "UTF-8");
    }

    @Test
    void refusesOptionsInTheQuery() {
        var answer = post("application/json", "?language=en", "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8));
        assertProblem(answer, 422, "unknown_option", "into the body");
    }

    @Test
    void anAnswerNeverQuotesWhatWasTyped() {
        for (var json : new String[] {
            "{\"text\":\"Zanzibar", "{\"text\":\"Zanzibar \\u0000\"}", "{\"text\":\"Zanzibar\",\"x\":1}"
        }) {
            assertThat(gateway.type(tenant, json).body()).doesNotContain("Zanzibar");
        }
    }

    @Test
    void takesALongTextInTheLongestWayToWriteIt() {
        var emoji = "\\ud83d\\ude00".repeat(999);
        assertAcceptedAndErase(gateway.type(tenant, "{\"text\":\"a" + emoji + "\"}"));
    }

    @Test
    void takesAByteOrderMarkAndADeclaredCharset() {
        assertAcceptedAndErase(
                post("application/json;charset=UTF-8", "", "\ufeff{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8)));
    }

    private static Answer post(String type, String query, byte[] body) {
        return gateway.send(gateway.request(tenant, "/v1/tasks" + query)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private static void assertProblem(Answer answer, int status, String code, String says) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/detail")).contains(says);
    }

    private static void assertAcceptedAndErase(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(gateway.delete(tenant, "/v1/tasks/" + answer.text("/id")).status())
                .isEqualTo(204);
    }
}
