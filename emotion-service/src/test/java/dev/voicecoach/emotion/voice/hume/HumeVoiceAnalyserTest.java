package dev.voicecoach.emotion.voice.hume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.voicecoach.emotion.voice.AnalyserFailedException;
import dev.voicecoach.emotion.voice.Clips;
import dev.voicecoach.emotion.voice.VoiceAnalysis;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Peak;
import dev.voicecoach.emotion.voice.local.LocalEngine;
import dev.voicecoach.platform.http.FakeWaiting;
import dev.voicecoach.platform.http.ReceivedForm;
import dev.voicecoach.schemas.FailureCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as Hume documents them ({@code hume/SOURCES.md}), and what can become of them on the way. */
@Timeout(60)
class HumeVoiceAnalyserTest {
    private static final String KEY = "secret-of-the-test";
    private static final String SPEECH = fixture("answer-speech");

    private final MockWebServer server = new MockWebServer();
    private final FakeWaiting waiting = new FakeWaiting();
    private final Map<String, String> settings = new HashMap<>();

    static String fixture(String name) {
        try (var in = HumeVoiceAnalyserTest.class.getResourceAsStream("/hume/" + name + ".json")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
        settings.put("base-url", server.url("/").toString());
        settings.put("api-key", KEY);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private HumeVoiceAnalyser hume() {
        return new HumeVoiceAnalyser(HumePropertiesTest.bind(settings), LocalEngine.analyser(), waiting, () -> -1L);
    }

    /** Eleven seconds of speech. */
    private VoiceAnalysis analyse() {
        try (var hume = hume()) {
            return hume.analyse(Clips.samples(Clips.KENNEDY), true);
        }
    }

    private void answer(int status, String body, String... headers) {
        var response = new MockResponse.Builder().code(status).body(body).setHeader("Content-Type", "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            response.setHeader(headers[i], headers[i + 1]);
        }
        server.enqueue(response.build());
    }

    private String failure() {
        var failure = assertThrows(AnalyserFailedException.class, this::analyse);
        assertThat(failure.code()).isEqualTo(FailureCode.EMOTION_UNAVAILABLE);
        for (Throwable each = failure; each != null; each = each.getCause()) {
            assertThat(each.toString()).doesNotContain(KEY).doesNotContain("interest");
        }
        return failure.getMessage();
    }

    @Test
    void asksAsIsDocumented() throws Exception {
        settings.put("measurement-interval", "5s");
        answer(200, SPEECH);
        analyse();
        var request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST /v1/expression/audio/file HTTP/1.1");
        assertThat(request.getHeaders().get("X-Hume-Api-Key")).isEqualTo(KEY);
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo(Long.toString(request.getBodySize()));
        var form = ReceivedForm.of(request);
        assertThat(form.parts()).hasSize(2);
        var config = form.named("config").getFirst();
        assertThat(config.body().utf8()).isEqualTo("{\"measurement_timer_ms\":5000}");
        assertThat(config.contentType()).startsWith("application/json");
        assertThat(config.fileName()).isNull();
        var file = form.named("file").getFirst();
        assertThat(file.contentType()).isEqualTo("audio/wav");
        assertThat(file.fileName()).isEqualTo("answer.wav");
        assertThat(file.body().size()).isEqualTo(44 + 2 * 176_000);
    }

    @Test
    void readsWhatWasMeasured() {
        answer(200, SPEECH);
        var analysis = analyse();
        assertThat(analysis.timeline())
                .extracting(VoiceAnalysis.Window::expressions)
                .isEqualTo(List.of(
                        List.of(new Likelihood("interested", 0.5904), new Likelihood("nervous", 0.4444)),
                        List.of(new Likelihood("interested", 0.5904), new Likelihood("nervous", 0.4444)),
                        List.of(new Likelihood("joyful", 0.7705), new Likelihood("enthusiastic", 0.3106)),
                        List.of(new Likelihood("joyful", 0.7705), new Likelihood("enthusiastic", 0.3106))));
        // Hume names it as well; what was measured here wins.
        assertThat(analysis.timeline().getFirst().attributes())
                .extracting(Likelihood::name)
                .containsOnlyOnce("clear");
        assertThat(analysis.summary().expressions()).containsExactly(new Likelihood("joyful", 0.3853));
        assertThat(analysis.summary().peaks()).contains(new Peak("joyful", true, 5_000, 11_000, 0.7705));
        assertThat(analysis.engine().name()).isEqualTo("hume");
        assertThat(analysis.engine().model()).startsWith("expression-measurement + ");
        assertThat(analysis.engine().version()).startsWith("v1 + ");
    }

    @Test
    void keepsWhatIsLikelyEnough() {
        settings.put("threshold", "0.5");
        settings.put("most", "1");
        answer(200, SPEECH);
        assertThat(analyse().timeline().getFirst().expressions()).containsExactly(new Likelihood("interested", 0.5904));
    }

    @Test
    void whereHumeHearsNoSpeechNothingIsNamed() {
        answer(200, fixture("answer-no-speech"));
        var analysis = analyse();
        assertThat(analysis.timeline())
                .allSatisfy(window -> assertThat(window.expressions()).isEmpty());
        assertThat(analysis.summary().speechMillis()).isPositive();
        assertThat(analysis.engine().name()).isEqualTo("hume");
    }

    @Test
    void membersAndTriggersThatAreNewAreLeftOut() {
        answer(200, SPEECH.replace("\"trigger\": \"interval\"", "\"trigger\": \"whim\", \"mood\": {\"a\": [1]}"));
        assertThat(analyse().summary().expressions()).isNotEmpty();
    }

    @Test
    void withoutItsKeyHumeIsNotAskedAndTheVariableNamed() {
        settings.remove("api-key");
        try (var hume = hume()) {
            assertThatThrownBy(hume::prepare).hasMessageStartingWith("HUME_API_KEY is not set");
        }
        assertThat(failure()).startsWith("HUME_API_KEY is not set");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | error-400-config | HTTP 400 (config_invalid)
                    400 | error-400-audio  | HTTP 400 (audio_decode_failed)
                    401 | unauthorized-401 | HTTP 401; expected HUME_API_KEY to hold a key that Hume accepts
                    403 | error-403        | HTTP 403 (forbidden); expected the organisation of HUME_API_KEY to have access
                    404 | error-404        | HTTP 404 (not_found); expected voicecoach.emotion.hume.base-url to be Hume's
                    413 | error-413        | HTTP 413 (audio_too_long); expected Hume to take what voicecoach.emotion.hume.max-upload allows
                    415 | error-415        | HTTP 415 (unsupported_media_type)""")
    void whatDoesNotPassIsNotTriedAgain(int status, String fixture, String sentence) {
        answer(status, fixture(fixture));
        assertThat(failure()).isEqualTo(server.url("/v1/expression/audio/file") + ": " + sentence);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"429, gateway-429", "500, error-500", "503, error-503"})
    void whatMayPassIsTriedAgain(int status, String fixture) {
        answer(status, fixture(fixture));
        answer(200, SPEECH);
        assertThat(analyse().engine().name()).isEqualTo("hume");
        assertThat(waiting.pauses()).hasSize(1).allSatisfy(pause -> assertThat(pause)
                .isBetween(Duration.ofMillis(250), Duration.ofMillis(500)));
    }

    @Test
    void waitsAsLongAsHumeAsks() {
        answer(429, fixture("gateway-429"), "Retry-After", "4");
        answer(503, fixture("error-503"), "Retry-After", "Wed, 25 Nov 2026 04:00:09 GMT");
        answer(200, SPEECH);
        assertThat(analyse().engine().name()).isEqualTo("hume");
        assertThat(waiting.pauses()).containsExactly(Duration.ofSeconds(4), Duration.ofSeconds(5));
    }

    @Test
    void doesNotWaitLongerThanItsPartOfTheStage() {
        answer(429, fixture("gateway-429"), "Retry-After", "18");
        assertThat(failure()).endsWith("HTTP 429");
        assertThat(waiting.pauses()).isEmpty();
    }

    @Test
    void givesUpAfterTheLastRetry() {
        for (int i = 0; i < 3; i++) {
            answer(503, fixture("error-503"));
        }
        assertThat(failure()).endsWith("HTTP 503 (server_busy) (3 tries)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    500 | <html>oops, interest</html>              | HTTP 500
                    418 | {"code": "what they said: interest"}     | HTTP 418
                    418 | {"code": 7}                              | HTTP 418
                    418 | [[                                       | HTTP 418""")
    void nothingOfAForeignBodyIsRepeated(int status, String body, String sentence) {
        settings.put("retries", "0");
        answer(status, body);
        assertThat(failure()).endsWith(": " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "audio_duration_ms": 11000    | "audio_duration_ms": 22000     | $.received.audio_duration_ms is not that of the recording
                    "audio_duration_ms": 11000    | "audio_duration_ms": "11000"   | wrong value at $.received.audio_duration_ms
                    "audio_duration_ms": 11000    | "audio_duration_ms": 11000.5   | wrong value at $.received.audio_duration_ms
                    "received"                    | "recieved"                     | $.received is missing
                    "utterances"                  | "uterances"                    | $.utterances is missing
                    "measurements"                | "measurings"                   | $.measurements is missing
                    "measurement_id": 2, "utterance_id": 1 | "measurement_id": 2, "utterance_id": 7 | $.measurements[2].utterance_id is that of no utterance
                    "audio_end_ms": 3320          | "audio_end_ms": 320            | $.measurements[0] has times that no stretch of the recording has
                    "audio_end_ms": 3320          | "audio_end_ms": 12001          | $.measurements[0] has times that no stretch of the recording has
                    "audio_end_ms": 3320          | "audio_finish_ms": 3320        | $.measurements[0].audio_end_ms is missing
                    "voice_attributes"            | "attributes"                   | $.measurements[0].voice_attributes is missing
                    "probability": 0.6231         | "probability": 1.6231          | $.measurements[0].expressions[0] is no name with a probability in [0, 1]
                    "probability": 0.6231         | "probability": NaN             | no JSON, or broken off
                    "probability": 0.6231         | "probability": "0.6231"        | wrong value at $.measurements[0].expressions[0].probability
                    "probability": 0.6231         | "score": 0.6231                | $.measurements[0].expressions[0].probability is missing
                    "name": "interest"            | "name": ""                     | $.measurements[0].expressions[0] is no name with a probability in [0, 1]
                    "name": "interest"            | "name": 7                      | wrong value at $.measurements[0].expressions[0].name""")
    void anAnswerThatIsNotAsDocumentedIsSaidToBeSoAndNotAskedForAgain(String part, String instead, String problem) {
        assertThat(SPEECH).contains(part);
        answer(200, SPEECH.replace(part, instead));
        assertThat(failure()).isEqualTo("Hume's answer is not as documented: " + problem);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"interest\"", "{", "<html><body>Please log in</body></html>"})
    void whatIsNoObjectIsNoAnswer(String body) {
        answer(200, body);
        assertThat(failure()).startsWith("Hume's answer is not as documented: ");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.99})
    void jsonThatBreaksOffIsNoAnswer(double share) {
        answer(200, SPEECH.substring(0, (int) (SPEECH.length() * share)));
        assertThat(failure()).startsWith("Hume's answer is not as documented: ");
    }

    @Test
    void aConnectionThatBreaksOffIsTriedAgain() {
        server.enqueue(new MockResponse.Builder()
                .body(SPEECH)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        answer(200, SPEECH);
        assertThat(analyse().engine().name()).isEqualTo("hume");
        assertThat(waiting.pauses()).hasSize(1);
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLongerThanACallMayTake() {
        settings.put("call-timeout", "200ms");
        settings.put("retries", "1");
        for (int i = 0; i < 2; i++) {
            server.enqueue(new MockResponse.Builder()
                    .body(SPEECH)
                    .headersDelay(5, TimeUnit.SECONDS)
                    .build());
        }
        assertThat(failure()).contains("timeout").endsWith("(2 tries)");
    }

    @Test
    void doesNotFollowARedirectWithTheRecording() {
        answer(307, "", "Location", server.url("/elsewhere").toString());
        assertThat(failure()).contains("HTTP 307; redirects are not followed");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aRecordingBeyondTheLimitIsNotSent() {
        settings.put("max-upload", "300KB");
        assertThat(failure()).startsWith("The recording makes a request of 352");
        assertThat(server.getRequestCount()).isZero();
    }
}
