package dev.voicecoach.gateway.task;

import java.time.Instant;

/** How a stage ended, and when. */
public record StageEnd(Outcome outcome, Instant at) {
    public enum Outcome {
        DONE,
        /** Not to be had; the task goes on without it. */
        UNAVAILABLE,
        FAILED,
        /** Not wanted, or not needed any more. */
        SKIPPED
    }
}
