package dev.voicecoach.gateway.projection;

import dev.voicecoach.gateway.outage.DatabaseUnavailableException;
import dev.voicecoach.gateway.result.TaskParts;
import dev.voicecoach.gateway.task.AudioErasure;
import dev.voicecoach.gateway.task.Progress;
import dev.voicecoach.gateway.task.TaskChanges;
import dev.voicecoach.gateway.task.Tasks;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.VaultUnavailableException;
import dev.voicecoach.schemas.events.Part;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Moves a task on, once per event: its progress and the part that came with it in one transaction. */
@Component
public class TaskProjection {
    private static final Logger log = LoggerFactory.getLogger(TaskProjection.class);

    private final Tasks tasks;
    private final TaskParts parts;
    private final TransactionTemplate transaction;
    private final AudioErasure audioErasure;
    private final TaskChanges changes;

    TaskProjection(
            Tasks tasks,
            TaskParts parts,
            TransactionTemplate transaction,
            AudioErasure audioErasure,
            TaskChanges changes) {
        this.tasks = tasks;
        this.parts = parts;
        this.transaction = transaction;
        this.audioErasure = audioErasure;
        this.changes = changes;
    }

    /** A step of a task. */
    @FunctionalInterface
    public interface Step {
        /** The next progress, or the same one when the step has no place any more. */
        Progress apply(Progress progress, Instant deadlineAt);
    }

    /**
     * Applies a step.
     *
     * @param part kept with it; null when there is none
     * @return false when nothing changed: the task has ended, was erased, or the step was made before
     * @throws DatabaseUnavailableException when PostgreSQL is away; the step was not made
     */
    public boolean apply(RecordingId id, Step step, @Nullable Part part) {
        Optional<Move> move;
        try {
            move = transaction.execute(status -> {
                var locked = tasks.lock(id);
                if (locked.isEmpty()) {
                    return Optional.<Move>empty();
                }
                var before = locked.get().progress();
                var next = step.apply(before, locked.get().deadlineAt());
                if (next.equals(before)) {
                    return Optional.<Move>empty();
                }
                tasks.save(id, next);
                if (part != null) {
                    parts.add(id, part);
                }
                return Optional.of(new Move(before, next));
            });
        } catch (DataAccessException | TransactionException e) {
            throw DatabaseUnavailableException.explains(e) ? new DatabaseUnavailableException(e) : e;
        }
        if (move == null || move.isEmpty()) {
            return false;
        }
        changes.signal(id);
        if (move.get().erasesAudio()) {
            eraseAudio(id);
        }
        return true;
    }

    private record Move(Progress before, Progress after) {
        boolean erasesAudio() {
            return before.audioDoneAt() == null && after.audioDoneAt() != null;
        }
    }

    /** What does not work now, the sweep does later: the transaction has put down that it is to be done. */
    private void eraseAudio(RecordingId id) {
        try {
            audioErasure.erase(id);
        } catch (VaultUnavailableException | DataAccessException e) {
            log.warn("Spent audio is erased later: {}", e.getClass().getSimpleName());
        }
    }
}
