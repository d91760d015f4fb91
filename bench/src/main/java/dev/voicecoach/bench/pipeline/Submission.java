package dev.voicecoach.bench.pipeline;

import java.time.Duration;
import java.time.Instant;

/**
 * One answer's way through the system, as its client saw it.
 *
 * @param sentAt when the upload began
 * @param intake from there to the 202
 * @param latency from there until the client saw the task completed
 * @param transcription that the engine itself took, as the result says
 * @param emotion as transcription
 */
record Submission(
        String taskId, Instant sentAt, Duration intake, Duration latency, Duration transcription, Duration emotion) {
    Instant completedAt() {
        return sentAt.plus(latency);
    }
}
