package dev.voicecoach.coaching.catalog;

import dev.voicecoach.schemas.events.QuestionPublished;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The questions as they stand now, in memory. Thread safe. */
public final class QuestionCatalog {
    private final Map<String, QuestionPublished> questions = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Duration lookupWait;

    /** @param lookupWait longest wait for a question that is not known yet */
    public QuestionCatalog(Duration lookupWait) {
        this.lookupWait = lookupWait;
    }

    /** The question with this id; waits a little for one that is not known, and is empty when it does not come. */
    public Optional<QuestionPublished> find(String questionId) {
        lock.lock();
        try {
            long nanos = lookupWait.toNanos();
            while (!questions.containsKey(questionId) && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return Optional.ofNullable(questions.get(questionId));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Takes the question in, in place of an earlier version. */
    public void put(QuestionPublished question) {
        lock.lock();
        try {
            questions.put(question.getQuestionId(), question);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Forgets a question that was withdrawn. */
    public void remove(String questionId) {
        lock.lock();
        try {
            questions.remove(questionId);
        } finally {
            lock.unlock();
        }
    }
}
