package dev.voicecoach.faults.history;

import java.time.Duration;

/** Something that was seen or done; {@code at} is the time since the history began. */
public sealed interface Entry {
    Duration at();

    /** The gateway took an answer with 202; from here on it is the system's. */
    record Accepted(Duration at, int answer, String taskId) implements Entry {}

    /** The gateway did not take an answer, or did not answer; the client tries again with the same idempotency key. */
    record NotAccepted(Duration at, int answer, String reason) implements Entry {}

    /** The gateway showed a task. */
    record Seen(Duration at, String taskId, TaskView view) implements Entry {}

    /** The gateway said that there is no such task. */
    record Absent(Duration at, String taskId) implements Entry {}

    /** A poll got no answer, or an error that says nothing about the task. */
    record Unanswered(Duration at, String taskId, String reason) implements Entry {}

    /** One record of {@code coaching.requested}, as a reader of committed records sees it. */
    record Requested(Duration at, String taskId) implements Entry {}

    /**
     * A part of the system was killed.
     *
     * @param underWay answers that were accepted and had not ended
     */
    record Killed(Duration at, String part, int underWay) implements Entry {}

    /** A killed part was started again and works. */
    record Back(Duration at, String part) implements Entry {}
}
