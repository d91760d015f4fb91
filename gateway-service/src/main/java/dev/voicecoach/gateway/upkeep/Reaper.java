package dev.voicecoach.gateway.upkeep;

import dev.voicecoach.gateway.background.Loop;
import dev.voicecoach.gateway.projection.TaskProjection;
import dev.voicecoach.gateway.task.AudioErasure;
import dev.voicecoach.gateway.task.Tasks;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Ends each task whose time is up, whatever Kafka does, and erases audio that could not be erased when it was spent. */
@Component
class Reaper extends Loop {
    private static final int BATCH = 100;

    private final Tasks tasks;
    private final TaskProjection projection;
    private final AudioErasure audioErasure;
    private final UpkeepProperties properties;

    Reaper(Tasks tasks, TaskProjection projection, AudioErasure audioErasure, UpkeepProperties properties) {
        super("reaper", properties.interval());
        this.tasks = tasks;
        this.projection = projection;
        this.audioErasure = audioErasure;
        this.properties = properties;
    }

    @Override
    protected void run() {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (var id : tasks.overdue(now, properties.settleAfter(), BATCH)) {
            projection.apply(
                    id, (progress, deadlineAt) -> progress.overdue(deadlineAt, properties.settleAfter(), now), null);
        }
        tasks.withSpentAudio(BATCH).forEach(audioErasure::erase);
    }
}
