package dev.voicecoach.coaching.baseline;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The learners' baselines in PostgreSQL. Every method throws BaselineUnavailableException (DEPENDENCY) while it is away. */
@Repository
class Baselines {
    private static final String PURPOSE = "BASELINE";

    private final BaselineDatabase database;
    private final LearnerSeal learnerSeal;
    private final RecordingSeal recordingSeal;
    private final BaselineProperties properties;
    private final Clock clock;

    Baselines(
            BaselineDatabase database,
            LearnerSeal learnerSeal,
            RecordingSeal recordingSeal,
            BaselineProperties properties,
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
            lock(learner);
            var counted = countedBefore(answer);
            if (counted.isPresent()) {
                return counted;
            }
            if (wasErasedSince(learner, submittedAt)) {
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

    /**
     * Forgets the learner, and every answer that was accepted up to that time even if it comes later. Safe to repeat.
     *
     * @return whether anything was known
     */
    boolean forget(LearnerId learner, Instant erasedAt) {
        return database.inTransaction(() -> {
            lock(learner);
            sql("""
                    INSERT INTO coaching.erased_learners AS e (tenant_id, learner, erased_at)
                    VALUES (:tenantId, :learner, :erasedAt)
                    ON CONFLICT (tenant_id, learner) DO UPDATE SET erased_at = greatest(e.erased_at, excluded.erased_at)
                    """, learner)
                    .param("erasedAt", erasedAt.atOffset(ZoneOffset.UTC))
                    .update();
            database.client()
                    .sql("DELETE FROM coaching.erased_learners WHERE erased_at < :before")
                    .param("before", ago(properties.rememberErasures()))
                    .update();
            return sql("DELETE FROM coaching.baselines WHERE tenant_id = :tenantId AND learner = :learner", learner)
                            .update()
                    > 0;
        });
    }

    /** Holds off everybody else who is about this learner, also one whom nobody knows yet, to the end of the transaction. */
    private void lock(LearnerId learner) {
        sql("SELECT pg_advisory_xact_lock(hashtextextended(:tenantId || ':' || :learner, 0))", learner)
                .query(row -> {});
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

    private boolean wasErasedSince(LearnerId learner, Instant submittedAt) {
        return sql("""
                        SELECT count(*) FROM coaching.erased_learners
                        WHERE tenant_id = :tenantId AND learner = :learner AND erased_at >= :submittedAt
                        """, learner)
                        .param("submittedAt", submittedAt.atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single()
                > 0;
    }

    private Baseline current(LearnerId learner) {
        return sql("SELECT sealed FROM coaching.baselines WHERE tenant_id = :tenantId AND learner = :learner", learner)
                .query((row, number) -> row.getBytes("sealed"))
                .optional()
                .map(bytes -> BaselineJson.read(learnerSeal.open(learner, PURPOSE, bytes)))
                .orElse(Baseline.NONE);
    }

    private void save(LearnerId learner, Baseline baseline) {
        sql("""
                INSERT INTO coaching.baselines (tenant_id, learner, sealed) VALUES (:tenantId, :learner, :sealed)
                ON CONFLICT (tenant_id, learner) DO UPDATE SET sealed = excluded.sealed, updated_at = now()
                """, learner)
                .param("sealed", learnerSeal.seal(learner, PURPOSE, BaselineJson.write(baseline)))
                .update();
    }

    private void remember(RecordingId answer, LearnerId learner, Baseline before) {
        sql("""
                DELETE FROM coaching.baseline_answers
                WHERE tenant_id = :tenantId AND learner = :learner AND taken_at < :before
                """, learner).param("before", ago(properties.rememberAnswers())).update();
        sql("""
                INSERT INTO coaching.baseline_answers (tenant_id, task_id, learner, sealed)
                VALUES (:tenantId, :taskId, :learner, :sealed)
                """, learner)
                .param("taskId", answer.taskId())
                .param("sealed", recordingSeal.seal(answer, PURPOSE, BaselineJson.write(before)))
                .update();
    }

    private JdbcClient.StatementSpec sql(String text, LearnerId learner) {
        return database.client().sql(text).param("tenantId", learner.tenantId()).param("learner", learner.hash());
    }

    private OffsetDateTime ago(Duration time) {
        return clock.instant().minus(time).atOffset(ZoneOffset.UTC);
    }
}
