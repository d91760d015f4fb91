package dev.voicecoach.transcription.speech.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.voicecoach.platform.http.FakeWaiting;
import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.TranscriberFailedException;
import dev.voicecoach.transcription.speech.Transcription;
import dev.voicecoach.transcription.speech.Transcription.Segment;
import dev.voicecoach.transcription.speech.Transcription.Word;
import dev.voicecoach.transcription.speech.UnsupportedLanguageException;
import dev.voicecoach.transcription.speech.Voices;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
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

/** Bodies as OpenAI and faster-whisper servers send them, and what can become of them on the way. */
@Timeout(60)
class OpenAiTranscriberTest {
    private static final String KEY = "sk-secret-of-the-test";
    /** OpenAI's, model whisper-1, both granularities; words have no punctuation and no probability. */
    private static final String OPENAI = """
            {"task":"transcribe","language":"english","duration":4.0,"text":"I led the release. It shipped.",
             "segments":[
              {"id":0,"seek":0,"start":0.0,"end":2.0,"text":" I led the release.","tokens":[50364,286,4684],"temperature":0.0,
               "avg_logprob":-0.2231435513142097,"compression_ratio":1.1,"no_speech_prob":0.003},
              {"id":1,"seek":0,"start":2.0,"end":4.0,"text":" It shipped.","tokens":[50464,467],"temperature":0.0,
               "avg_logprob":-0.6931471805599453,"compression_ratio":1.1,"no_speech_prob":0.003}],
             "words":[{"word":"I","start":0.1,"end":0.3},{"word":"led","start":0.3,"end":0.7},
              {"word":"the","start":0.7,"end":0.9},{"word":"release","start":0.9,"end":1.8},
              {"word":"It","start":2.1,"end":2.4},{"word":"shipped","start":2.4,"end":3.0}],
             "usage":{"type":"duration","seconds":4}}""";
    /** speaches'; words come with a leading space, punctuation and a probability, twice. */
    private static final String SPEACHES = """
            {"task":"transcribe","language":"en","duration":4.0,"text":"It shipped.",
             "words":[{"start":0.5,"end":0.9,"word":" It","probability":0.98,"speaker":null},
              {"start":0.9,"end":1.5,"word":" shipped.","probability":0.75,"speaker":null}],
             "segments":[{"avg_logprob":-0.3,"compression_ratio":0.8,"end":1.5,"id":1,"no_speech_prob":0.01,"seek":0,
              "start":0.5,"temperature":0.0,"text":" It shipped.","tokens":[1],
              "words":[{"start":0.5,"end":0.9,"word":" It","probability":0.98},
               {"start":0.9,"end":1.5,"word":" shipped.","probability":0.75}]}]}""";

    private static final String QUOTA = """
            {"error":{"message":"You exceeded your current quota, please check your plan and billing details.",
             "type":"insufficient_quota","param":null,"code":"insufficient_quota"}}""";
    private static final String RATE = """
            {"error":{"message":"Rate limit reached","type":"requests","param":null,"code":"rate_limit_exceeded"}}""";

    private final MockWebServer server = new MockWebServer();
    private final FakeWaiting waiting = new FakeWaiting();
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void start() throws IOException {
        server.start();
        settings.put("base-url", server.url("/v1").toString());
        settings.put("api-key", KEY);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private OpenAiTranscriber transcriber() {
        return new OpenAiTranscriber(OpenAiPropertiesTest.bind(settings), waiting, () -> -1L);
    }

    private Transcription transcribe() {
        return transcribe("en-GB");
    }

    /** Four seconds in which somebody speaks. */
    private Transcription transcribe(String language) {
        try (var transcriber = transcriber()) {
            return transcriber.transcribe(Samples.of(new short[64_000]), Voices.throughout(64_000), language);
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
        var failure = assertThrows(TranscriberFailedException.class, this::transcribe);
        assertThat(failure.code()).isEqualTo(FailureCode.TRANSCRIPTION_UNAVAILABLE);
        assertThat(failure).hasStackTraceContaining(TranscriberFailedException.class.getName());
        for (Throwable each = failure; each != null; each = each.getCause()) {
            assertThat(each.toString()).doesNotContain(KEY).doesNotContain("shipped");
        }
        return failure.getMessage();
    }

    @Test
    void asksAsIsDocumented() throws Exception {
        answer(200, OPENAI);
        transcribe();
        var request = server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST /v1/audio/transcriptions HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(request.getHeaders().get("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo(Long.toString(request.getBodySize()));
        assertThat(request.getBodySize()).isBetween(128_044L, 129_500L);
        assertThat(request.getBody().utf8())
                .contains("name=\"model\"")
                .contains("whisper-1")
                .contains("name=\"language\"")
                .contains("\r\nen\r\n")
                .contains("name=\"response_format\"")
                .contains("verbose_json")
                .contains("name=\"timestamp_granularities[]\"")
                .contains("filename=\"answer.wav\"\r\nContent-Type: audio/wav")
                .contains("RIFF");
    }

    @Test
    void aServerWithoutKeyIsAskedWithoutOne() throws Exception {
        settings.remove("api-key");
        answer(200, OPENAI);
        transcribe();
        assertThat(server.takeRequest().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void openAiWithoutKeyIsNotAskedAndTheVariableNamed() {
        settings.clear();
        try (var transcriber = transcriber()) {
            assertThatThrownBy(transcriber::prepare).hasMessageContaining("OPENAI_API_KEY");
        }
        assertThat(failure()).contains("OPENAI_API_KEY is not set");
    }

    @Test
    void readsWords() {
        answer(200, OPENAI);
        var heard = transcribe();
        assertThat(heard.language()).isEqualTo("en");
        assertThat(heard.text()).isEqualTo("I led the release. It shipped.");
        assertThat(heard.segments())
                .containsExactly(new Segment("I led the release.", 100, 1800), new Segment("It shipped.", 2100, 3000));
        assertThat(heard.words()).hasSize(6);
        assertThat(heard.words().get(3)).isEqualTo(new Word("release.", 900, 1800, Math.exp(-0.2231435513142097)));
        assertThat(heard.words().get(5)).isEqualTo(new Word("shipped.", 2400, 3000, Math.exp(-0.6931471805599453)));
        assertThat(heard.engine()).isEqualTo(new Transcription.Engine("openai", "whisper-1", "unknown"));
    }

    @Test
    void readsTheProbabilitiesOfAFasterWhisperServer() {
        answer(200, SPEACHES);
        assertThat(transcribe().words())
                .containsExactly(new Word("It", 500, 900, 0.98), new Word("shipped.", 900, 1500, 0.75));
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                {"text":"It shipped.","words":null,"segments":[{"start":0,"end":2,"text":" It shipped."}]}""", """
                {"text":"It shipped.","segments":[{"start":0.0,"end":2.0,"text":"It shipped.","words":null}]}"""})
    void readsAnAnswerWithoutWords(String body) {
        answer(200, body);
        var heard = transcribe();
        assertThat(heard.words()).isEmpty();
        assertThat(heard.segments()).containsExactly(new Segment("It shipped.", 0, 2000));
    }

    @Test
    void anEmptyTextIsNoWord() {
        answer(
                200,
                "{\"task\":\"transcribe\",\"language\":\"english\",\"duration\":4.0,\"text\":\"\",\"segments\":[]}");
        var heard = transcribe();
        assertThat(heard.text()).isEmpty();
        assertThat(heard.segments()).isEmpty();
        assertThat(heard.wordless()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"It shipped.\"",
                "{}",
                "{\"text\":null}",
                "{\"text\":7}",
                "{\"text\":\"It shipped.\",\"segments\":{}}",
                "{\"text\":\"It shipped.\",\"segments\":[null]}",
                "{\"text\":\"It shipped.\",\"segments\":[{\"start\":0,\"end\":1}]}",
                "{\"text\":\"It shipped.\",\"segments\":[{\"start\":\"0\",\"end\":1,\"text\":\"It shipped.\"}]}",
                "{\"text\":\"It shipped.\",\"segments\":[{\"start\":true,\"end\":1,\"text\":\"It shipped.\"}]}",
                "{\"text\":\"It shipped.\",\"segments\":[{\"start\":NaN,\"end\":1,\"text\":\"It shipped.\"}]}",
                "{\"text\":\"It shipped.\",\"words\":[{\"word\":\"It\",\"start\":0}]}",
                "{\"text\":\"It shipped.\",\"words\":\"shipped\"}",
                "{\"text\":\"It shipped.\",\"text\":\"It sank.\"}",
                "{\"text\":\"It shipped.\"} shipped",
                "{\"text\":\"It shipped.\",\"segments\":[{\"start\":0,\"end\":1,\"text\":\"It\"}]}"
            })
    void anAnswerThatIsNotVerboseJsonIsSaidToBeSoAndNotAskedForAgain(String body) {
        answer(200, body);
        assertThat(failure()).startsWith("The answer is no valid verbose_json: ");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void saysWhereAnAnswerIsWrong() {
        answer(200, "{\"text\":\"It shipped.\",\"segments\":[{\"start\":\"0\",\"end\":1,\"text\":\"It shipped.\"}]}");
        assertThat(failure()).endsWith("wrong value at $.segments[0].start");
    }

    @Test
    void jsonThatBreaksOffIsNoAnswer() {
        answer(200, OPENAI.substring(0, OPENAI.length() / 2));
        assertThat(failure()).endsWith("no JSON, or broken off");
    }

    @Test
    void aConnectionThatBreaksOffIsTriedAgain() {
        server.enqueue(new MockResponse.Builder()
                .body(OPENAI)
                .onResponseBody(new SocketEffect.CloseSocket())
                .build());
        answer(200, OPENAI);
        assertThat(transcribe().words()).hasSize(6);
        assertThat(waiting.pauses()).hasSize(1);
    }

    @Test
    void aPageOfAProxyIsNoAnswer() {
        answer(200, "<html><body>Please log in</body></html>", "Content-Type", "text/html");
        assertThat(failure()).endsWith("no JSON, or broken off");
    }

    @Test
    void aHugeBodyIsNotRead() {
        answer(200, "{\"text\":\"" + "shipped ".repeat(1_200_000) + "\"}");
        assertThat(failure()).isEqualTo("The answer is longer than 8388608 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aKeyThatIsNotAcceptedIsCalledByItsVariable(int status) {
        answer(status, """
                {"error":{"message":"Incorrect API key provided: sk-secret-of-the-test. You can find your API key at …",
                 "type":"invalid_request_error","param":null,"code":"invalid_api_key"}}""");
        assertThat(failure())
                .contains("HTTP " + status + " (invalid_api_key); expected OPENAI_API_KEY to hold a key")
                .doesNotContain("tries");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    404 | {"detail":"Model 'x' is not installed locally."}              | base-url and .model
                    413 | {"error":{"message":"Maximum content size limit (26214400) exceeded","type":"server_error"}} | HTTP 413 (server_error)
                    413 | <html><h1>413 Request Entity Too Large</h1></html>            | max-upload
                    400 | {"error":{"message":"shipped","type":"invalid_request_error"}} | HTTP 400 (invalid_request_error)
                    400 | {"error":{"message":"shipped","code":"it shipped, really"}}   | HTTP 400
                    422 | {"detail":[{"loc":["body","model"],"msg":"shipped"}]}         | HTTP 422
                    400 | [[                                                            | HTTP 400
                    501 | {}                                                            | HTTP 501""")
    void whatDoesNotPassIsNotTriedAgain(int status, String body, String expected) {
        answer(status, body);
        assertThat(failure()).contains(expected);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    400 | {"error":{"message":"Language 'xx' is not supported.","type":"invalid_request_error","param":"language","code":"unsupported_language"}}
                    400 | {"error":{"message":"Invalid language 'xx'. Language parameter must be specified in ISO-639-1 format.","code":"invalid_language_format"}}
                    400 | {"error":{"message":"Unsupported language: 'xx'. Must be one of ['af', 'ar']","type":"BadRequestError","param":null,"code":400}}
                    422 | {"detail":[{"type":"enum","loc":["body","language"],"msg":"Input should be 'af' or 'am'"}]}
                    422 | {"detail":"'xx' is not a valid language code"}""")
    void aLanguageThatTheServerDoesNotKnowIsTheCallers(int status, String body) {
        answer(status, body);
        assertThatThrownBy(() -> transcribe("xx"))
                .isInstanceOfSatisfying(UnsupportedLanguageException.class, refused -> assertThat(refused.code())
                        .isEqualTo(FailureCode.UNSUPPORTED_LANGUAGE));
    }

    @Test
    void waitsAsManySecondsAsTheServerAsks() {
        answer(429, RATE, "Retry-After", "7");
        answer(200, OPENAI);
        assertThat(transcribe().words()).hasSize(6);
        assertThat(waiting.pauses()).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    void waitsUntilTheServerAsks() {
        answer(503, "", "Retry-After", "Wed, 25 Nov 2026 04:00:12 GMT");
        answer(200, OPENAI);
        assertThat(transcribe().words()).hasSize(6);
        assertThat(waiting.pauses()).containsExactly(Duration.ofSeconds(12));
    }

    @Test
    void doesNotWaitLongerThanItMay() {
        answer(429, RATE, "Retry-After", "90");
        assertThat(failure()).endsWith("HTTP 429 (rate_limit_exceeded)");
        assertThat(waiting.pauses()).isEmpty();
    }

    @Test
    void waitsCountTogether() {
        settings.put("retries", "5");
        answer(429, RATE, "Retry-After", "50");
        answer(429, RATE, "Retry-After", "50");
        assertThat(failure()).endsWith("HTTP 429 (rate_limit_exceeded) (2 tries)");
        assertThat(waiting.pauses()).containsExactly(Duration.ofSeconds(50));
    }

    @Test
    void moneyDoesNotComeBackByWaiting() {
        answer(429, QUOTA, "Retry-After", "1");
        assertThat(failure()).contains("insufficient_quota");
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void triesAgainAfterAFailureOfTheServer() {
        answer(500, "oops, shipped");
        answer(200, OPENAI);
        assertThat(transcribe().words()).hasSize(6);
        assertThat(waiting.pauses()).hasSize(1).allSatisfy(pause -> assertThat(pause)
                .isBetween(Duration.ofMillis(250), Duration.ofMillis(500)));
    }

    @Test
    void givesUpAfterTheLastRetry() {
        for (int i = 0; i < 4; i++) {
            answer(502, "<html>Bad gateway</html>");
        }
        assertThat(failure()).endsWith("HTTP 502 (3 tries)");
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLongerThanACallMayTake() {
        settings.put("call-timeout", "200ms");
        settings.put("retries", "1");
        for (int i = 0; i < 2; i++) {
            server.enqueue(new MockResponse.Builder()
                    .body(OPENAI)
                    .headersDelay(5, TimeUnit.SECONDS)
                    .build());
        }
        var begun = System.nanoTime();
        assertThat(failure()).contains("timeout").endsWith("(2 tries)");
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void aBodyThatDoesNotComeIsNotWaitedForEither() {
        settings.put("call-timeout", "300ms");
        settings.put("retries", "0");
        server.enqueue(new MockResponse.Builder()
                .body(OPENAI)
                .bodyDelay(3, TimeUnit.SECONDS)
                .build());
        assertThat(failure()).contains("timeout");
    }

    @Test
    void nobodyThereIsTriedAgainThenGivenUp() throws Exception {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        settings.put("base-url", "http://127.0.0.1:" + free + "/v1");
        assertThat(failure()).contains("ConnectException").endsWith("(3 tries)");
        assertThat(waiting.pauses()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void doesNotFollowARedirectWithTheRecording(int status) throws Exception {
        try (var elsewhere = new MockWebServer()) {
            elsewhere.start();
            answer(
                    status,
                    "",
                    "Location",
                    elsewhere.url("/v1/audio/transcriptions").toString());
            assertThat(failure()).contains("HTTP " + status + "; redirects are not followed");
            assertThat(elsewhere.getRequestCount()).isZero();
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aRecordingBeyondTheLimitIsNotSent() {
        settings.put("max-upload", "125KB");
        assertThat(failure())
                .matches("The recording makes a request of 12[89]\\d{3} bytes; "
                        + "voicecoach\\.transcription\\.openai\\.max-upload is 128000");
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "!"})
    void whatIsNoLanguageIsNotSent(String language) {
        assertThatThrownBy(() -> transcribe(language)).isInstanceOf(UnsupportedLanguageException.class);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void closingBreaksOffWhatRuns() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        var transcriber = transcriber();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var running = threads.submit(
                    () -> transcriber.transcribe(Samples.of(new short[64_000]), Voices.throughout(64_000), "en"));
            server.takeRequest();
            transcriber.close();
            assertThatThrownBy(running::get)
                    .hasCauseInstanceOf(TranscriberFailedException.class)
                    .hasMessageContaining("openai is closed");
        }
        assertThat(waiting.pauses()).isEmpty();
    }
}
