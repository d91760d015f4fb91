package dev.voicecoach.gateway.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.voicecoach.gateway.result.TaskResult;
import dev.voicecoach.gateway.task.StageEnd.Outcome;
import dev.voicecoach.gateway.upload.AnswerOptions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A task as the API shows it.
 *
 * @param taskId the same as {@code id}
 * @param startedAt when it was handed to the workers; null while it waits for that
 * @param completedAt null unless completed
 * @param failedAt null unless failed
 * @param stages by name: transcription, emotion, coaching
 * @param error null unless failed
 * @param input {@code spoken} or {@code typed}
 * @param audio null when the answer was typed
 * @param result null until the scores are there
 */
record TaskView(
        String id,
        String taskId,
        String object,
        String status,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant failedAt,
        Instant deadlineAt,
        Stages stages,
        List<String> degraded,
        @Nullable ErrorView error,
        @Nullable String questionId,
        @Nullable String question,
        @Nullable String learnerRef,
        String language,
        Map<String, Object> metadata,
        String input,
        @Nullable AudioView audio,
        @Nullable TaskResult result,
        Links links) {

    record Stages(StageView transcription, StageView emotion, StageView coaching) {}

    /**
     * @param status queued, running, done, unavailable, failed or skipped
     * @param endedAt null while it has not ended
     */
    record StageView(String status, @Nullable Instant endedAt) {}

    /** A problem as in RFC 9457, without a status: the request went well. */
    record ErrorView(String type, String title, String code, String detail, String stage) {}

    /**
     * @param durationSeconds counted from decoded samples
     * @param sha256 of the file as uploaded
     * @param erasedAt null while we have it
     */
    record AudioView(
            double durationSeconds,
            @JsonProperty("sha256") String sha256,
            @Nullable Instant erasedAt) {}

    record Links(String self) {}

    static TaskView of(Task task, AnswerOptions options, @Nullable TaskResult result) {
        var progress = task.progress();
        var ended = progress.endedAt();
        var taskId = task.id().taskId();
        var error = progress.error();
        return new TaskView(
                taskId,
                taskId,
                "task",
                progress.status().shown(),
                task.createdAt(),
                task.dispatchedAt(),
                progress.status() == TaskStatus.COMPLETED ? ended : null,
                progress.status() == TaskStatus.FAILED ? ended : null,
                task.deadlineAt(),
                stages(task),
                progress.degraded(),
                error == null
                        ? null
                        : new ErrorView("about:blank", error.title(), error.code(), error.detail(), error.stage()),
                options.questionId(),
                options.question(),
                options.learnerRef(),
                options.language(),
                options.metadata(),
                task.input().name().toLowerCase(Locale.ROOT),
                audio(task),
                result,
                new Links(pathOf(taskId)));
    }

    static String pathOf(String taskId) {
        return "/v1/tasks/" + taskId;
    }

    private static @Nullable AudioView audio(Task task) {
        var sha256 = task.audioSha256();
        return sha256 == null ? null : new AudioView(task.audioMillis() / 1000.0, sha256, task.audioErasedAt());
    }

    private static Stages stages(Task task) {
        var progress = task.progress();
        var open = task.dispatchedAt() == null ? "queued" : "running";
        var transcription = progress.transcription();
        // Coaching begins when there is something to coach on.
        var heard = transcription != null && transcription.outcome() == Outcome.DONE && progress.emotion() != null;
        return new Stages(
                stage(transcription, open),
                stage(progress.emotion(), open),
                stage(progress.coaching(), heard || progress.scoredAt() != null ? "running" : "queued"));
    }

    private static StageView stage(@Nullable StageEnd end, String open) {
        return end == null
                ? new StageView(open, null)
                : new StageView(end.outcome().name().toLowerCase(Locale.ROOT), end.at());
    }
}
