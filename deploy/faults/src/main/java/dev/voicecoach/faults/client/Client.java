package dev.voicecoach.faults.client;

import dev.voicecoach.faults.history.Entry;
import dev.voicecoach.faults.history.History;
import dev.voicecoach.faults.speech.Recording;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sends answers, never more than a few unfinished at a time, and looks at each task until it is told to stop, also after
 * its end. Tries again whatever fails, as a good client does, and notes everything that it is told.
 */
public final class Client {
    private static final Duration RETRY_INTERVAL = Duration.ofMillis(500);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(300);
    private static final Duration POLL_INTERVAL_AFTER_END = Duration.ofSeconds(2);
    private static final int LAST_LOOKS = 20;

    private final TaskApi api;
    private final History history;
    private final Semaphore unfinished;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private CountDownLatch running = new CountDownLatch(0);
    private CountDownLatch allEnded = new CountDownLatch(0);

    /** @param inFlight most answers at a time that have not ended */
    public Client(TaskApi api, History history, int inFlight) {
        this.api = api;
        this.history = history;
        this.unfinished = new Semaphore(inFlight, true);
    }

    /** Begins to send these, numbered from 0, and returns at once. To be called once. */
    public void send(List<Recording> answers) {
        running = new CountDownLatch(answers.size());
        allEnded = new CountDownLatch(answers.size());
        for (int i = 0; i < answers.size(); i++) {
            var number = i;
            Thread.ofVirtual().name("answer-" + number).start(() -> follow(number, answers.get(number)));
        }
    }

    /** Answers that were seen to have ended. */
    public int ended() {
        return ended.get();
    }

    /** Answers that were accepted and not yet seen to have ended. */
    public int underWay() {
        return accepted.get() - ended.get();
    }

    /** Whether all have been seen to end, after waiting for that as long as told. */
    public boolean awaitEnds(Duration limit) throws InterruptedException {
        return allEnded.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes a last look at each task, and returns when that is done. */
    public void finish() throws InterruptedException {
        stopped.countDown();
        running.await();
    }

    private void follow(int number, Recording answer) {
        try {
            if (acquire()) {
                var taskId = submit(number, answer);
                if (!taskId.isEmpty()) {
                    watch(taskId);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            running.countDown();
        }
    }

    /** False when it is time to stop before it is this answer's turn. */
    private boolean acquire() throws InterruptedException {
        while (!unfinished.tryAcquire(RETRY_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
            if (stopped.getCount() == 0) {
                return false;
            }
        }
        return true;
    }

    /** The task's id; empty when the answer was not taken before the stop. */
    private String submit(int number, Recording answer) throws InterruptedException {
        var idempotencyKey = UUID.randomUUID().toString();
        do {
            try {
                var reply = api.submit(answer, number, idempotencyKey);
                if (reply.status() == 202) {
                    var taskId = reply.body().path("id").asString();
                    history.note(at -> new Entry.Accepted(at, number, taskId));
                    accepted.incrementAndGet();
                    return taskId;
                }
                history.note(at -> new Entry.NotAccepted(at, number, TaskJson.problemOf(reply)));
            } catch (IOException e) {
                history.note(
                        at -> new Entry.NotAccepted(at, number, e.getClass().getSimpleName()));
            }
        } while (!isStopped(RETRY_INTERVAL));
        return "";
    }

    private void watch(String taskId) throws InterruptedException {
        var hasEnded = false;
        do {
            if (look(taskId) == Look.ENDED && !hasEnded) {
                hasEnded = true;
                ended.incrementAndGet();
                allEnded.countDown();
                unfinished.release();
            }
        } while (!isStopped(hasEnded ? POLL_INTERVAL_AFTER_END : POLL_INTERVAL));
        for (int i = 0; i < LAST_LOOKS && look(taskId) == Look.UNANSWERED; i++) {
            TimeUnit.MILLISECONDS.sleep(RETRY_INTERVAL.toMillis());
        }
    }

    private enum Look {
        OPEN,
        ENDED,
        ABSENT,
        UNANSWERED
    }

    private Look look(String taskId) throws InterruptedException {
        try {
            var reply = api.poll(taskId, Duration.ZERO);
            if (reply.status() == 200) {
                var view = TaskJson.viewOf(reply);
                history.note(at -> new Entry.Seen(at, taskId, view));
                return view.isTerminal() ? Look.ENDED : Look.OPEN;
            }
            if (reply.status() == 404) {
                history.note(at -> new Entry.Absent(at, taskId));
                return Look.ABSENT;
            }
            history.note(at -> new Entry.Unanswered(at, taskId, TaskJson.problemOf(reply)));
        } catch (IOException e) {
            history.note(at -> new Entry.Unanswered(at, taskId, e.getClass().getSimpleName()));
        }
        return Look.UNANSWERED;
    }

    private boolean isStopped(Duration within) throws InterruptedException {
        return stopped.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }
}
