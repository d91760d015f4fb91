package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.task.StageEnd.Outcome;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A task as a row, there and back. */
final class TaskRows {
    private TaskRows() {}

    static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                id(row),
                row.getLong("version"),
                instant(row, "created_at"),
                instant(row, "deadline_at"),
                instantOrNull(row, "dispatched_at"),
                progress(row),
                EmotionPolicy.valueOf(row.getString("emotion_policy")),
                AnswerInput.valueOf(row.getString("input")),
                row.getLong("audio_millis"),
                row.getString("audio_sha256_hex"),
                instantOrNull(row, "audio_erased_at"),
                ByteBuffer.wrap(row.getBytes("sealed_options")));
    }

    static Progress progress(ResultSet row) throws SQLException {
        var code = row.getString("error_code");
        return new Progress(
                TaskStatus.valueOf(row.getString("status")),
                stage(row, "transcription"),
                stage(row, "emotion"),
                stage(row, "coaching"),
                instantOrNull(row, "scored_at"),
                instantOrNull(row, "drafted_at"),
                instantOrNull(row, "feedback_at"),
                instantOrNull(row, "ended_at"),
                List.of((String[]) row.getArray("degraded").getArray()),
                code == null ? null : new TaskError(row.getString("error_stage"), code),
                instantOrNull(row, "audio_done_at"));
    }

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Task task) {
        var emotion = task.progress().emotion();
        var sealed = new byte[task.sealedOptions().remaining()];
        task.sealedOptions().duplicate().get(sealed);
        return statement
                .param("tenantId", task.id().tenantId())
                .param("id", task.id().taskId())
                .param("version", task.version())
                .param("createdAt", timestamp(task.createdAt()))
                .param("deadlineAt", timestamp(task.deadlineAt()))
                .param("emotionPolicy", task.emotionPolicy().name())
                .param("audioMillis", task.audioMillis())
                .param("input", task.input().name())
                .param("audioSha256", task.audioSha256())
                .param("audioDoneAt", timestamp(task.progress().audioDoneAt()))
                .param("audioErasedAt", timestamp(task.audioErasedAt()))
                .param("sealedOptions", sealed)
                .param("status", task.progress().status().name())
                .param("emotion", outcome(emotion))
                .param("emotionAt", at(emotion));
    }

    static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec statement, Progress progress) {
        var error = progress.error();
        return statement
                .param("status", progress.status().name())
                .param("transcription", outcome(progress.transcription()))
                .param("transcriptionAt", at(progress.transcription()))
                .param("emotion", outcome(progress.emotion()))
                .param("emotionAt", at(progress.emotion()))
                .param("coaching", outcome(progress.coaching()))
                .param("coachingAt", at(progress.coaching()))
                .param("scoredAt", timestamp(progress.scoredAt()))
                .param("draftedAt", timestamp(progress.draftedAt()))
                .param("feedbackAt", timestamp(progress.feedbackAt()))
                .param("endedAt", timestamp(progress.endedAt()))
                .param("degraded", progress.degraded().toArray(String[]::new))
                .param("errorCode", error == null ? null : error.code())
                .param("errorStage", error == null ? null : error.stage())
                .param("audioDoneAt", timestamp(progress.audioDoneAt()));
    }

    static RecordingId id(ResultSet row) throws SQLException {
        return new RecordingId(row.getString("tenant_id"), row.getString("id"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable StageEnd stage(ResultSet row, String column) throws SQLException {
        var outcome = row.getString(column);
        return outcome == null ? null : new StageEnd(Outcome.valueOf(outcome), instant(row, column + "_at"));
    }

    private static @Nullable String outcome(@Nullable StageEnd end) {
        return end == null ? null : end.outcome().name();
    }

    private static @Nullable OffsetDateTime at(@Nullable StageEnd end) {
        return end == null ? null : timestamp(end.at());
    }
}
