package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.task.StageEnd.Outcome;
import dev.voicecoach.schemas.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a task is. Events of different topics arrive in any order and more than once, so each of them counts once, the
 * first end wins, and a task with its feedback is completed when everything that was made before it is here too. A
 * method that has no place any more returns the same progress.
 *
 * @param transcription null while it has not ended; so are {@code emotion} and {@code coaching}
 * @param scoredAt when the scores arrived; null until then
 * @param draftedAt when a draft of the feedback arrived, which a language model is still to phrase; null when there is none
 * @param feedbackAt when the feedback arrived, or the draft took its place; null until then
 * @param endedAt null while the status is {@code PROCESSING}
 * @param degraded codes of what was missing, in the order in which it was noticed
 * @param error null unless failed
 * @param audioDoneAt when nobody needed the audio any more; null while somebody may
 */
public record Progress(
        TaskStatus status,
        @Nullable StageEnd transcription,
        @Nullable StageEnd emotion,
        @Nullable StageEnd coaching,
        @Nullable Instant scoredAt,
        @Nullable Instant draftedAt,
        @Nullable Instant feedbackAt,
        @Nullable Instant endedAt,
        List<String> degraded,
        @Nullable TaskError error,
        @Nullable Instant audioDoneAt) {

    /** The feedback is here, and something that it was made from is not: for example a record that was unreadable. */
    static final String RESULT_INCOMPLETE = "result_incomplete";

    /** The draft took the place of what a language model was to say. */
    static final String LANGUAGE_MODEL_UNAVAILABLE = "language_model_unavailable";

    static final String EMOTION_UNAVAILABLE = FailureCode.EMOTION_UNAVAILABLE.code();

    /** @param withVoice false when the tenant's policy forbids the analysis of the voice */
    static Progress begin(boolean withVoice, Instant now) {
        var emotion = withVoice ? null : new StageEnd(Outcome.SKIPPED, now);
        return new Progress(TaskStatus.PROCESSING, null, emotion, null, null, null, null, null, List.of(), null, null);
    }

    /** Of a typed answer: no voice, and no audio that somebody may need. */
    static Progress beginTyped(Instant now) {
        var emotion = new StageEnd(Outcome.SKIPPED, now);
        return new Progress(TaskStatus.PROCESSING, null, emotion, null, null, null, null, null, List.of(), null, now);
    }

    public Progress transcribed(Collection<String> degraded, Instant now) {
        if (endedAt != null || transcription != null) {
            return this;
        }
        var next = new ProgressDraft(this, degraded);
        next.transcription = new StageEnd(Outcome.DONE, now);
        return next.finish(now);
    }

    /** @param available false when emotion-service gave up */
    public Progress voiceAnalysed(boolean available, Collection<String> degraded, Instant now) {
        if (endedAt != null || emotion != null) {
            return this;
        }
        var next = new ProgressDraft(this, degraded);
        if (!available) {
            next.degraded.add(EMOTION_UNAVAILABLE);
        }
        next.emotion = new StageEnd(available ? Outcome.DONE : Outcome.UNAVAILABLE, now);
        return next.finish(now);
    }

    public Progress scored(Collection<String> degraded, Instant now) {
        if (endedAt != null || scoredAt != null) {
            return this;
        }
        var next = new ProgressDraft(this, degraded);
        next.scoredAt = now;
        return next.finish(now);
    }

    /** There is a report to read, and a better one may come. */
    public Progress drafted(Collection<String> degraded, Instant now) {
        if (endedAt != null || draftedAt != null || feedbackAt != null) {
            return this;
        }
        var next = new ProgressDraft(this, degraded);
        next.draftedAt = now;
        return next.finish(now);
    }

    public Progress coached(Collection<String> degraded, Instant now) {
        if (endedAt != null || feedbackAt != null) {
            return this;
        }
        var next = new ProgressDraft(this, degraded);
        next.feedbackAt = now;
        next.coaching = new StageEnd(Outcome.DONE, now);
        return next.finish(now);
    }

    /** @param stage {@code transcription}, {@code emotion} or {@code coaching} */
    public Progress failed(String stage, String code, Instant now) {
        // With the feedback here the work is done; a failure that comes after it is about something else.
        if (endedAt != null || feedbackAt != null) {
            return this;
        }
        if (draftedAt != null) {
            return settledForDraft(now);
        }
        // So is one of a stage that is done: its record came again, and the first answer to it is on its way.
        if (isDone(endOf(stage)) && !code.equals(FailureCode.DEADLINE_EXCEEDED.code())) {
            return this;
        }
        var next = new ProgressDraft(this, List.of());
        next.error = new TaskError(stage, code);
        next.end(TaskStatus.FAILED, now);
        return next.finish(now);
    }

    /** What came of the answer is a report; it only was to be phrased better. */
    private Progress settledForDraft(Instant now) {
        return coached(List.of(LANGUAGE_MODEL_UNAVAILABLE), now);
    }

    private @Nullable StageEnd endOf(String stage) {
        return switch (stage) {
            case "transcription" -> transcription;
            case "emotion" -> emotion;
            default -> coaching;
        };
    }

    private static boolean isDone(@Nullable StageEnd end) {
        return end != null && end.outcome() == Outcome.DONE;
    }

    /** Whether the coaching had the analysis of the voice, or still may have it. */
    boolean hasVoice() {
        return isDone(emotion) && !degraded.contains(EMOTION_UNAVAILABLE);
    }

    /**
     * What the clock says.
     *
     * @param settleAfter how long a task with its feedback waits for what was made before
     * @param phrasingLimit how long one with a draft waits for more
     */
    public Progress overdue(Instant deadlineAt, Duration settleAfter, Duration phrasingLimit, Instant now) {
        if (endedAt != null) {
            return this;
        }
        if (feedbackAt != null) {
            if (now.isBefore(feedbackAt.plus(settleAfter))) {
                return this;
            }
            var next = new ProgressDraft(this, List.of(RESULT_INCOMPLETE));
            next.end(TaskStatus.COMPLETED, now);
            return next.finish(now);
        }
        if (draftedAt != null && !now.isBefore(draftedAt.plus(phrasingLimit))) {
            return settledForDraft(now);
        }
        return now.isBefore(deadlineAt)
                ? this
                : failed(
                        transcription == null ? "transcription" : "coaching",
                        FailureCode.DEADLINE_EXCEEDED.code(),
                        now);
    }
}
