package dev.voicecoach.question.catalog;

import dev.voicecoach.platform.codec.EventNotPublishedException;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.schemas.events.QuestionPublished;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes every question at each start, in the background and until Kafka has taken them all. The topic keeps the
 * latest per id, so that a repetition changes nothing and no start has to find out what is there.
 */
final class PublishCatalog implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(PublishCatalog.class);

    private final QuestionBank bank;
    private final Catalog catalog;
    private final Duration retryInterval;
    private volatile @Nullable CountDownLatch stopped;

    PublishCatalog(QuestionBank bank, Catalog catalog, Duration retryInterval) {
        this.bank = bank;
        this.catalog = catalog;
        this.retryInterval = retryInterval;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("publish-catalog").start(() -> publishAll(stop));
    }

    private void publishAll(CountDownLatch stop) {
        var left = new ArrayDeque<>(bank.questions());
        var told = false;
        try {
            while (!left.isEmpty() && stop.getCount() > 0) {
                if (publish(left, stop)) {
                    continue;
                }
                if (!told) {
                    log.warn("Kafka does not take the question catalog; tried again until it does");
                    told = true;
                }
                stop.await(retryInterval.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (left.isEmpty()) {
            log.info("Published {} questions, bank version {}", bank.questions().size(), bank.version());
        }
    }

    /** Whether Kafka took whatever was offered; what it took is no longer left. */
    private boolean publish(Deque<Question> left, CountDownLatch stop) throws InterruptedException {
        if (!catalog.awaitReady(retryInterval)) {
            return false;
        }
        try {
            while (!left.isEmpty() && stop.getCount() > 0) {
                catalog.publish(eventOf(left.getFirst()));
                left.removeFirst();
            }
            return true;
        } catch (EventNotPublishedException e) {
            return false;
        }
    }

    private QuestionPublished eventOf(Question question) {
        return QuestionPublished.newBuilder()
                .setQuestionId(question.id())
                .setText(question.text())
                .setRole(question.role().label())
                .setCategory(question.category().label())
                .setDifficulty(question.difficulty())
                .setCompetencies(question.competencies())
                .setBankVersion(bank.version())
                .build();
    }

    @Override
    public void stop() {
        var stop = stopped;
        if (stop != null) {
            stop.countDown();
        }
        stopped = null;
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }
}
