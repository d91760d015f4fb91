package dev.voicecoach.faults.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.faults.history.Entry;
import dev.voicecoach.faults.history.History;
import dev.voicecoach.faults.history.TaskView;
import dev.voicecoach.faults.history.TaskView.Result;
import dev.voicecoach.faults.speech.Recording;
import dev.voicecoach.faults.speech.Speech;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientTest {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final String ACCEPTED = "{\"id\":\"tsk_1\",\"status\":\"processing\"}";
    private static final String PROCESSING = """
            {"status":"processing","stages":{"transcription":{"status":"done"},"emotion":{"status":"running"}},
             "degraded":[],"metadata":{"answer":0},"error":null,"result":null}""";
    private static final String COMPLETED = """
            {"status":"completed","stages":{"transcription":{"status":"done"}},"degraded":["emotion_unavailable"],
             "metadata":{"answer":0},"error":null,
             "result":{"transcript":{"text":"hello"},"feedback":{"provisional":false}}}""";

    @TempDir
    private Path folder;

    @Test
    void notesEverythingFromTheRefusalToTheEnd() throws Exception {
        try (var gateway = new ScriptedGateway()
                .onPost(503, "{\"code\":\"database_unavailable\"}")
                .onPost(202, ACCEPTED)
                .onGet(500, "", "")
                .onGet(200, "\"3\"", PROCESSING)
                .onGet(200, "\"5\"", COMPLETED)) {

            var entries = run(gateway.url(), 1);

            assertThat(entries.subList(0, 5))
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .isInstanceOfSatisfying(
                                            Entry.NotAccepted.class, refused -> assertThat(refused.reason())
                                                    .isEqualTo("503 database_unavailable")),
                            second -> assertThat(second)
                                    .isInstanceOfSatisfying(
                                            Entry.Accepted.class, accepted -> assertThat(accepted.taskId())
                                                    .isEqualTo("tsk_1")),
                            third -> assertThat(third).isInstanceOf(Entry.Unanswered.class),
                            fourth -> assertThat(viewIn(fourth).isTerminal()).isFalse(),
                            fifth -> assertThat(viewIn(fifth))
                                    .returns("completed", TaskView::status)
                                    .returns(5L, TaskView::version)
                                    .returns(Result.FINAL, TaskView::result)
                                    .returns("hello", TaskView::transcript)
                                    .returns(0, TaskView::answer)
                                    .returns(List.of("emotion_unavailable"), TaskView::degraded));
            assertThat(Files.readAllLines(folder.resolve("history"))).hasSameSizeAs(entries);
        }
    }

    @Test
    void repeatsASubmissionWithTheSameIdempotencyKeyAndTheSameSound() throws Exception {
        try (var gateway =
                new ScriptedGateway().onPost(500, "").onPost(202, ACCEPTED).onGet(200, "\"5\"", COMPLETED)) {
            run(gateway.url(), 1);

            var posts = gateway.requests().stream()
                    .filter(request -> request.method().equals("POST"))
                    .toList();
            assertThat(posts).hasSize(2);
            assertThat(posts.get(0)).isEqualTo(posts.get(1));
            assertThat(posts.get(0).headers())
                    .containsEntry("Content-Type", "audio/wav")
                    .containsEntry("Authorization", "Bearer vc_live_test");
            assertThat(posts.get(0).bytes()).isEqualTo(Speech.pairs().getFirst().wav().length);
        }
    }

    @Test
    void looksOnceMoreAfterTheEnd() throws Exception {
        try (var gateway = new ScriptedGateway()
                .onPost(202, ACCEPTED)
                .onGet(200, "\"5\"", COMPLETED)
                .onGet(404, "", "{}")) {
            var entries = run(gateway.url(), 1);

            assertThat(entries).last().isInstanceOf(Entry.Absent.class);
        }
    }

    @Test
    void sendsTheNextAnswerWhenOneHasEnded() throws Exception {
        try (var gateway = new ScriptedGateway().onPost(202, ACCEPTED).onGet(200, "\"5\"", COMPLETED)) {
            var entries = run(gateway.url(), 3);

            assertThat(entries.stream().filter(Entry.Accepted.class::isInstance).map(entry -> ((Entry.Accepted) entry)
                            .answer()))
                    .containsExactlyInAnyOrder(0, 1, 2);
        }
    }

    @Test
    void stopsWhenNobodyAnswers() throws Exception {
        URI nobody;
        try (var gateway = new ScriptedGateway()) {
            nobody = gateway.url();
        }
        try (var history = History.begin(folder.resolve("history"));
                var api = new TaskApi(nobody, "vc_live_test")) {
            var client = new Client(api, history, 1);
            client.send(answers(2));

            assertThat(client.awaitEnds(Duration.ofMillis(100))).isFalse();
            client.finish();

            assertThat(history.entries()).isNotEmpty().allMatch(Entry.NotAccepted.class::isInstance);
        }
    }

    private List<Entry> run(URI gateway, int answers) throws Exception {
        try (var history = History.begin(folder.resolve("history"));
                var api = new TaskApi(gateway, "vc_live_test")) {
            var client = new Client(api, history, 1);
            client.send(answers(answers));
            assertThat(client.awaitEnds(LONG)).isTrue();
            assertThat(client.ended()).isEqualTo(answers);
            client.finish();
            return history.entries();
        }
    }

    private static List<Recording> answers(int count) {
        return Speech.answers(count);
    }

    private static TaskView viewIn(Entry entry) {
        return ((Entry.Seen) entry).view();
    }
}
