package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.dispatch.Outbox;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The one transaction that makes a task: its row, the client's key, and the event that waits in the outbox. */
@Component
class Acceptance {
    /** The commit was sent and its answer did not come: the task may exist or not. */
    static final class OutcomeUnknownException extends RuntimeException {
        private final RuntimeException failure;

        OutcomeUnknownException(RuntimeException failure) {
            super(failure);
            this.failure = failure;
        }

        RuntimeException failure() {
            return failure;
        }
    }

    private final Tasks tasks;
    private final IdempotencyKeys keys;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    Acceptance(Tasks tasks, IdempotencyKeys keys, Outbox outbox, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.keys = keys;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /**
     * Makes the task; empty, with nothing made, when another submission has taken the key.
     *
     * @param key null when the client sent none
     * @param fingerprint by which the same submission is known again
     * @throws OutcomeUnknownException when it cannot be told whether it was made
     */
    Optional<SubmissionAnswer> accept(Submission submission, @Nullable String key, String fingerprint) {
        var commitTried = new AtomicBoolean();
        boolean accepted;
        try {
            accepted = Boolean.TRUE.equals(transaction.execute(status -> {
                tasks.add(submission.task());
                if (key != null && !keys.claim(key, fingerprint, submission)) {
                    status.setRollbackOnly();
                    return false;
                }
                outbox.add(submission.event());
                commitTried.set(true);
                return true;
            }));
        } catch (RuntimeException e) {
            throw commitTried.get() ? new OutcomeUnknownException(e) : e;
        }
        return accepted ? Optional.of(submission.answer()) : Optional.empty();
    }
}
