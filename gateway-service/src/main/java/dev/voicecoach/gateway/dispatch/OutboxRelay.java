package dev.voicecoach.gateway.dispatch;

import dev.voicecoach.platform.background.Loop;
import dev.voicecoach.platform.codec.EventNotPublishedException;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.codec.EventTopics;
import dev.voicecoach.schemas.Topic;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes what waits in the outbox, oldest first, each at least once: an event leaves the outbox after Kafka has
 * confirmed it. Several gateways share the work. While Kafka is away everything stays where it is.
 */
@Component
public class OutboxRelay extends Loop {
    // Bounds how long a batch holds its rows, which an erasure may wait for.
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(5);

    private final Outbox outbox;
    private final EventPublisher publisher;
    private final EventTopics topics;
    private final TransactionTemplate transaction;
    private final int batchSize;

    OutboxRelay(
            Outbox outbox,
            EventPublisher publisher,
            EventTopics topics,
            TransactionTemplate transaction,
            DispatchProperties properties) {
        super("outbox-relay", properties.pollInterval());
        this.outbox = outbox;
        this.publisher = publisher;
        this.topics = topics;
        this.transaction = transaction;
        this.batchSize = properties.batchSize();
    }

    @Override
    protected void run() throws InterruptedException {
        // Publishing to an absent topic could make it, with fewer partitions than the join needs.
        if (!topics.awaitCreated(Duration.ofSeconds(1))) {
            return;
        }
        int published;
        do {
            published = publishBatch();
        } while (isRunning() && published == batchSize);
    }

    private int publishBatch() {
        var stopped = new AtomicReference<EventNotPublishedException>();
        var published = transaction.execute(status -> {
            var until = System.nanoTime() + LONGEST_BATCH.toNanos();
            var count = 0;
            for (var waiting : outbox.take(batchSize)) {
                try {
                    publisher.publish(Topic.AUDIO_SUBMITTED, waiting.event());
                } catch (EventNotPublishedException e) {
                    // Those before it are on Kafka, which has to be committed.
                    stopped.set(e);
                    break;
                }
                outbox.markPublished(waiting);
                count++;
                if (System.nanoTime() > until) {
                    break;
                }
            }
            return count;
        });
        var failure = stopped.get();
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(published);
    }
}
