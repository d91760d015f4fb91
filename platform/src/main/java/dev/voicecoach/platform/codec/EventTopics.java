package dev.voicecoach.platform.codec;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics, in the background and until it worked, so that a service may start before Kafka does. Where somebody
 * else creates them, they are taken to exist.
 */
public final class EventTopics implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(EventTopics.class);

    private final KafkaAdmin admin;
    private final Duration retryInterval;
    private final CountDownLatch created = new CountDownLatch(1);
    private volatile boolean running;

    /** @param creates whether the topics are ours to create */
    EventTopics(KafkaAdmin admin, boolean creates, Duration retryInterval) {
        this.admin = admin;
        this.retryInterval = retryInterval;
        if (!creates) {
            created.countDown();
        }
    }

    /** Whether the topics are known to exist; waits for that as long as told. */
    public boolean awaitCreated(Duration limit) throws InterruptedException {
        return created.await(limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void start() {
        running = true;
        Thread.ofVirtual().name("event-topics").start(this::createUntilItWorks);
    }

    private void createUntilItWorks() {
        while (running && created.getCount() > 0) {
            try {
                if (admin.initialize()) {
                    created.countDown();
                    return;
                }
            } catch (RuntimeException e) {
                log.info("Topics are not created yet: {}", e.getMessage());
            }
            try {
                Thread.sleep(retryInterval);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }
}
