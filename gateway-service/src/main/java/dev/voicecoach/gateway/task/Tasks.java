package dev.voicecoach.gateway.task;

import dev.voicecoach.platform.store.RecordingId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tasks. Every statement carries the tenant; the sweeps, which go over all tenants, bring it back. */
@Repository
public class Tasks {
    private final JdbcClient database;

    Tasks(JdbcClient database) {
        this.database = database;
    }

    void add(Task task) {
        var statement = database.sql("""
                INSERT INTO gateway.tasks (tenant_id, id, version, created_at, deadline_at, emotion_policy, input, audio_millis,
                    audio_sha256, audio_done_at, audio_erased_at, sealed_options, status, emotion, emotion_at)
                VALUES (:tenantId, :id, :version, :createdAt, :deadlineAt, :emotionPolicy, :input, :audioMillis,
                    decode(:audioSha256, 'hex'), :audioDoneAt, :audioErasedAt, :sealedOptions, :status, :emotion,
                    :emotionAt)
                """);
        TaskRows.bind(statement, task).update();
    }

    Optional<Task> find(RecordingId id) {
        return with(id, """
                SELECT *, encode(audio_sha256, 'hex') AS audio_sha256_hex FROM gateway.tasks
                WHERE tenant_id = :tenantId AND id = :id
                """).query(TaskRows::task).optional();
    }

    /** The task's progress, which nobody else changes before the end of the transaction; empty when there is no task. */
    public Optional<LockedProgress> lock(RecordingId id) {
        return with(id, "SELECT * FROM gateway.tasks WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
                .query((row, number) ->
                        new LockedProgress(TaskRows.progress(row), TaskRows.instant(row, "deadline_at")))
                .optional();
    }

    /** A task's progress and its deadline. */
    public record LockedProgress(Progress progress, Instant deadlineAt) {}

    /** Stores what became of a locked task. */
    public void save(RecordingId id, Progress progress) {
        var statement = with(id, """
                UPDATE gateway.tasks SET version = version + 1, status = :status,
                    transcription = :transcription, transcription_at = :transcriptionAt,
                    emotion = :emotion, emotion_at = :emotionAt, coaching = :coaching, coaching_at = :coachingAt,
                    scored_at = :scoredAt, drafted_at = :draftedAt, feedback_at = :feedbackAt, ended_at = :endedAt,
                    degraded = :degraded, error_code = :errorCode, error_stage = :errorStage,
                    audio_done_at = :audioDoneAt
                WHERE tenant_id = :tenantId AND id = :id
                """);
        TaskRows.bind(statement, progress).update();
    }

    void markAudioErased(RecordingId id, Instant at) {
        with(id, """
                UPDATE gateway.tasks SET version = version + 1, audio_erased_at = :at
                WHERE tenant_id = :tenantId AND id = :id AND audio_erased_at IS NULL
                """).param("at", TaskRows.timestamp(at)).update();
    }

    /** Deletes the task and everything that belongs to it. */
    void delete(RecordingId id) {
        with(id, "DELETE FROM gateway.tasks WHERE tenant_id = :tenantId AND id = :id")
                .update();
    }

    /** The versions of those tasks that exist. */
    Map<RecordingId, Long> versions(Collection<RecordingId> ids) {
        var versions = new HashMap<RecordingId, Long>();
        among(ids, """
                SELECT tenant_id, id, version FROM gateway.tasks
                WHERE (tenant_id, id) IN (SELECT * FROM unnest(:tenantIds, :ids))
                """).query(row -> {
            versions.put(TaskRows.id(row), row.getLong("version"));
        });
        return versions;
    }

    /** Tasks of all tenants whose time is up, the longest overdue first. */
    public List<RecordingId> overdue(Instant now, Duration settleAfter, Duration phrasingLimit, int limit) {
        return database.sql("""
                        SELECT tenant_id, id FROM gateway.tasks
                        WHERE status = 'PROCESSING' AND (deadline_at <= :now OR feedback_at <= :settledBefore
                            OR (feedback_at IS NULL AND drafted_at <= :draftedBefore))
                        ORDER BY deadline_at LIMIT :limit
                        """)
                .param("now", TaskRows.timestamp(now))
                .param("settledBefore", TaskRows.timestamp(now.minus(settleAfter)))
                .param("draftedBefore", TaskRows.timestamp(now.minus(phrasingLimit)))
                .param("limit", limit)
                .query((row, number) -> TaskRows.id(row))
                .list();
    }

    /** Tasks of all tenants whose audio nobody needs and which still have it. */
    public List<RecordingId> withSpentAudio(int limit) {
        return database.sql("""
                        SELECT tenant_id, id FROM gateway.tasks
                        WHERE audio_done_at IS NOT NULL AND audio_erased_at IS NULL
                        ORDER BY audio_done_at LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> TaskRows.id(row))
                .list();
    }

    /** Those of the recordings that have a task. */
    public Collection<RecordingId> existing(Collection<RecordingId> ids) {
        return versions(ids).keySet();
    }

    private JdbcClient.StatementSpec with(RecordingId id, String sql) {
        return database.sql(sql).param("tenantId", id.tenantId()).param("id", id.taskId());
    }

    private JdbcClient.StatementSpec among(Collection<RecordingId> ids, String sql) {
        return database.sql(sql)
                .param("tenantIds", ids.stream().map(RecordingId::tenantId).toArray(String[]::new))
                .param("ids", ids.stream().map(RecordingId::taskId).toArray(String[]::new));
    }
}
