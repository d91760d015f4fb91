package dev.voicecoach.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ShortBuffer;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.Request;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

@Timeout(60)
class RemoteCallsTest {
    private final MockWebServer server = new MockWebServer();
    private final FakeWaiting waiting = new FakeWaiting();
    private Duration callTimeout = Duration.ofSeconds(20);
    private DataSize maxUpload = DataSize.ofKilobytes(100);

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private RemoteCalls calls() {
        var settings = RemoteServerTest.server(
                server.url("/").toString(), "k", callTimeout, Duration.ofSeconds(30), 2, maxUpload);
        return new RemoteCalls("far", settings, waiting, () -> -1L);
    }

    private Request request() {
        return new Request.Builder()
                .url(server.url("/file"))
                .post(new WavBody(ShortBuffer.allocate(16_000), 16_000))
                .build();
    }

    private ByteString answer() throws CallFailedException {
        try (var calls = calls()) {
            return calls.answer(
                    request(), (status, body) -> new RemoteCalls.Refusal("HTTP " + status, !Retries.mayPass(status)));
        }
    }

    private void enqueue(int status, String... headers) {
        var response = new MockResponse.Builder().code(status).body("said something");
        for (int i = 0; i < headers.length; i += 2) {
            response.setHeader(headers[i], headers[i + 1]);
        }
        server.enqueue(response.build());
    }

    @Test
    void givesTheBodyOfTheFirstAnswerWithSuccess() throws Exception {
        enqueue(500);
        enqueue(429, "Retry-After", "7");
        enqueue(200);
        assertThat(answer().utf8()).isEqualTo("said something");
        assertThat(waiting.pauses()).hasSize(2).contains(Duration.ofSeconds(7));
    }

    @Test
    void endsAfterTheLastRetryWithTheReadersSentenceOnly() {
        for (int i = 0; i < 3; i++) {
            enqueue(503);
        }
        assertThatThrownBy(this::answer)
                .isInstanceOf(CallFailedException.class)
                .hasMessage(server.url("/file") + ": HTTP 503 (3 tries)");
    }

    @Test
    void doesNotWaitLongerThanTheBudget() {
        enqueue(429, "Retry-After", "30");
        assertThatThrownBy(this::answer).hasMessageEndingWith("HTTP 429");
        assertThat(waiting.pauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 308, 401, 404})
    void whatIsFinalIsNotTriedAgainAndARedirectNotFollowed(int status) {
        enqueue(status, "Location", server.url("/elsewhere").toString());
        assertThatThrownBy(this::answer).hasMessageEndingWith("HTTP " + status);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aReaderMayThrowInstead() {
        enqueue(422);
        try (var calls = calls()) {
            assertThatThrownBy(() -> calls.answer(request(), (status, body) -> {
                        throw new IllegalStateException(new String(body, java.nio.charset.StandardCharsets.UTF_8));
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("said something");
        }
    }

    @Test
    void whatIsTooLargeIsNotSent() {
        maxUpload = DataSize.ofKilobytes(31);
        assertThatThrownBy(this::answer)
                .hasMessage("The recording makes a request of 32044 bytes; a.b.max-upload is 31744");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aServerThatSaysNothingIsTriedAgain() throws Exception {
        callTimeout = Duration.ofMillis(500);
        server.enqueue(
                new MockResponse.Builder().headersDelay(5, TimeUnit.SECONDS).build());
        enqueue(200);
        assertThat(answer().utf8()).isEqualTo("said something");
    }

    @Test
    void anAnswerWithoutEndIsNotRead() {
        server.enqueue(
                new MockResponse.Builder().body("x".repeat(8 * 1024 * 1024 + 1)).build());
        assertThatThrownBy(this::answer).hasMessage("The answer is longer than 8388608 bytes");
    }

    @Test
    void closingBreaksOffWhatRuns() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        var calls = calls();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var running = threads.submit(() -> calls.answer(request(), (status, body) -> {
                throw new AssertionError("no answer came");
            }));
            server.takeRequest();
            calls.close();
            assertThatThrownBy(running::get)
                    .hasCauseInstanceOf(CallFailedException.class)
                    .hasMessageContaining("far is closed");
        }
    }
}
