package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.dispatch.Outbox;
import dev.voicecoach.platform.identity.Caller;
import dev.voicecoach.platform.vault.RecordingVault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases a task and everything about it, whatever state it is in. */
@Service
class EraseTask {
    private final Tasks tasks;
    private final RecordingVault vault;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final TaskChanges changes;

    EraseTask(Tasks tasks, RecordingVault vault, Outbox outbox, TransactionTemplate transaction, TaskChanges changes) {
        this.tasks = tasks;
        this.vault = vault;
        this.outbox = outbox;
        this.transaction = transaction;
        this.changes = changes;
    }

    /**
     * Destroys the recording's key first: from then on nothing about it can be read, on Kafka or in a backup either. Safe
     * to repeat until it worked.
     *
     * @throws dev.voicecoach.platform.problem.ProblemException 404 as when polling
     */
    void erase(Caller caller, String taskId) {
        var id = PollTask.idOf(caller, taskId);
        if (tasks.find(id).isEmpty()) {
            throw PollTask.notFound();
        }
        vault.erase(id);
        transaction.executeWithoutResult(status -> {
            // In the relay's order, outbox before task, or the two could wait for each other.
            outbox.remove(id);
            tasks.delete(id);
        });
        changes.signal(id);
    }
}
