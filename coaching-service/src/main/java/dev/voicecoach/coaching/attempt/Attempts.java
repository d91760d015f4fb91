package dev.voicecoach.coaching.attempt;

import dev.voicecoach.coaching.learner.LearnerDatabase;
import dev.voicecoach.coaching.learner.LearnerMemory;
import dev.voicecoach.coaching.learner.LearnerProperties;
import dev.voicecoach.platform.sealing.LearnerId;
import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.platform.store.RecordingId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The last attempts in PostgreSQL. Throws LearnerDatabaseUnavailableException (DEPENDENCY) while it is away. */
@Repository
class Attempts implements LearnerMemory {
    private static final String PURPOSE = "ATTEMPT";

    private final LearnerDatabase database;
    private final LearnerSeal learnerSeal;
    private final RecordingSeal recordingSeal;
    private final LearnerProperties properties;
    private final Clock clock;

    Attempts(
            LearnerDatabase database,
            LearnerSeal learnerSeal,
            RecordingSeal recordingSeal,
            LearnerProperties properties,
            Clock clock) {
        this.database = database;
        this.learnerSeal = learnerSeal;
        this.recordingSeal = recordingSeal;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Keeps an attempt as the last unless a later one is known, and gives the one before it: the same each time that the
     * answer comes.
     *
     * @return empty when there is none that was submitted earlier, when its task was erased, or when the learner was
     *     erased after the recording was accepted
     */
    Optional<Attempt> take(LearnerId learner, String question, Attempt attempt) {
        var answer = new RecordingId(learner.tenantId(), attempt.taskId());
        return database.inTransaction(() -> {
            database.lock(learner);
            var compared = comparedBefore(answer);
            if (compared.isPresent()) {
                return AttemptJson.read(recordingSeal.open(answer, PURPOSE, compared.get()));
            }
            if (database.wasErasedSince(learner, attempt.submittedAt())) {
                return Optional.empty();
            }
            var last = last(learner, question);
            var before = last.filter(known -> known.isBefore(attempt));
            if (last.isEmpty() || before.isPresent()) {
                save(learner, question, answer, attempt);
            }
            remember(answer, learner, question, before);
            return before;
        });
    }

    @Override
    public boolean forget(LearnerId learner) {
        return database.sql(
                                "DELETE FROM coaching.last_attempts WHERE tenant_id = :tenantId AND learner = :learner",
                                learner)
                        .update()
                > 0;
    }

    private Optional<byte[]> comparedBefore(RecordingId answer) {
        return database.client()
                .sql("SELECT sealed FROM coaching.attempt_answers WHERE tenant_id = :tenantId AND task_id = :taskId")
                .param("tenantId", answer.tenantId())
                .param("taskId", answer.taskId())
                .query((row, number) -> row.getBytes("sealed"))
                .optional();
    }

    private Optional<Attempt> last(LearnerId learner, String question) {
        return database.sql("""
                        SELECT sealed FROM coaching.last_attempts
                        WHERE tenant_id = :tenantId AND learner = :learner AND question = :question
                        """, learner)
                .param("question", question)
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .flatMap(bytes -> opened(learner, bytes));
    }

    private Optional<Attempt> opened(LearnerId learner, byte[] bytes) {
        var wrapped = AttemptJson.readWrapped(learnerSeal.open(learner, PURPOSE, bytes));
        try {
            return AttemptJson.read(recordingSeal.open(
                    new RecordingId(learner.tenantId(), wrapped.taskId()), PURPOSE, wrapped.bytes()));
        } catch (RecordingGoneException e) {
            // Its task was erased, and with it how it went.
            return Optional.empty();
        }
    }

    private void save(LearnerId learner, String question, RecordingId answer, Attempt attempt) {
        var wrapped = AttemptJson.Wrapped.of(
                attempt.taskId(), recordingSeal.seal(answer, PURPOSE, AttemptJson.write(attempt)));
        database.sql("""
                        INSERT INTO coaching.last_attempts (tenant_id, learner, question, sealed)
                        VALUES (:tenantId, :learner, :question, :sealed)
                        ON CONFLICT (tenant_id, learner, question)
                        DO UPDATE SET sealed = excluded.sealed, updated_at = now()
                        """, learner)
                .param("question", question)
                .param("sealed", learnerSeal.seal(learner, PURPOSE, AttemptJson.write(wrapped)))
                .update();
    }

    private void remember(RecordingId answer, LearnerId learner, String question, Optional<Attempt> before) {
        database.sql("""
                        DELETE FROM coaching.attempt_answers
                        WHERE tenant_id = :tenantId AND learner = :learner AND taken_at < :before
                        """, learner)
                .param(
                        "before",
                        clock.instant().minus(properties.rememberAnswers()).atOffset(ZoneOffset.UTC))
                .update();
        database.sql("""
                        INSERT INTO coaching.attempt_answers (tenant_id, task_id, learner, question, sealed)
                        VALUES (:tenantId, :taskId, :learner, :question, :sealed)
                        """, learner)
                .param("taskId", answer.taskId())
                .param("question", question)
                .param("sealed", recordingSeal.seal(answer, PURPOSE, AttemptJson.write(before)))
                .update();
    }
}
