package dev.voicecoach.gateway.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.gateway.audio.AudioIntake;
import dev.voicecoach.gateway.audio.AudioRejectedException;
import dev.voicecoach.gateway.dispatch.Outbox;
import dev.voicecoach.gateway.dispatch.OutboxRelay;
import dev.voicecoach.gateway.tenant.Tenants;
import dev.voicecoach.gateway.testing.Recordings;
import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.gateway.testing.TestGateway.Tenant;
import dev.voicecoach.gateway.upload.AnswerOptions;
import dev.voicecoach.gateway.upload.ReceivedAnswer;
import dev.voicecoach.platform.identity.Caller;
import dev.voicecoach.platform.telemetry.RequestTrace;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is left when the database goes away at a bad moment. */
class SubmitAnswerTest {
    private static TestGateway gateway;
    private Tenant tenant;

    /** Works like the real one, until it is told to break. */
    private static final class Breaking implements PlatformTransactionManager {
        private final PlatformTransactionManager real = gateway.bean(PlatformTransactionManager.class);
        private boolean beginFails;
        private boolean answerToCommitIsLost;

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            if (beginFails) {
                throw new CannotCreateTransactionException("away");
            }
            return real.getTransaction(definition);
        }

        @Override
        public void commit(TransactionStatus status) {
            real.commit(status);
            if (answerToCommitIsLost) {
                throw new TransactionSystemException("away");
            }
        }

        @Override
        public void rollback(TransactionStatus status) {
            real.rollback(status);
        }
    }

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
    void keepsTheRecordingOfATaskThatMayExist() {
        var transactions = new Breaking();
        transactions.answerToCommitIsLost = true;
        assertThatThrownBy(() -> submit(transactions, Recordings.wav())).isInstanceOf(TransactionSystemException.class);
        var taskId = gateway.database()
                .sql("SELECT id FROM gateway.tasks WHERE tenant_id = ?")
                .param(tenant.id())
                .query(String.class)
                .single();
        assertThat(gateway.hasAudio(tenant, taskId)).isTrue();
    }

    @Test
    void erasesTheRecordingOfATaskThatWasNeverMade() {
        var transactions = new Breaking();
        transactions.beginFails = true;
        assertThatThrownBy(() -> submit(transactions, Recordings.wav()))
                .isInstanceOf(CannotCreateTransactionException.class);
        assertThat(gateway.vault().list()).noneMatch(id -> id.tenantId().equals(tenant.id()));
    }

    @Test
    void erasesWhatDoesNotDecode() {
        assertThatThrownBy(() -> submit(new Breaking(), Recordings.wav(0, 440)))
                .isInstanceOf(AudioRejectedException.class);
        assertThat(gateway.vault().list()).noneMatch(id -> id.tenantId().equals(tenant.id()));
    }

    private void submit(PlatformTransactionManager transactions, byte[] audio) throws IOException {
        var intake = gateway.bean(AudioIntake.class);
        var acceptance = new Acceptance(
                gateway.bean(Tasks.class),
                gateway.bean(IdempotencyKeys.class),
                gateway.bean(Outbox.class),
                new TransactionTemplate(transactions));
        var submitAnswer = new SubmitAnswer(
                intake,
                gateway.vault(),
                gateway.bean(Tenants.class),
                gateway.bean(IdempotencyKeys.class),
                gateway.bean(Submissions.class),
                acceptance,
                gateway.bean(OutboxRelay.class));
        var options = new AnswerOptions(null, null, null, "en", null, Map.of());
        try (var received = new ReceivedAnswer.Spoken(options, intake.spool(new ByteArrayInputStream(audio)))) {
            submitAnswer.submit(new Caller(tenant.id(), Set.of()), received, null, RequestTrace.parse(null));
        }
    }
}
