package dev.voicecoach.coaching.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.QuestionPublished;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class CatalogReaderTest {
    private static final TopicPartition PARTITION = new TopicPartition(Topic.QUESTION_CATALOG_NAME, 0);

    private final QuestionCatalog catalog = new QuestionCatalog(Duration.ofSeconds(20));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void readsFromTheBeginningPassesPoisonByAndTriesAgainWhenKafkaFails() {
        var starts = new AtomicInteger();
        var reader = new CatalogReader(
                () -> {
                    if (starts.incrementAndGet() == 1) {
                        throw new KafkaException("down");
                    }
                    return consumer();
                },
                catalog,
                Duration.ofMillis(1),
                meters);
        reader.start();

        assertThat(catalog.find("qst_last")).map(QuestionPublished::getText).contains("Last?");
        assertThat(catalog.find("qst_first")).map(QuestionPublished::getText).contains("First?");
        assertThat(starts).hasValue(2);
        // Read to its end, so nothing is waited for: the test would take the 20 s of the catalogue's limit.
        assertThat(catalog.find("qst_never")).isEmpty();
        assertThat(meters.counter("questions_unreadable").count()).isEqualTo(1);
        reader.stop();
        assertThat(reader.isRunning()).isFalse();
    }

    private static MockConsumer<String, byte[]> consumer() {
        var consumer = new MockConsumer<String, byte[]>("none");
        var nowhere = new Node(0, "nowhere", 1);
        consumer.updatePartitions(
                Topic.QUESTION_CATALOG_NAME,
                List.of(new PartitionInfo(
                        Topic.QUESTION_CATALOG_NAME, 0, nowhere, new Node[] {nowhere}, new Node[] {nowhere})));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, 4L));
        consumer.schedulePollTask(() -> {
            add(consumer, 0, "qst_first", Optional.of(bytes("qst_first", "First?")));
            add(consumer, 1, "qst_poison", Optional.of(new byte[] {1}));
            add(consumer, 2, "qst_gone", Optional.empty());
            add(consumer, 3, "qst_last", Optional.of(bytes("qst_last", "Last?")));
        });
        return consumer;
    }

    private static void add(MockConsumer<String, byte[]> consumer, long offset, String key, Optional<byte[]> value) {
        consumer.addRecord(new ConsumerRecord<>(PARTITION.topic(), 0, offset, key, value.orElse(null)));
    }

    private static byte[] bytes(String id, String text) {
        return EventCodec.encode(new QuestionPublished(id, text, "software", "behavioural", 1, List.of(), "1"));
    }
}
