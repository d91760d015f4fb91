package dev.voicecoach.gateway.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.testing.Recordings;
import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.gateway.testing.TestGateway.Answer;
import dev.voicecoach.gateway.testing.TestGateway.Tenant;
import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Submitting, polling and erasing over HTTP, with Kafka away. */
class TaskApiTest {
    private static final String ABSENT = "/v1/tasks/tsk_0000000000000000000000";
    private static TestGateway gateway;

    @BeforeAll
    static void start(@TempDir Path folder) {
        gateway = TestGateway.start(folder);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void acceptsAnAnswerWhileKafkaIsAway() {
        var tenant = gateway.newTenant();
        var accepted =
                gateway.upload(tenant, Recordings.wav(1.5, 440), "?question_id=qst_1&learner_ref=Ann&language=en-gb");
        assertThat(accepted.status()).isEqualTo(202);
        var id = accepted.text("/id");
        assertThat(id).matches("tsk_[0-9A-Za-z]{22}").isEqualTo(accepted.text("/task_id"));
        assertThat(accepted.header("Location")).isEqualTo("/v1/tasks/" + id);
        assertThat(accepted.header("Operation-Location"))
                .isEqualTo("http://localhost:" + gateway.port() + "/v1/tasks/" + id);
        assertThat(accepted.header("Retry-After")).isEqualTo("2");
        assertThat(accepted.text("/status")).isEqualTo("processing");
        assertThat(accepted.text("/stages/transcription/status")).isEqualTo("queued");
        assertThat(accepted.text("/language")).isEqualTo("en-GB");
        assertThat(accepted.json().at("/audio/duration_seconds").asDouble()).isEqualTo(1.5);
        assertThat(accepted.text("/audio/sha256")).matches("[0-9a-f]{64}");

        var polled = gateway.get(tenant, "/v1/tasks/" + id);
        assertThat(polled.status()).isEqualTo(200);
        assertThat(polled.json()).isEqualTo(accepted.json());
        assertThat(polled.header("ETag")).isEqualTo(accepted.header("ETag")).isEqualTo("\"1\"");
        assertThat(polled.header("Retry-After")).isEqualTo("2");
    }

    @Test
    void writesTheEventWithPolicyTraceAndSealedPayload() {
        var tenant = gateway.newTenant(EmotionPolicy.VOICE_ONLY);
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var accepted =
                gateway.upload(tenant, Recordings.wav(), "?question=Why%3F&learner_ref=Ann", "traceparent", trace);
        var id = new RecordingId(tenant.id(), accepted.text("/id"));
        var event = gateway.database()
                .sql("SELECT event FROM gateway.outbox WHERE tenant_id = ? AND task_id = ?")
                .params(id.tenantId(), id.taskId())
                .query((row, number) -> EventCodec.decode(Envelope.class, row.getBytes(1)))
                .single();
        assertThat(event.getTraceparent()).isEqualTo(trace);
        assertThat(event.getSubmission().getPolicy().getEmotion()).isEqualTo(EmotionPolicy.VOICE_ONLY);
        assertThat(event.getSubmission().getPolicy().getLocalOnly()).isTrue();
        assertThat(event.getSubmission().getAudioMillis()).isEqualTo(1000);
        assertThat(event.getSubmission().getDeadlineAt())
                .isEqualTo(event.getSubmission().getSubmittedAt().plusSeconds(1800));
        var payload =
                gateway.bean(RecordingSeal.class).open(id, event.getParts().getFirst(), AudioSubmitted.class);
        assertThat(payload.getQuestion()).isEqualTo("Why?");
        assertThat(payload.getLearnerRef()).isEqualTo("Ann");
        assertThat(payload.getSampleCount()).isEqualTo(16_000);
        assertThat(gateway.hasAudio(tenant, id.taskId())).isTrue();
        assertThat(accepted.header("Request-Id")).isEqualTo("req_0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void theDatabaseHoldsNothingThatAPersonSaidOrIsCalled() {
        var tenant = gateway.newTenant();
        gateway.upload(
                tenant,
                Recordings.wav(),
                "?question=Zanzibar&learner_ref=Zanzibar&metadata=%7B%22Zanzibar%22%3A1%7D",
                "Idempotency-Key",
                "Zanzibar");
        for (var table : gateway.database()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'gateway'")
                .query(String.class)
                .list()) {
            var found = gateway.database()
                    .sql("SELECT count(*) FROM gateway." + table
                            + " t WHERE t::text ILIKE '%Zanzibar%' OR t::text ILIKE '%'"
                            + " || encode('Zanzibar', 'hex') || '%'")
                    .query(Long.class)
                    .single();
            assertThat(found).as(table).isZero();
        }
    }

    @Test
    void theSameKeyAndTheSameSubmissionGetTheSameAnswer() {
        var tenant = gateway.newTenant();
        var first = gateway.upload(tenant, Recordings.wav(), "?question=a", "Idempotency-Key", "k1");
        var again = gateway.upload(tenant, Recordings.wav(), "?question=a", "Idempotency-Key", "k1");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotent-Replayed")).isEmpty();
        assertThat(recordingsOf(tenant.id())).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnythingElseIsRefused() {
        var tenant = gateway.newTenant();
        gateway.upload(tenant, Recordings.wav(), "?question=a", "Idempotency-Key", "k1");
        for (var other : List.of(
                gateway.upload(tenant, Recordings.wav(), "?question=b", "Idempotency-Key", "k1"),
                gateway.upload(tenant, Recordings.wav(1, 500), "?question=a", "Idempotency-Key", "k1"))) {
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.text("/code")).isEqualTo("idempotency_key_reused");
        }
        assertThat(recordingsOf(tenant.id())).isEqualTo(1);
    }

    @Test
    void anotherTenantsKeyIsAnotherKey() {
        var one = gateway.newTenant();
        var two = gateway.newTenant();
        var first = gateway.upload(one, Recordings.wav(), "", "Idempotency-Key", "k1");
        var second = gateway.upload(two, Recordings.wav(1, 500), "", "Idempotency-Key", "k1");
        assertThat(second.status()).isEqualTo(202);
        assertThat(second.text("/id")).isNotEqualTo(first.text("/id"));
    }

    @ParameterizedTest
    @MethodSource("badKeys")
    void aKeyThatIsNoneIsRefused(String key) {
        var answer = gateway.upload(gateway.newTenant(), Recordings.wav(), "", "Idempotency-Key", key);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("invalid_idempotency_key");
    }

    static Stream<String> badKeys() {
        return Stream.of("x".repeat(256), "");
    }

    @Test
    void theSameSubmissionsAtOnceMakeOneTask() throws Exception {
        var tenant = gateway.newTenant();
        var count = 8;
        var barrier = new CyclicBarrier(count);
        var submissions = new ArrayList<Callable<Answer>>();
        for (var i = 0; i < count; i++) {
            submissions.add(() -> {
                barrier.await();
                return gateway.upload(tenant, Recordings.wav(), "", "Idempotency-Key", "race");
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var running : threads.invokeAll(submissions)) {
                answers.add(running.get());
            }
            assertThat(answers).allMatch(answer -> answer.status() == 202);
            assertThat(answers.stream().map(answer -> answer.text("/id")).distinct())
                    .hasSize(1);
            assertThat(answers.stream().filter(answer -> answer.header("Idempotent-Replayed")
                            .isEmpty()))
                    .hasSize(1);
        }
        assertThat(recordingsOf(tenant.id())).isEqualTo(1);
        assertThat(outboxOf(tenant.id())).isEqualTo(1);
    }

    @Test
    void anErasedTaskIsGoneWithEverything() {
        var tenant = gateway.newTenant();
        var id = gateway.upload(tenant, Recordings.wav(), "", "Idempotency-Key", "k1")
                .text("/id");
        assertThat(gateway.delete(tenant, "/v1/tasks/" + id).status()).isEqualTo(204);
        assertSame404(gateway.get(tenant, "/v1/tasks/" + id));
        assertSame404(gateway.delete(tenant, "/v1/tasks/" + id));
        assertThat(recordingsOf(tenant.id())).isZero();
        assertThat(gateway.hasAudio(tenant, id)).isFalse();
        for (var table : List.of("tasks", "task_parts", "idempotency_keys", "outbox")) {
            assertThat(gateway.database()
                            .sql("SELECT count(*) FROM gateway." + table + " WHERE tenant_id = ?")
                            .param(tenant.id())
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void aWaitEndsWhenTheTimeIsUp() {
        var tenant = gateway.newTenant();
        var id = gateway.submit(tenant);
        var began = System.nanoTime();
        var answer = gateway.get(tenant, "/v1/tasks/" + id + "?wait=1");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(System.nanoTime() - began).isGreaterThan(950_000_000L);
    }

    @Test
    void nothingNewIs304() {
        var tenant = gateway.newTenant();
        var id = gateway.submit(tenant);
        var tag = gateway.get(tenant, "/v1/tasks/" + id).header("ETag");
        var answer = gateway.send(gateway.request(tenant, "/v1/tasks/" + id)
                .header("If-None-Match", tag)
                .GET());
        assertThat(answer.status()).isEqualTo(304);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void aWaitThatIsNoNumberIsRefused() {
        var tenant = gateway.newTenant();
        var answer = gateway.get(tenant, "/v1/tasks/" + gateway.submit(tenant) + "?wait=long");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @MethodSource("idsThatAreNone")
    void anIdThatIsNoneIsJustAbsent(String id) {
        var tenant = gateway.newTenant();
        assertSame404(gateway.get(tenant, "/v1/tasks/" + id));
        assertSame404(gateway.delete(tenant, "/v1/tasks/" + id));
    }

    static Stream<String> idsThatAreNone() {
        return Stream.of("tsk_short", "x", "tsk_%20", "tsk_" + "a".repeat(500), "tsk_0000000000000000000000");
    }

    @Test
    void whatBelongsToAnotherTenantIsAsAbsentAsWhatNeverWas() {
        var owner = gateway.newTenant();
        var other = gateway.newTenant();
        var id = gateway.submit(owner);
        var path = "/v1/tasks/" + id;
        for (var request : List.<Function<String, Answer>>of(
                where -> gateway.get(other, where),
                where -> gateway.get(other, where + "?wait=1"),
                where -> gateway.delete(other, where))) {
            var foreign = request.apply(path);
            var absent = request.apply(ABSENT);
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(shapeOf(foreign)).isEqualTo(shapeOf(absent));
        }
        assertThat(gateway.get(owner, path).status()).isEqualTo(200);
        assertThat(gateway.hasAudio(owner, id)).isTrue();
    }

    @Test
    void aKeyMayDoOnlyWhatItsScopesSay() {
        var owner = gateway.newTenant();
        var path = "/v1/tasks/" + gateway.submit(owner);
        var calls = Map.<String, Function<Tenant, Answer>>of(
                "tasks:write", tenant -> gateway.upload(tenant, Recordings.wav(), ""),
                "tasks:read", tenant -> gateway.get(tenant, path),
                "tasks:delete", tenant -> gateway.delete(tenant, path));
        for (var allowed : List.of("tasks:write", "tasks:read", "tasks:delete")) {
            var key = gateway.restricted(owner, allowed);
            calls.forEach((scope, call) -> {
                if (!scope.equals(allowed)) {
                    var answer = call.apply(key);
                    assertThat(answer.status()).as(scope).isEqualTo(403);
                    assertThat(answer.text("/code")).isEqualTo("scope_missing");
                    assertThat(answer.text("/detail")).contains(scope);
                }
            });
            assertThat(calls.get(allowed).apply(key).status()).as(allowed).isBetween(200, 204);
        }
    }

    @Test
    void whatIsNotThereOrNotAllowedIsAProblemDocument() {
        var tenant = gateway.newTenant();
        var unknown = gateway.get(tenant, "/v1/nothing");
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.text("/code")).isEqualTo("not_found");
        var wrongMethod = gateway.delete(tenant, "/v1/tasks");
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.text("/code")).isEqualTo("method_not_allowed");
        assertThat(wrongMethod.text("/detail")).contains("it takes POST");
        for (var nowhere : List.of("/error", "/nothing")) {
            var answer = gateway.get(tenant, nowhere);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
            assertThat(answer.text("/detail")).isEqualTo("There is nothing at this path.");
        }
    }

    private static void assertSame404(Answer answer) {
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("/code")).isEqualTo("task_not_found");
        assertThat(answer.text("/detail")).isEqualTo("There is no task with this id.");
    }

    /** All but what names the request itself. */
    private static String shapeOf(Answer answer) {
        return answer.body().replace(answer.text("/instance"), "").replace(answer.text("/request_id"), "");
    }

    private static long recordingsOf(String tenantId) {
        return gateway.vault().list().stream()
                .filter(id -> id.tenantId().equals(tenantId))
                .count();
    }

    private static long outboxOf(String tenantId) {
        return gateway.database()
                .sql("SELECT count(*) FROM gateway.outbox WHERE tenant_id = ?")
                .param(tenantId)
                .query(Long.class)
                .single();
    }
}
