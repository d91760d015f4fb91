package dev.voicecoach.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.gateway.testing.TestGateway.Tenant;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.filter.FormContentFilter;

/** What no well-behaved client sends, byte for byte. */
@ExtendWith(OutputCaptureExtension.class)
class MalformedRequestTest {
    private static TestGateway gateway;
    private static Tenant tenant;

    @BeforeAll
    static void start(@TempDir Path folder) {
        gateway = TestGateway.start(folder);
        tenant = gateway.newTenant();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /v1/tasks?question=canary+costs+50%",
                "GET /v1/tasks/tsk_x?wait=canary%",
                "GET /v1/tasks/tsk_x?wait=canary%E9%zz"
            })
    void aQueryThatCannotBeDecodedIsTheCallersAndNotInTheLog(String request, CapturedOutput log) throws IOException {
        var answer = raw(request);
        assertThat(answer)
                .startsWith("HTTP/1.1 400")
                .contains("\"code\":\"invalid_query\"")
                .doesNotContain("canary");
        assertThat(log.getAll()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/questions/../x",
                "/v1/questions/./x",
                "/v1/%2e%2E/x",
                "/v1/questions/..",
                "/v1/questions;x=y",
                "/v1//questions"
            })
    void aPathThatCanBeReadInTwoWaysIsRefused(String path) throws IOException {
        assertThat(raw("GET " + path)).startsWith("HTTP/1.1 400").contains("\"code\":\"invalid_path\"");
    }

    @Test
    void aFormOfAnySizeIsNotTakenIntoMemory() {
        assertThat(gateway.beanNames(FormContentFilter.class)).isEmpty();
        var form = gateway.request("/v1/tasks")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .PUT(BodyPublishers.ofByteArray(new byte[8 * 1024 * 1024]));
        assertThat(gateway.send(form).status()).isEqualTo(401);
    }

    @Test
    void questionsAreOnlyRead() {
        var answer = gateway.send(gateway.request(tenant, "/v1/questions").POST(BodyPublishers.ofString("x")));
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text("/code")).isEqualTo("method_not_allowed");
    }

    @Test
    void aNestedPartWithoutItsBoundaryIsAnUploadThatIsNotWellFormed() {
        var body =
                "--b\r\nContent-Disposition: form-data; name=\"audio\"\r\nContent-Type: multipart/mixed\r\n\r\nx\r\n--b--\r\n";
        var answer = gateway.send(gateway.request(tenant, "/v1/tasks")
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("/code")).isEqualTo("upload_incomplete");
    }

    /** @param line method and target, as they are */
    private static String raw(String line) throws IOException {
        try (var socket = new Socket("127.0.0.1", gateway.port())) {
            socket.setSoTimeout(20_000);
            var request = line + " HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: " + tenant.key()
                    + "\r\nContent-Type: audio/wav\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
