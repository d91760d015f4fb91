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
    private final Duration loadingWait;
    private boolean loaded;

    /** @param loadingWait longest wait for a question that is not known while the catalogue is still being read */
    public QuestionCatalog(Duration loadingWait) {
        this.loadingWait = loadingWait;
    }

    /**
     * The question with this id; empty when there is none. Waits only while the catalogue has not been read to its end
     * once, so that ids that never were hold nobody up.
     */
    public Optional<QuestionPublished> find(String questionId) {
        lock.lock();
        try {
            long nanos = loadingWait.toNanos();
            while (!questions.containsKey(questionId) && !loaded && nanos > 0) {
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

    /** Says that everything that was published before the start is here. */
    public void markLoaded() {
        lock.lock();
        try {
            loaded = true;
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
