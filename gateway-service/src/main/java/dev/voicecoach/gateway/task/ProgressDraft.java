package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.task.StageEnd.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The next {@link Progress} in the making: what follows from a step for the rest of it. Not thread safe. */
final class ProgressDraft {
    private TaskStatus status;

    @Nullable
    StageEnd transcription;

    @Nullable
    StageEnd emotion;

    @Nullable
    StageEnd coaching;

    @Nullable
    Instant scoredAt;

    @Nullable
    Instant draftedAt;

    @Nullable
    Instant feedbackAt;

    private @Nullable Instant endedAt;
    final LinkedHashSet<String> degraded;

    @Nullable
    TaskError error;

    private @Nullable Instant audioDoneAt;

    ProgressDraft(Progress from, Collection<String> moreDegraded) {
        status = from.status();
        transcription = from.transcription();
        emotion = from.emotion();
        coaching = from.coaching();
        scoredAt = from.scoredAt();
        draftedAt = from.draftedAt();
        feedbackAt = from.feedbackAt();
        endedAt = from.endedAt();
        degraded = new LinkedHashSet<>(from.degraded());
        degraded.addAll(moreDegraded);
        error = from.error();
        audioDoneAt = from.audioDoneAt();
    }

    /** Stages that are open when a task ends: the one that failed, what a completed one went without, the rest. */
    void end(TaskStatus end, Instant now) {
        status = end;
        endedAt = now;
        var failedStage = error == null ? "" : error.stage();
        transcription = endOf(transcription, failedStage.equals("transcription"), now);
        emotion = endOf(emotion, failedStage.equals("emotion"), now);
        coaching = endOf(coaching, failedStage.equals("coaching"), now);
    }

    private StageEnd endOf(@Nullable StageEnd known, boolean failed, Instant now) {
        if (failed) {
            return new StageEnd(Outcome.FAILED, now);
        }
        if (known != null) {
            return known;
        }
        return new StageEnd(status == TaskStatus.COMPLETED ? Outcome.UNAVAILABLE : Outcome.SKIPPED, now);
    }

    Progress finish(Instant now) {
        if (degraded.contains(Progress.EMOTION_UNAVAILABLE) && emotion == null) {
            // The coaching goes without the voice. An analysis that came too late for it stays done: a stage that
            // has ended does not end again.
            emotion = new StageEnd(Outcome.UNAVAILABLE, now);
        }
        if (endedAt == null && feedbackAt != null && scoredAt != null && transcription != null && emotion != null) {
            end(TaskStatus.COMPLETED, now);
        }
        var heard = transcription != null && emotion != null;
        if (audioDoneAt == null && (heard || scoredAt != null || endedAt != null)) {
            audioDoneAt = now;
        }
        return new Progress(
                status,
                transcription,
                emotion,
                coaching,
                scoredAt,
                draftedAt,
                feedbackAt,
                endedAt,
                List.copyOf(degraded),
                error,
                audioDoneAt);
    }
}
