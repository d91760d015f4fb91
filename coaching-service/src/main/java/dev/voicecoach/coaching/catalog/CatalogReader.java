package dev.voicecoach.coaching.catalog;

import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.codec.UnreadableEventException;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.QuestionPublished;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the whole topic at every start, in every replica, and then follows it. Without a group, because each reader wants
 * everything; so not a listener, whose group would have to be a new one at each start.
 */
final class CatalogReader implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(CatalogReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Supplier<Consumer<String, byte[]>> consumers;
    private final QuestionCatalog catalog;
    private final Duration retryInterval;
    private final MeterRegistry meters;
    private volatile boolean running;
    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile @Nullable Consumer<String, byte[]> current;

    CatalogReader(
            Supplier<Consumer<String, byte[]>> consumers,
            QuestionCatalog catalog,
            Duration retryInterval,
            MeterRegistry meters) {
        this.consumers = consumers;
        this.catalog = catalog;
        this.retryInterval = retryInterval;
        this.meters = meters;
    }

    @Override
    public void start() {
        running = true;
        stopped = new CountDownLatch(1);
        Thread.ofPlatform().daemon().name("coaching-catalog").start(this::readUntilStopped);
    }

    private void readUntilStopped() {
        while (running) {
            try (var consumer = consumers.get()) {
                current = consumer;
                read(consumer);
            } catch (WakeupException e) {
                return;
            } catch (KafkaException e) {
                log.info("The question catalogue cannot be read now: {}", e.getMessage());
            }
            try {
                stopped.await(retryInterval.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void read(Consumer<String, byte[]> consumer) {
        var partitions = consumer.partitionsFor(Topic.QUESTION_CATALOG_NAME).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        while (running && !partitions.isEmpty()) {
            consumer.poll(POLL).forEach(this::take);
            if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                catalog.markLoaded();
            }
        }
    }

    private void take(ConsumerRecord<String, byte[]> published) {
        if (published.value() == null) {
            catalog.remove(published.key());
            return;
        }
        try {
            catalog.put(EventCodec.decode(QuestionPublished.class, published.value()));
        } catch (UnreadableEventException e) {
            // It stays on the topic, where an operator finds it; a dead letter at every start would only repeat it.
            log.error("Unreadable question in partition {}, offset {}", published.partition(), published.offset());
            meters.counter("questions_unreadable").increment();
        }
    }

    @Override
    public void stop() {
        running = false;
        stopped.countDown();
        var consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
