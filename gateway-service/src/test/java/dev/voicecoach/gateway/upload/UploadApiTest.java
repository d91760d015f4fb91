package dev.voicecoach.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.testing.Multipart;
import dev.voicecoach.gateway.testing.Recordings;
import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.gateway.testing.TestGateway.Answer;
import dev.voicecoach.gateway.testing.TestGateway.Tenant;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that is said to an upload that is not right, and that it leaves nothing behind. */
class UploadApiTest {
    private static TestGateway gateway;
    private static Tenant tenant;

    @BeforeAll
    static void start(@TempDir Path folder) {
        gateway = TestGateway.start(folder, "voicecoach.gateway.audio.max-upload-size=1MB");
        tenant = gateway.newTenant();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @AfterEach
    void leavesNothingInTheSpool() throws IOException {
        try (var files = Files.list(gateway.folder().resolve("spool"))) {
            assertThat(files).isEmpty();
        }
    }

    static Stream<Arguments> badOptions() {
        return Stream.of(
                Arguments.of("question=a&question_id=b", "invalid_option", "not both"),
                Arguments.of("question=" + "x".repeat(2001), "invalid_option", "2001 characters; at most 2000"),
                Arguments.of("learner_ref=" + "x".repeat(201), "invalid_option", "201 characters; at most 200"),
                Arguments.of("question_id=../x", "invalid_option", "question_id"),
                Arguments.of("language=english_please", "invalid_option", "BCP 47"),
                Arguments.of("metadata=" + encoded("{\"a\":"), "invalid_option", "readable JSON"),
                Arguments.of("metadata=" + encoded("{\"a\":1,\"a\":2}"), "invalid_option", "readable JSON"),
                Arguments.of("metadata=" + encoded("[1]"), "invalid_option", "JSON object"),
                Arguments.of("metadata=" + encoded("{\"a\":{}}"), "invalid_option", "something else"),
                Arguments.of("metadata=" + encoded("{\"a\":1e999}"), "invalid_option", "something else"),
                Arguments.of("metadata=" + encoded(members(17)), "invalid_option", "17 members; at most 16"),
                Arguments.of("metadata=" + encoded(tooLong()), "invalid_option", "at most 8192"),
                Arguments.of("language=en&language=de", "invalid_option", "given 2 times"),
                Arguments.of("qustion=typo", "unknown_option", "'qustion'"));
    }

    @ParameterizedTest
    @MethodSource("badOptions")
    void namesTheOptionThatIsNotRight(String query, String code, String says) {
        assertProblem(gateway.upload(tenant, Recordings.wav(), "?" + query), 422, code, says);
        assertThat(gateway.vault().list()).isEmpty();
    }

    @Test
    void anEmptyBodyIsRefused() {
        assertProblem(gateway.upload(tenant, new byte[0], ""), 400, "empty_media", "empty");
    }

    @Test
    void textInTheClothesOfAWavIsRefusedAndNothingIsKept() {
        var answer = gateway.upload(tenant, "dear diary ".repeat(50).getBytes(StandardCharsets.US_ASCII), "");
        assertProblem(answer, 415, "unsupported_media", "WAV or MP3");
        assertThat(gateway.vault().list()).isEmpty();
    }

    @Test
    void aHeaderWithoutSoundIsRefusedAndNothingIsKept() {
        assertProblem(gateway.upload(tenant, Recordings.wav(0, 440), ""), 422, "invalid_media", "");
        assertThat(gateway.vault().list()).isEmpty();
    }

    @Test
    void anUploadOverTheLimitIsRefusedWithADocument() {
        assertProblem(gateway.upload(tenant, new byte[20 * 1024 * 1024], ""), 413, "upload_too_large", "1 MB");
    }

    @ParameterizedTest
    @MethodSource("otherTypes")
    void aBodyThatIsNoRecordingIsRefused(String type) {
        var request = gateway.request(tenant, "/v1/tasks")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("question=a"));
        assertProblem(gateway.send(request), 415, "unsupported_media", "");
    }

    static Stream<String> otherTypes() {
        return Stream.of(
                "text/plain",
                "application/vnd.api+json",
                "application/x-www-form-urlencoded",
                "no type",
                "*/*",
                "audio/*");
    }

    @Test
    void takesARecordingWithoutAType() {
        var request = gateway.request(tenant, "/v1/tasks").POST(BodyPublishers.ofByteArray(Recordings.wav()));
        assertAcceptedAndErase(gateway.send(request));
    }

    @Test
    void takesMultipartInBothOrders() {
        var options =
                "{\"question\":\"Why us? \u00e9\",\"metadata\":{\"candidate\":\"c-91\",\"try\":2,\"final\":false}}";
        var first = send(new Multipart().options(options).audio(Recordings.wav()));
        assertThat(first.text("/question")).isEqualTo("Why us? \u00e9");
        assertThat(first.json().at("/metadata").toString())
                .isEqualTo("{\"candidate\":\"c-91\",\"final\":false,\"try\":2}");
        assertAcceptedAndErase(first);
        assertAcceptedAndErase(send(new Multipart().audio(Recordings.wav()).options(options)));
        assertAcceptedAndErase(send(new Multipart().audio(Recordings.wav())));
    }

    @Test
    void multipartThatIsNotRightIsRefused() {
        var wav = Recordings.wav();
        assertProblem(send(new Multipart().options("{}")), 422, "audio_missing", "'audio'");
        assertProblem(send(new Multipart().audio(wav).audio(wav)), 422, "unknown_part", "twice");
        assertProblem(send(new Multipart().options("{}").part("x", "text/plain", wav)), 422, "unknown_part", "");
        assertProblem(send(new Multipart().options("[]").audio(wav)), 422, "invalid_option", "JSON object");
        assertProblem(send(new Multipart().options("{\"question\":7}").audio(wav)), 422, "invalid_option", "no text");
        assertProblem(send(new Multipart().options("{\"x\":1}").audio(wav)), 422, "unknown_option", "'x'");
        var large = "{\"question\":\"" + "x".repeat(70_000) + "\"}";
        assertProblem(send(new Multipart().options(large).audio(wav)), 413, "options_too_large", "65536");
        assertProblem(send(new Multipart().audio(new byte[2 << 20])), 413, "upload_too_large", "1 MB");
        var withQuery = gateway.request(tenant, "/v1/tasks?question=a");
        assertProblem(gateway.send(new Multipart().audio(wav).post(withQuery)), 422, "unknown_option", "'options'");
        assertThat(gateway.vault().list()).isEmpty();
    }

    @Test
    void multipartThatEndsEarlyIsRefused() {
        var request = gateway.request(tenant, "/v1/tasks");
        var answer = gateway.send(new Multipart().audio(Recordings.wav()).postUnfinished(request));
        assertProblem(answer, 400, "upload_incomplete", "ended early");
        assertThat(gateway.vault().list()).isEmpty();
    }

    @Test
    void aClientThatGoesAwayLeavesNothing() throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            var head = "POST /v1/tasks HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + tenant.key()
                    + "\r\nContent-Type: audio/wav\r\nContent-Length: 100000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[5000]);
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400");
        }
        assertThat(gateway.vault().list()).isEmpty();
    }

    private static Answer send(Multipart body) {
        return gateway.send(body.post(gateway.request(tenant, "/v1/tasks")));
    }

    private static void assertProblem(Answer answer, int status, String code, String says) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/detail")).contains(says);
        assertThat(answer.text("/request_id")).isEqualTo(answer.header("Request-Id"));
    }

    private static void assertAcceptedAndErase(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(gateway.delete(tenant, "/v1/tasks/" + answer.text("/id")).status())
                .isEqualTo(204);
    }

    private static String members(int count) {
        var object = new StringBuilder("{\"k0\":0");
        for (var i = 1; i < count; i++) {
            object.append(",\"k").append(i).append("\":").append(i);
        }
        return object.append('}').toString();
    }

    private static String tooLong() {
        return "{\"a\":\"" + "x".repeat(5000) + "\",\"b\":\"" + "x".repeat(5000) + "\"}";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
