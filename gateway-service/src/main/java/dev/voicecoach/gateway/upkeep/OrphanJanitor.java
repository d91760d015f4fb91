package dev.voicecoach.gateway.upkeep;

import dev.voicecoach.gateway.task.Tasks;
import dev.voicecoach.platform.background.Loop;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.vault.RecordingVault;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Erases recordings that have no task: what a gateway left that was killed between vault and database. The vault tells no
 * ages, so a recording counts as left behind when it was seen without a task over all of the time that is allowed.
 */
@Component
class OrphanJanitor extends Loop {
    private static final Logger log = LoggerFactory.getLogger(OrphanJanitor.class);

    private final RecordingVault vault;
    private final Tasks tasks;
    private final Duration allowedAge;
    private final InstantSource clock;
    private Map<RecordingId, Instant> firstSeen = new HashMap<>();

    @Autowired
    OrphanJanitor(RecordingVault vault, Tasks tasks, UpkeepProperties properties) {
        this(vault, tasks, properties, InstantSource.system());
    }

    OrphanJanitor(RecordingVault vault, Tasks tasks, UpkeepProperties properties, InstantSource clock) {
        super("orphan-janitor", properties.orphanInterval());
        this.vault = vault;
        this.tasks = tasks;
        this.allowedAge = properties.orphanAge();
        this.clock = clock;
    }

    @Override
    protected void run() {
        var now = clock.instant();
        vault.removeUnfinished(now.minus(allowedAge));
        // In this order: a task that is accepted in between is seen.
        var orphans = new HashSet<>(vault.list());
        orphans.removeAll(tasks.existing(orphans));
        var seen = new HashMap<RecordingId, Instant>();
        for (var id : orphans) {
            var since = firstSeen.getOrDefault(id, now);
            if (now.isBefore(since.plus(allowedAge))) {
                seen.put(id, since);
            } else {
                vault.erase(id);
                log.info("Erased a recording without a task: {}", id.taskId());
            }
        }
        firstSeen = seen;
    }
}
