package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.voicecoach.gateway.tenant.ApiKey;
import dev.voicecoach.gateway.tenant.ApiKeys;
import dev.voicecoach.gateway.tenant.Tenants;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Policy;
import dev.voicecoach.standalone.answer.AnswerCommand;
import dev.voicecoach.standalone.services.Service;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;

/** The assembled system, driven from outside with human speech. */
@ExtendWith(RunningSystem.class)
class PipelineIT {
    private static final Set<String> EVERY_SCOPE = Set.of("tasks:write", "tasks:read", "tasks:delete");

    @TempDir
    private Path temp;

    private RunningSystem system;
    private Client client;

    @BeforeEach
    void connect(RunningSystem system) {
        this.system = system;
        client = new Client(system.standalone().baseUrl(), system.standalone().apiKey());
    }

    @Test
    void turnsASpokenAnswerIntoCoachingThatQuotesIt() throws Exception {
        var begin = System.nanoTime();
        var question = URLEncoder.encode("What should citizens do?", StandardCharsets.UTF_8);
        var task = client.complete(Recordings.speech("jfk.flac"), "audio/flac", "learner_ref=ada&question=" + question);
        System.out.printf("An answer of 11 s took %d ms%n", (System.nanoTime() - begin) / 1_000_000);

        assertThat(task.path("status").asString()).isEqualTo("completed");
        assertThat(task.path("degraded")).isEmpty();
        for (var stage : task.path("stages")) {
            assertThat(stage.path("status").asString()).isEqualTo("done");
        }
        var result = task.path("result");
        var heard = result.path("transcript").path("text").asString();
        assertThat(Recordings.wordErrorRate(Recordings.JFK, heard)).as(heard).isLessThanOrEqualTo(0.1);
        assertThat(result.path("voice").path("timeline").size()).isGreaterThanOrEqualTo(2);
        assertThat(result.path("voice").path("summary").path("pitch_median_hz").asDouble())
                .isBetween(80.0, 400.0);
        assertThat(result.path("metrics").path("words_per_minute").path("value").asDouble())
                .isBetween(100.0, 250.0);
        assertThat(result.path("scores").path("dimensions")).isNotEmpty();
        assertThat(result.path("feedback").path("provisional").asBoolean(true)).isFalse();
        assertThat(result.path("feedback").path("improvements")).isNotEmpty();
        assertEvidenceIsThere(result);
    }

    /** Every quote is in the transcript, word for word, and every metric is among the metrics, with its value. */
    private static void assertEvidenceIsThere(JsonNode result) {
        var transcript = result.path("transcript");
        var quotes = 0;
        for (var group : List.of("strengths", "improvements", "suggestions")) {
            for (var claim : result.path("feedback").path(group)) {
                assertThat(claim.path("evidence")).as("%s", claim).isNotEmpty();
                for (var evidence : claim.path("evidence")) {
                    if (evidence.path("quote").isString()) {
                        quotes++;
                        assertThat(transcript.path("text").asString())
                                .contains(evidence.path("quote").asString());
                        assertThat(evidence.path("start_ms").asLong())
                                .isBetween(0L, evidence.path("end_ms").asLong());
                        assertThat(evidence.path("end_ms").asLong())
                                .isLessThanOrEqualTo(transcript.path("audio_ms").asLong());
                    } else {
                        var metric = result.path("metrics")
                                .path(evidence.path("metric").asString());
                        assertThat(evidence.path("value").asDouble())
                                .isEqualTo(metric.path("value").asDouble());
                    }
                }
            }
        }
        assertThat(quotes).isPositive();
    }

    @Test
    void coachesWhatWasTypedWithoutAVoiceAndErasesIt() throws Exception {
        var begin = System.nanoTime();
        var task = client.completeTyped("""
                {"text": "Last year our checkout took eight quincunx seconds.\\n\\nI rewrote the slowest query, and as a result it took two.",
                 "question": "What did you make fast?", "learner_ref": "zebedee", "language": "en-GB"}""");
        System.out.printf("A typed answer took %d ms%n", (System.nanoTime() - begin) / 1_000_000);

        assertThat(task.path("status").asString()).as("%s", task).isEqualTo("completed");
        assertThat(task.path("input").asString()).isEqualTo("typed");
        assertThat(task.path("degraded")).isEmpty();
        assertThat(task.at("/stages/transcription/status").asString()).isEqualTo("done");
        assertThat(task.at("/stages/emotion/status").asString()).isEqualTo("skipped");
        assertThat(task.at("/stages/coaching/status").asString()).isEqualTo("done");
        var result = task.path("result");
        assertThat(result.at("/transcript/text").asString())
                .isEqualTo("Last year our checkout took eight quincunx seconds. I rewrote the slowest query, and as a"
                        + " result it took two.");
        assertThat(result.at("/transcript/segments")).hasSize(2);
        assertThat(result.at("/transcript/engine/name").asString()).isEqualTo("typed");
        assertThat(result.path("voice").isMissingNode()).isTrue();
        assertThat(result.path("own_usual").isMissingNode()).isTrue();
        assertThat(result.at("/metrics/pitch_range_semitones").isMissingNode()).isTrue();
        assertThat(result.at("/metrics/word_count/value").asInt()).isEqualTo(20);
        assertThat(result.at("/scores/dimensions/content/status").asString()).isEqualTo("scored");
        assertThat(result.at("/feedback/provisional").asBoolean(true)).isFalse();

        var id = task.path("id").asString();
        assertThat(vaultFilesOf(id)).singleElement().asString().contains("keys");
        assertThat(system.standalone().logFile()).content().doesNotContain("quincunx", "zebedee");
        assertThat(client.delete("/v1/tasks/" + id).status()).isEqualTo(204);
        assertThat(client.get("/v1/tasks/" + id).status()).isEqualTo(404);
        assertThat(vaultFilesOf(id)).isEmpty();
    }

    @Test
    void takesAQuestionOfTheBank() throws Exception {
        var found = client.get("/v1/questions?query=conflict+in+a+team&k=3").body();
        assertThat(found.path("data")).hasSize(3);
        var questionId = found.path("data").get(0).path("id").asString();
        var task = client.complete(Recordings.speech("austen-0870.wav"), "audio/wav", "question_id=" + questionId);
        assertThat(task.path("status").asString()).isEqualTo("completed");
        assertThat(task.path("question_id").asString()).isEqualTo(questionId);
        assertThat(Recordings.wordErrorRate(
                        Recordings.AUSTEN,
                        task.path("result").path("transcript").path("text").asString()))
                .isLessThanOrEqualTo(0.15);
    }

    @Test
    void completesSilenceAndSaysThatNoSpeechWasHeard() throws Exception {
        var task = client.complete(Recordings.silence(3), "audio/wav", "");
        assertThat(task.path("status").asString()).isEqualTo("completed");
        assertThat(task.path("result").path("transcript").path("text").asString())
                .isBlank();
        assertThat(task.path("result")
                        .path("scores")
                        .path("overall")
                        .path("value")
                        .isNumber())
                .isFalse();
        assertThat(task.path("result").path("feedback").toString()).containsIgnoringCase("speech");
    }

    @Test
    void refusesWhatIsNoRecordingBeforeATaskExists() throws Exception {
        var text = client.submit("This is not audio.".getBytes(StandardCharsets.UTF_8), "audio/wav", "");
        assertThat(text.status()).isBetween(400, 499);
        assertThat(text.code()).isNotBlank();
        assertThat(text.body().path("detail").asString()).contains("WAV or MP3");
        assertThat(text.body().path("request_id").asString())
                .isEqualTo(text.whole().headers().firstValue("Request-Id").orElse(""));
        assertThat(client.submit(new byte[0], "audio/wav", "").status()).isBetween(400, 499);
    }

    @Test
    void knowsNobodyWithoutARightKey() throws Exception {
        var url = system.standalone().baseUrl();
        for (var key : List.of("", "nonsense", ApiKey.generate().secret())) {
            assertThat(new Client(url, key).get("/v1/tasks/tsk_1").status()).isEqualTo(401);
        }
        assertThat(new Client(url, "").get("/v1/health").body().path("status").asString())
                .isEqualTo("healthy");
    }

    @Test
    void showsATaskToItsOwnTenantOnly() throws Exception {
        var id = client.complete(Recordings.speech("austen-0870.wav"), "audio/wav", "")
                .path("id")
                .asString();
        var stranger = clientOf(EmotionPolicy.FULL);
        var foreign = stranger.get("/v1/tasks/" + id);
        var absent = stranger.get("/v1/tasks/" + id.substring(0, id.length() - 1) + "0");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.code()).isEqualTo(absent.code());
        assertThat(foreign.body().path("detail")).isEqualTo(absent.body().path("detail"));
        assertThat(stranger.delete("/v1/tasks/" + id).status())
                .isEqualTo(
                        stranger.delete("/v1/tasks/tsk_0000000000000000000000").status());
        assertThat(client.get("/v1/tasks/" + id).status()).isEqualTo(200);
    }

    @Test
    void erasesTheAudioWhenItWasUsedAndEverythingWhenAsked() throws Exception {
        var id = client.complete(Recordings.speech("austen-0870.wav"), "audio/wav", "")
                .path("id")
                .asString();
        await().atMost(Duration.ofSeconds(30)).until(() -> client.get("/v1/tasks/" + id)
                .body()
                .path("audio")
                .path("erased_at")
                .isString());
        assertThat(vaultFilesOf(id)).singleElement().asString().contains("keys");

        assertThat(client.delete("/v1/tasks/" + id).status()).isEqualTo(204);
        assertThat(client.get("/v1/tasks/" + id).status()).isEqualTo(404);
        assertThat(vaultFilesOf(id)).isEmpty();
    }

    @Test
    void analysesNoVoiceWhenTheTenantWantsNone() throws Exception {
        var task = clientOf(EmotionPolicy.OFF).complete(Recordings.speech("austen-0870.wav"), "audio/wav", "");
        assertThat(task.path("status").asString()).isEqualTo("completed");
        assertThat(task.path("stages").path("emotion").path("status").asString())
                .isEqualTo("skipped");
        assertThat(task.path("degraded")).isEmpty();
        assertThat(task.path("result").path("voice").isMissingNode()).isTrue();
    }

    @Test
    void coachesWithoutTheVoiceWhenEmotionServiceIsAway() throws Exception {
        var services = system.standalone().services();
        services.stop(Service.EMOTION);
        try {
            var task = client.complete(Recordings.speech("austen-0870.wav"), "audio/wav", "");
            assertThat(task.path("status").asString()).isEqualTo("completed");
            assertThat(task.path("degraded").toString()).isEqualTo("[\"emotion_unavailable\"]");
            assertThat(task.path("stages").path("emotion").path("status").asString())
                    .isEqualTo("unavailable");
            assertThat(task.path("result").path("feedback").path("provisional").asBoolean(true))
                    .isFalse();
            assertThat(client.get("/v1/health")
                            .body()
                            .path("services")
                            .path("emotion")
                            .asString())
                    .isNotEqualTo("healthy");
        } finally {
            services.start(List.of(Service.EMOTION), started -> {});
            services.awaitReady();
        }
    }

    @Test
    void acceptsAnswersWhileKafkaIsDownAndWorksOnThemLater() throws Exception {
        var infrastructure = system.standalone().infrastructure();
        var ids = new ArrayList<String>();
        infrastructure.stopBroker();
        try {
            for (var i = 0; i < 2; i++) {
                var accepted = client.submit(Recordings.speech("austen-0870.wav"), "audio/wav", "");
                assertThat(accepted.status()).isEqualTo(202);
                ids.add(accepted.body().path("id").asString());
            }
        } finally {
            infrastructure.startBroker();
        }
        for (var id : ids) {
            assertThat(client.await(id).path("status").asString()).isEqualTo("completed");
        }
        system.standalone().services().awaitReady();
    }

    @Test
    void findsItsDataAfterARestart() throws Exception {
        var task = client.complete(Recordings.speech("austen-0870.wav"), "audio/wav", "");
        var accepted = client.submit(Recordings.speech("austen-0870.wav"), "audio/wav", "");
        system.restart();
        connect(system);

        var again = client.get("/v1/tasks/" + task.path("id").asString()).body();
        assertThat(again.path("result")).isEqualTo(task.path("result"));
        assertThat(client.await(accepted.body().path("id").asString())
                        .path("status")
                        .asString())
                .isEqualTo("completed");
    }

    @Test
    void printsTheReportOnTheCommandLine() throws Exception {
        var recording = Files.write(temp.resolve("my answer.flac"), Recordings.speech("jfk.flac"));
        var out = new StringWriter();
        var err = new StringWriter();
        var code = new CommandLine(new AnswerCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(
                        recording.toString(),
                        "--url",
                        system.standalone().baseUrl().toString(),
                        "--home",
                        system.home().toString());
        assertThat(code).as(err.toString()).isZero();
        assertThat(out.toString())
                .contains("fellow", "Your voice over time", "Measured", "Scores (0 to 10)", "To improve", "Next step");
        assertThat(err.toString()).contains("transcription done · emotion done · coaching done");
    }

    @Test
    void keepsWordsAndPeopleOutOfTheLog() throws Exception {
        client.complete(
                Recordings.speech("jfk.flac"), "audio/flac", "learner_ref=zebedee&question=Why+did+quincunx+happen");
        assertThat(system.standalone().logFile())
                .content()
                .doesNotContainIgnoringCase("fellow")
                .doesNotContain("zebedee", "quincunx", system.standalone().apiKey());
    }

    private Client clientOf(EmotionPolicy emotion) {
        var context = system.standalone().services().context(Service.GATEWAY).orElseThrow();
        var tenantId = "ten_" + UUID.randomUUID().toString().replace("-", "").substring(0, 22);
        var key = ApiKey.generate();
        context.getBean(Tenants.class)
                .add(tenantId, "another", new Policy(emotion, true, "default", "default", List.of(), 30, null));
        context.getBean(ApiKeys.class).add(tenantId, key, EVERY_SCOPE);
        return new Client(system.standalone().baseUrl(), key.secret());
    }

    private List<Path> vaultFilesOf(String id) throws IOException {
        try (var files = Files.walk(system.home().resolve("vault"))) {
            return files.filter(file -> file.getFileName().toString().equals(id))
                    .toList();
        }
    }
}
