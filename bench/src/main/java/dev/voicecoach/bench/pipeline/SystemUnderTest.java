package dev.voicecoach.bench.pipeline;

import dev.voicecoach.faults.client.TaskApi;
import dev.voicecoach.faults.speech.Recording;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import tools.jackson.databind.JsonNode;

/** The running system through its public API, as its clients use it. */
final class SystemUnderTest {
    private static final Duration HELD_POLL = Duration.ofSeconds(25);
    private static final int LONGEST_POLLS = 12;

    private final TaskApi api;

    SystemUnderTest(TaskApi api) {
        this.api = api;
    }

    /** All submissions of a round and its time, from the first upload until the last is seen completed. */
    record Round(List<Submission> submissions, Duration took) {}

    /**
     * Submits all, never more than so many unfinished at a time.
     *
     * @throws IllegalStateException if an answer is not accepted or not completed
     */
    Round run(List<Recording> recordings, int inFlight) throws InterruptedException {
        var unfinished = new Semaphore(inFlight);
        var begin = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Submission>>();
            for (var recording : recordings) {
                unfinished.acquire();
                running.add(threads.submit(() -> {
                    try {
                        return submit(recording);
                    } finally {
                        unfinished.release();
                    }
                }));
            }
            var submissions = new ArrayList<Submission>();
            for (var one : running) {
                submissions.add(one.get());
            }
            return new Round(submissions, Duration.ofNanos(System.nanoTime() - begin));
        } catch (ExecutionException e) {
            throw new IllegalStateException("An answer failed", e.getCause());
        }
    }

    /** Submits one and waits until it is completed. */
    Submission submit(Recording recording) throws IOException, InterruptedException {
        var sentAt = Instant.now();
        var begin = System.nanoTime();
        var accepted = api.submit(recording, 0, UUID.randomUUID().toString());
        var intake = Duration.ofNanos(System.nanoTime() - begin);
        if (accepted.status() != 202) {
            throw new IllegalStateException("Not accepted: " + accepted.status() + ' ' + accepted.body());
        }
        var taskId = accepted.body().path("id").asString();
        for (int i = 0; i < LONGEST_POLLS; i++) {
            var polled = api.poll(taskId, HELD_POLL);
            var latency = Duration.ofNanos(System.nanoTime() - begin);
            var status = polled.body().path("status").asString("");
            if (status.equals("completed")) {
                var stages = polled.body().path("result").path("provenance").path("stages");
                return new Submission(
                        taskId, sentAt, intake, latency, timeOf(stages, "transcription"), timeOf(stages, "emotion"));
            }
            if (!status.equals("processing")) {
                throw new IllegalStateException(taskId + " is " + polled.status() + ' ' + status + ' '
                        + polled.body().path("error"));
            }
        }
        throw new IllegalStateException(taskId + " is still processing after " + HELD_POLL.multipliedBy(LONGEST_POLLS));
    }

    private static Duration timeOf(JsonNode stages, String stage) {
        return Duration.ofMillis(stages.path(stage).path("processing_ms").asLong(0));
    }
}
