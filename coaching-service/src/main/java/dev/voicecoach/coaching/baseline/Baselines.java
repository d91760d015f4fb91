package dev.voicecoach.coaching.baseline;

import dev.voicecoach.coaching.learner.LearnerDatabase;
import dev.voicecoach.coaching.learner.LearnerMemory;
import dev.voicecoach.coaching.learner.LearnerProperties;
import dev.voicecoach.platform.sealing.LearnerId;
import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The learners' baselines in PostgreSQL. Every method throws LearnerDatabaseUnavailableException (DEPENDENCY) while it is away. */
@Repository
class Baselines implements LearnerMemory {
    private static final String PURPOSE = "BASELINE";

    private final LearnerDatabase database;
    private final LearnerSeal learnerSeal;
    private final RecordingSeal recordingSeal;
    private final LearnerProperties properties;
    private final Clock clock;

    Baselines(
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
     * Counts an answer, once, and gives what was known before it: the same each time that the answer comes, whatever has
     * been counted since.
     *
     * @param values of this answer; empty to count nothing
     * @return empty when the learner was erased after the recording was accepted
     */
    Optional<Baseline> take(RecordingId answer, LearnerId learner, Instant submittedAt, Map<Habit, Double> values) {
        return database.inTransaction(() -> {
            database.lock(learner);
            var counted = countedBefore(answer);
            if (counted.isPresent()) {
                return counted;
            }
            if (database.wasErasedSince(learner, submittedAt)) {
                return Optional.empty();
            }
            var before = current(learner);
            if (!values.isEmpty()) {
                save(learner, before.with(values));
                remember(answer, learner, before);
            }
            return Optional.of(before);
        });
    }

    @Override
    public boolean forget(LearnerId learner) {
        return database.sql(
                                "DELETE FROM coaching.baselines WHERE tenant_id = :tenantId AND learner = :learner",
                                learner)
                        .update()
                > 0;
    }

    private Optional<Baseline> countedBefore(RecordingId answer) {
        return database.client()
                .sql("SELECT sealed FROM coaching.baseline_answers WHERE tenant_id = :tenantId AND task_id = :taskId")
                .param("tenantId", answer.tenantId())
                .param("taskId", answer.taskId())
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .map(bytes -> BaselineJson.read(recordingSeal.open(answer, PURPOSE, bytes)));
    }

    private Baseline current(LearnerId learner) {
        return database.sql(
                        "SELECT sealed FROM coaching.baselines WHERE tenant_id = :tenantId AND learner = :learner",
                        learner)
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .map(bytes -> BaselineJson.read(learnerSeal.open(learner, PURPOSE, bytes)))
                .orElse(Baseline.NONE);
    }

    private void save(LearnerId learner, Baseline baseline) {
        database.sql("""
                INSERT INTO coaching.baselines (tenant_id, learner, sealed) VALUES (:tenantId, :learner, :sealed)
                ON CONFLICT (tenant_id, learner) DO UPDATE SET sealed = excluded.sealed, updated_at = now()
                """, learner)
                .param("sealed", learnerSeal.seal(learner, PURPOSE, BaselineJson.write(baseline)))
                .update();
    }

    private void remember(RecordingId answer, LearnerId learner, Baseline before) {
        database.sql("""
                DELETE FROM coaching.baseline_answers
                WHERE tenant_id = :tenantId AND learner = :learner AND taken_at < :before
                """, learner)
                .param("before", ago(properties.rememberAnswers()))
                .update();
        database.sql("""
                INSERT INTO coaching.baseline_answers (tenant_id, task_id, learner, sealed)
                VALUES (:tenantId, :taskId, :learner, :sealed)
                """, learner)
                .param("taskId", answer.taskId())
                .param("sealed", recordingSeal.seal(answer, PURPOSE, BaselineJson.write(before)))
                .update();
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
