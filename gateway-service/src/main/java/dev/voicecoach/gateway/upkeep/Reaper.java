package dev.voicecoach.gateway.upkeep;

import dev.voicecoach.gateway.projection.TaskProjection;
import dev.voicecoach.gateway.task.AudioErasure;
import dev.voicecoach.gateway.task.Tasks;
import dev.voicecoach.platform.background.Loop;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Ends each task whose time is up, whatever Kafka does, and erases audio that could not be erased when it was spent. */
@Component
class Reaper extends Loop {
    private static final int BATCH = 100;

    private final Tasks tasks;
    private final TaskProjection projection;
    private final AudioErasure audioErasure;
    private final UpkeepProperties properties;
    private final AtomicInteger stuck;

    Reaper(
            Tasks tasks,
            TaskProjection projection,
            AudioErasure audioErasure,
            UpkeepProperties properties,
            MeterRegistry meters) {
        super("reaper", properties.interval());
        this.tasks = tasks;
        this.projection = projection;
        this.audioErasure = audioErasure;
        this.properties = properties;
        this.stuck = meters.gauge("upkeep_stuck", new AtomicInteger());
    }

    @Override
    protected void run() {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var failures = new ArrayList<RuntimeException>();
        for (var id : tasks.overdue(now, properties.settleAfter(), properties.phrasingLimit(), BATCH)) {
            attempt(
                    failures,
                    () -> projection.apply(
                            id,
                            (progress, deadlineAt) -> progress.overdue(
                                    deadlineAt, properties.settleAfter(), properties.phrasingLimit(), now),
                            null));
        }
        for (var id : tasks.withSpentAudio(BATCH)) {
            attempt(failures, () -> audioErasure.erase(id));
        }
        stuck.set(failures.size());
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }

    // One task that cannot be ended, or one file that cannot be deleted, is no reason to keep the next.
    private static void attempt(List<RuntimeException> failures, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }
}
