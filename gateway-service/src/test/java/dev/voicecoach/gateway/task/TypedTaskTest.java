package dev.voicecoach.gateway.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.gateway.testing.TestGateway.Tenant;
import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.Envelope;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A typed answer in the gateway's keeping, with Kafka away. */
class TypedTaskTest {
    private static final String ANSWER = "{\"text\":\"I led Zanzibar.\\r\\nIt shipped.\",\"question\":\"Why?\","
            + "\"learner_ref\":\"Ann\",\"language\":\"en-gb\",\"metadata\":{\"try\":2}}";
    private static TestGateway gateway;
    private Tenant tenant;

    @BeforeAll
    static void start(@TempDir Path folder) {
        gateway = TestGateway.start(folder);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void newTenant() {
        tenant = gateway.newTenant();
    }

    @Test
    void isATaskWithoutAVoice() {
        var accepted = gateway.type(tenant, ANSWER);
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.header("Location")).isEqualTo("/v1/tasks/" + accepted.text("/id"));
        assertThat(accepted.text("/input")).isEqualTo("typed");
        assertThat(accepted.json().at("/audio").isNull()).isTrue();
        assertThat(accepted.text("/stages/transcription/status")).isEqualTo("queued");
        assertThat(accepted.text("/stages/emotion/status")).isEqualTo("skipped");
        assertThat(accepted.text("/question")).isEqualTo("Why?");
        assertThat(accepted.text("/learner_ref")).isEqualTo("Ann");
        assertThat(accepted.text("/language")).isEqualTo("en-GB");
        assertThat(accepted.json().at("/metadata/try").asInt()).isEqualTo(2);
        assertThat(accepted.body()).doesNotContain("Zanzibar");
        assertThat(gateway.get(tenant, "/v1/tasks/" + accepted.text("/id")).json())
                .isEqualTo(accepted.json());
    }

    @Test
    void travelsSealedInTheEvent() {
        var id = new RecordingId(tenant.id(), gateway.type(tenant, ANSWER).text("/id"));
        var stored = outbox(id);
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("Zanzibar", "Why?", "Ann");
        var event = EventCodec.decode(Envelope.class, stored);
        assertThat(event.getSubmission().getInput()).isEqualTo(AnswerInput.TYPED);
        assertThat(event.getSubmission().getAudioMillis()).isZero();
        var payload =
                gateway.bean(RecordingSeal.class).open(id, event.getParts().getFirst(), AudioSubmitted.class);
        assertThat(payload.getText()).isEqualTo("I led Zanzibar.\nIt shipped.");
        assertThat(payload.getSampleCount()).isZero();
        assertThat(payload.getQuestion()).isEqualTo("Why?");
    }

    @Test
    void aSpokenOneSaysSoAndHasNoText() {
        var id = new RecordingId(tenant.id(), gateway.submit(tenant));
        var event = EventCodec.decode(Envelope.class, outbox(id));
        assertThat(event.getSubmission().getInput()).isEqualTo(AnswerInput.SPOKEN);
        var payload =
                gateway.bean(RecordingSeal.class).open(id, event.getParts().getFirst(), AudioSubmitted.class);
        assertThat(payload.getText()).isNull();
        assertThat(gateway.get(tenant, "/v1/tasks/" + id.taskId()).text("/input"))
                .isEqualTo("spoken");
    }

    @Test
    void theDatabaseHoldsNoneOfItInClear() {
        gateway.type(tenant, ANSWER, "Idempotency-Key", "k1");
        for (var table : gateway.database()
                .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'gateway'")
                .query(String.class)
                .list()) {
            assertThat(gateway.database()
                            .sql("SELECT count(*) FROM gateway." + table
                                    + " t WHERE t::text ILIKE '%Zanzibar%' OR t::text ILIKE '%'"
                                    + " || encode('Zanzibar', 'hex') || '%'")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void noDigestOfItCanBeGuessed() {
        gateway.type(tenant, "{\"text\":\"Yes\"}", "Idempotency-Key", "key-one");
        gateway.type(tenant, "{\"text\":\"Yes\"}", "Idempotency-Key", "key-two");
        assertThat(gateway.database()
                        .sql("SELECT count(DISTINCT fingerprint) FROM gateway.idempotency_keys WHERE tenant_id = ?")
                        .param(tenant.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
        assertThat(gateway.database()
                        .sql("SELECT count(audio_sha256) FROM gateway.tasks WHERE tenant_id = ?")
                        .param(tenant.id())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void theSameKeyAndTheSameTextGetTheSameAnswer() {
        var first = gateway.type(tenant, ANSWER, "Idempotency-Key", "k1");
        var again = gateway.type(tenant, ANSWER, "Idempotency-Key", "k1");
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(keys()).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherTextOrOptionIsRefused() {
        gateway.type(tenant, ANSWER, "Idempotency-Key", "k1");
        for (var other : List.of(ANSWER.replace("led", "left"), ANSWER.replace("Why?", "Who?"))) {
            var refused = gateway.type(tenant, other, "Idempotency-Key", "k1");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/code")).isEqualTo("idempotency_key_reused");
        }
        assertThat(keys()).hasSize(1);
    }

    @Test
    void onlyItsKeyIsInTheVaultAndGoesWithIt() {
        var id = gateway.type(tenant, ANSWER).text("/id");
        assertThat(keys()).containsExactly(new RecordingId(tenant.id(), id));
        assertThat(gateway.hasAudio(tenant, id)).isFalse();
        assertThat(gateway.delete(tenant, "/v1/tasks/" + id).status()).isEqualTo(204);
        assertThat(keys()).isEmpty();
        assertThat(gateway.get(tenant, "/v1/tasks/" + id).status()).isEqualTo(404);
    }

    @Test
    void neitherSweepHasAnythingToDoAboutIt() {
        var id = new RecordingId(tenant.id(), gateway.type(tenant, ANSWER).text("/id"));
        var tasks = gateway.bean(Tasks.class);
        assertThat(tasks.withSpentAudio(1000)).doesNotContain(id);
        assertThat(tasks.existing(gateway.vault().list())).contains(id);
        assertThat(tasks.overdue(Instant.now(), Duration.ofSeconds(10), Duration.ofMinutes(2), 1000))
                .doesNotContain(id);
    }

    private List<RecordingId> keys() {
        return gateway.vault().list().stream()
                .filter(id -> id.tenantId().equals(tenant.id()))
                .toList();
    }

    private static byte[] outbox(RecordingId id) {
        return gateway.database()
                .sql("SELECT event FROM gateway.outbox WHERE tenant_id = ? AND task_id = ?")
                .params(id.tenantId(), id.taskId())
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}
