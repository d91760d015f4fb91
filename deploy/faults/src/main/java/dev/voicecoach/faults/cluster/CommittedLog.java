package dev.voicecoach.faults.cluster;

import dev.voicecoach.schemas.Topic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What lies on Kafka in the end, as every consumer of ours reads it: committed records only. */
public final class CommittedLog {
    /** Above the join's transaction timeout, after which the broker aborts what a killed process left open. */
    private static final Duration OPEN_TRANSACTIONS_LIMIT = Duration.ofSeconds(45);

    private static final Duration READ_LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;

    public CommittedLog(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * The keys of all records of the topic, one for each record, after every open transaction has ended.
     *
     * @throws IllegalStateException if a transaction stays open or the end is not reached in time
     */
    public List<String> keys(Topic<?> topic) {
        try (var consumer = consumer(IsolationLevel.READ_COMMITTED);
                var uncommitted = consumer(IsolationLevel.READ_UNCOMMITTED)) {
            var partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(partition -> new TopicPartition(topic.name(), partition.partition()))
                    .toList();
            var ends = awaitStableEnds(consumer, uncommitted, partitions);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var keys = new ArrayList<String>();
            var deadline = System.nanoTime() + READ_LIMIT.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(topic.name() + " is not read to its end in " + READ_LIMIT);
                }
                consumer.poll(POLL).forEach(found -> keys.add(found.key()));
            }
            return keys;
        }
    }

    /** Records that somebody gave up on, over all services. */
    public long deadLetters() {
        try (var consumer = consumer(IsolationLevel.READ_COMMITTED)) {
            var partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().endsWith(".dead-letters"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    private static Map<TopicPartition, Long> awaitStableEnds(
            KafkaConsumer<String, byte[]> committed,
            KafkaConsumer<String, byte[]> uncommitted,
            List<TopicPartition> partitions) {
        var deadline = System.nanoTime() + OPEN_TRANSACTIONS_LIMIT.toNanos();
        while (true) {
            var stable = new HashMap<>(committed.endOffsets(partitions));
            if (stable.equals(uncommitted.endOffsets(partitions))) {
                return stable;
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("A transaction is still open after " + OPEN_TRANSACTIONS_LIMIT);
            }
        }
    }

    private KafkaConsumer<String, byte[]> consumer(IsolationLevel isolation) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        isolation.toString()),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
