package dev.voicecoach.standalone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnswerCommandTest {
    private static final String KEY = "vc_live_test";

    @TempDir
    private Path temp;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Deque<Answer> answers = new ArrayDeque<>();
    private HttpServer server;
    private final List<String> seen = new ArrayList<>();
    private String uploaded = "";
    private String uploadType = "";
    private String authorization = "";

    private record Answer(int status, String body) {}

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        Files.writeString(temp.resolve("api-key"), KEY + "\n");
        Files.write(temp.resolve("my answer.mp3"), new byte[] {1, 2, 3});
    }

    @AfterEach
    void stopServing() {
        server.stop(0);
    }

    @Test
    void uploadsFollowsTheStagesAndPrintsTheReport() throws IOException {
        answers.add(new Answer(202, task("queued")));
        answers.add(new Answer(200, task("running")));
        answers.add(new Answer(200, completed()));
        assertThat(run(
                        "my answer.mp3",
                        "--question",
                        "What did \"you\" do?",
                        "--learner",
                        "ada",
                        "--language-model",
                        "rules"))
                .isZero();
        assertThat(out.toString()).contains("What we heard", "ask not what your country can do for you");
        assertThat(err.toString().lines().map(line -> line.substring(9)))
                .containsExactly(
                        "uploading my answer.mp3",
                        "transcription queued · emotion queued · coaching queued",
                        "transcription running · emotion queued · coaching queued",
                        "transcription done · emotion done · coaching done");
        assertThat(uploadType).startsWith("multipart/form-data; boundary=");
        assertThat(uploaded)
                .contains(
                        "{\"question\":\"What did \\\"you\\\" do?\",\"learner_ref\":\"ada\",\"language_model\":\"rules\"}")
                .contains("filename=\"my_answer.mp3\"")
                .contains("Content-Type: audio/mpeg");
        assertThat(authorization).isEqualTo("Bearer " + KEY);
        assertThat(seen).containsExactly("null", "\"3\"", "\"2\"");
    }

    @Test
    void printsTheTaskAloneWhenAskedForJson() throws IOException {
        answers.add(new Answer(202, task("queued")));
        answers.add(new Answer(200, completed()));
        assertThat(run("my answer.mp3", "--json")).isZero();
        assertThat(out.toString().strip()).startsWith("{").endsWith("}").contains("\"status\" : \"completed\"");
    }

    @Test
    void endsWithOneAndTheReasonWhenTheTaskFails() {
        answers.add(new Answer(202, task("queued")));
        answers.add(new Answer(200, """
                {"id":"tsk_1","status":"failed","error":{"code":"x","detail":"The recording could not be read."}}"""));
        assertThat(run("my answer.mp3")).isOne();
        assertThat(err.toString()).contains("tsk_1", "failed", "The recording could not be read.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void printsTheSentenceAndTheRequestOfAProblem() {
        answers.add(new Answer(415, """
                {"status":415,"detail":"Audio format not supported. Please use WAV or MP3.","request_id":"req_7"}"""));
        assertThat(run("my answer.mp3")).isOne();
        assertThat(err.toString()).contains("Audio format not supported. Please use WAV or MP3. (request req_7)");
    }

    @Test
    void saysSoWhenItIsNotTheCoachThatAnswers() {
        answers.add(new Answer(200, "<html>"));
        assertThat(run("my answer.mp3")).isOne();
        assertThat(err.toString()).contains("Is it the voice coach?");
    }

    @Test
    void saysSoWhenNothingAnswers() throws IOException {
        int free;
        try (var socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThat(runAt("http://localhost:" + free, "my answer.mp3")).isOne();
        assertThat(err.toString()).contains("Start the system with ./coach up.");
    }

    @Test
    void saysSoWhenTheFileOrTheKeyIsNotThere() throws IOException {
        assertThat(run("absent.wav")).isOne();
        assertThat(err.toString()).contains("There is no file").contains("absent.wav");
        Files.delete(temp.resolve("api-key"));
        assertThat(run("my answer.mp3")).isOne();
        assertThat(err.toString()).contains("There is no API key in " + temp.resolve("api-key"));
    }

    @Test
    void sendsWhatWasTypedInAFile() throws IOException {
        answers.add(new Answer(202, task("queued")));
        answers.add(new Answer(200, completed()));
        Files.writeString(temp.resolve("notes.txt"), "\ufeffI led \"it\".\n\nCaf\u00e9.\n");
        assertThat(run("notes.txt", "--typed", "--question", "Why?")).isZero();
        assertThat(uploadType).isEqualTo("application/json");
        assertThat(uploaded).isEqualTo("{\"question\":\"Why?\",\"text\":\"I led \\\"it\\\".\\n\\nCaf\u00e9.\\n\"}");
        assertThat(err.toString()).contains("uploading notes.txt");
    }

    @Test
    void sendsWhatWasTypedOnTheCommandLine() throws IOException {
        answers.add(new Answer(202, task("queued")));
        answers.add(new Answer(200, completed()));
        assertThat(runWith("--text", "I led it.")).isZero();
        assertThat(uploaded).isEqualTo("{\"text\":\"I led it.\"}");
        assertThat(err.toString()).contains("sending the text");
    }

    @Test
    void takesOneAnswerOnly() {
        assertThat(runWith()).isEqualTo(2);
        assertThat(err.toString()).contains("Missing: the FILE");
        assertThat(run("my answer.mp3", "--text", "I led it.")).isEqualTo(2);
        assertThat(err.toString()).contains("mutually exclusive");
        assertThat(seen).isEmpty();
    }

    @Test
    void saysHowToSendATextThatWasTakenForARecording() throws IOException {
        Files.writeString(temp.resolve("notes.txt"), "I led it.");
        assertThat(run("notes.txt")).isOne();
        assertThat(err.toString()).contains("add --typed");
        Files.write(temp.resolve("old.txt"), new byte[] {'c', 'a', 'f', (byte) 0xE9});
        assertThat(run("old.txt", "--typed")).isOne();
        assertThat(err.toString()).contains("no text in UTF-8");
        assertThat(seen).isEmpty();
    }

    @Test
    void takesOneQuestionOnly() {
        assertThat(run("my answer.mp3", "--question", "a", "--question-id", "b"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("mutually exclusive");
    }

    private int run(String file, String... options) {
        return runAt("http://localhost:" + server.getAddress().getPort(), file, options);
    }

    private int runWith(String... options) {
        return execute(Stream.concat(
                Arrays.stream(options),
                Stream.of("--url", "http://localhost:" + server.getAddress().getPort(), "--home", temp.toString())));
    }

    private int runAt(String url, String file, String... options) {
        return execute(Stream.concat(
                Stream.of(temp.resolve(file).toString(), "--url", url, "--home", temp.toString()),
                Arrays.stream(options)));
    }

    private int execute(Stream<String> arguments) {
        return new CommandLine(new AnswerCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments.toArray(String[]::new));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("ETag", "\"" + answers.size() + '"');
        seen.add(String.valueOf(exchange.getRequestHeaders().getFirst("If-None-Match")));
        if (exchange.getRequestMethod().equals("POST")) {
            uploaded = body;
            uploadType = exchange.getRequestHeaders().getFirst("Content-Type");
            authorization = exchange.getRequestHeaders().getFirst("Authorization");
        }
        var answer = answers.remove();
        var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        try (var response = exchange.getResponseBody()) {
            response.write(bytes);
        }
    }

    private static String task(String transcription) {
        return """
                {"id":"tsk_1","status":"processing","stages":{"transcription":{"status":"%s"},
                 "emotion":{"status":"queued"},"coaching":{"status":"queued"}}}""".formatted(transcription);
    }

    private static String completed() throws IOException {
        try (var stream = AnswerCommandTest.class.getResourceAsStream("/completed-task.json")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
