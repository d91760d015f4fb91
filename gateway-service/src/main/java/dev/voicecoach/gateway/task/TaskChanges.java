package dev.voicecoach.gateway.task;

import dev.voicecoach.platform.background.Loop;
import dev.voicecoach.platform.store.RecordingId;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Lets requests wait for a task to change: told at once of changes made in this process, and within the poll interval of
 * those made by others. One query asks for all who wait, however many.
 */
@Component
public class TaskChanges extends Loop {
    private static final class Waiter {
        private final RecordingId id;
        private final long seenVersion;
        private final CountDownLatch changed = new CountDownLatch(1);

        Waiter(RecordingId id, long seenVersion) {
            this.id = id;
            this.seenVersion = seenVersion;
        }
    }

    private final Tasks tasks;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();

    TaskChanges(Tasks tasks, TaskProperties properties, MeterRegistry meters) {
        super("task-changes", properties.changePollInterval());
        this.tasks = tasks;
        meters.gauge("tasks_waited_for", waiters, Set::size);
    }

    /** Wakes whoever waits for this task. */
    public void signal(RecordingId id) {
        release(waiter -> waiter.id.equals(id));
    }

    /** Returns when the task has another version than this one, is gone, or the time is up; at once when we stop. */
    void await(RecordingId id, long seenVersion, Duration limit) {
        var waiter = new Waiter(id, seenVersion);
        waiters.add(waiter);
        try {
            if (isRunning()) {
                // The caller reads the task again either way, so it makes no difference whether the time was up.
                waiter.changed.await(limit.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiters.remove(waiter);
        }
    }

    @Override
    protected void run() {
        var waiting = waiters.stream().map(waiter -> waiter.id).collect(Collectors.toSet());
        if (waiting.isEmpty()) {
            return;
        }
        var versions = tasks.versions(waiting);
        release(waiter -> {
            var version = versions.get(waiter.id);
            return waiting.contains(waiter.id) && (version == null || version != waiter.seenVersion);
        });
    }

    /** Before the web server, whose own stop waits for the requests that are held here. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    @Override
    public synchronized void stop() {
        super.stop();
        release(waiter -> true);
    }

    private void release(Predicate<Waiter> which) {
        waiters.stream().filter(which).forEach(waiter -> waiter.changed.countDown());
    }
}
