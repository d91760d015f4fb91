package dev.voicecoach.bench.pipeline;

import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.codec.UnreadableEventException;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Listens to the events and notes when each was made and when a reader of committed records could see it. */
final class EventTimes implements AutoCloseable {
    private static final List<Topic<Envelope>> TOPICS = List.of(
            Topic.AUDIO_SUBMITTED,
            Topic.TRANSCRIPT_READY,
            Topic.VOICE_ANALYSED,
            Topic.COACHING_REQUESTED,
            Topic.SCORES_READY,
            Topic.FEEDBACK_READY);
    private static final Duration POLL = Duration.ofMillis(100);

    /**
     * An event's times.
     *
     * @param submittedAt when the gateway accepted the recording that it is about
     * @param madeAt the record's timestamp, which its producer set
     * @param seenAt when it was read here
     */
    record Times(Instant submittedAt, Instant madeAt, Instant seenAt) {}

    private final Map<String, Map<String, Times>> byTask = new ConcurrentHashMap<>();
    private final KafkaConsumer<String, byte[]> consumer;
    private final Thread thread;
    private volatile boolean running = true;

    /** Returns when every later event will be noted. */
    EventTimes(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrapServers,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = TOPICS.stream()
                .flatMap(topic -> consumer.partitionsFor(topic.name()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().name("event-times").start(this::listen);
    }

    private void listen() {
        while (running) {
            consumer.poll(POLL).forEach(found -> note(found, Instant.now()));
        }
        consumer.close();
    }

    private void note(ConsumerRecord<String, byte[]> found, Instant seenAt) {
        try {
            var submission = EventCodec.decode(Envelope.class, found.value()).getSubmission();
            if (submission != null) {
                // The first of its kind, should one be delivered twice.
                byTask.computeIfAbsent(found.key(), key -> new ConcurrentHashMap<>())
                        .putIfAbsent(
                                found.topic(),
                                new Times(
                                        submission.getSubmittedAt(), Instant.ofEpochMilli(found.timestamp()), seenAt));
            }
        } catch (UnreadableEventException e) {
            throw new IllegalStateException("An event that this bench cannot read on " + found.topic(), e);
        }
    }

    /** The times of this task's event on the topic; empty when it was not seen. */
    Optional<Times> of(String taskId, Topic<Envelope> topic) {
        return Optional.ofNullable(byTask.getOrDefault(taskId, Map.of()).get(topic.name()));
    }

    @Override
    public void close() {
        running = false;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
