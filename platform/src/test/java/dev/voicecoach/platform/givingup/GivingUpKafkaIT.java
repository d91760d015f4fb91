package dev.voicecoach.platform.givingup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.codec.EventHeaders;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.VaultUnavailableException;
import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.TaskFailed;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;

/** Each declaration of giving up, against a real broker: good, poison, retried, erased, given up. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.application.name=probe-service",
            "spring.kafka.bootstrap-servers=${spring.embedded.kafka.brokers}",
            "voicecoach.kafka.partitions=1",
            "voicecoach.kafka.first-back-off=PT0.02S",
            "voicecoach.vault.enabled=false"
        })
@EmbeddedKafka(partitions = 1)
class GivingUpKafkaIT {
    private static final byte[] POISON = "this is no event".getBytes(StandardCharsets.UTF_8);

    static final class Failed extends FailureException {
        Failed(FailureCode code) {
            super(code, "for the test");
        }
    }

    /** Does with each task what the test asked for, and counts. */
    static final class Probe {
        private final Map<String, RuntimeException> failures = new ConcurrentHashMap<>();
        private final Map<String, AtomicInteger> calls = new ConcurrentHashMap<>();

        @KafkaListener(id = "fail-task", topics = Topic.AUDIO_SUBMITTED_NAME, containerFactory = GivingUp.FAIL_TASK)
        void onAudioSubmitted(Envelope event) {
            on(event);
        }

        @KafkaListener(id = "degrade", topics = Topic.TRANSCRIPT_READY_NAME, containerFactory = GivingUp.DEGRADE)
        void onTranscriptReady(Envelope event) {
            on(event);
        }

        @KafkaListener(id = "drop", topics = Topic.SCORES_READY_NAME, containerFactory = GivingUp.DROP)
        void onScoresReady(Envelope event) {
            on(event);
        }

        private void on(Envelope event) {
            var call = calls.computeIfAbsent(event.getTaskId(), id -> new AtomicInteger())
                    .incrementAndGet();
            var failure = failures.get(event.getTaskId());
            if (failure instanceof VaultUnavailableException && call > 5) {
                return;
            }
            if (failure != null) {
                throw failure;
            }
        }

        int callsOf(String taskId) {
            return calls.getOrDefault(taskId, new AtomicInteger()).get();
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class App {
        @Bean
        Probe probe() {
            return new Probe();
        }
    }

    @Autowired
    EmbeddedKafkaBroker broker;

    @Autowired
    EventPublisher publisher;

    @Autowired
    KafkaTemplate<String, byte[]> template;

    @Autowired
    Probe probe;

    @Autowired
    MeterRegistry meters;

    private String taskId;

    @BeforeEach
    void newTask() {
        taskId = "tsk_" + UUID.randomUUID().toString().replace("-", "");
    }

    @Test
    void aGoodRecordIsDealtWithOnce() {
        publish(Topic.AUDIO_SUBMITTED);
        publishMarkerAndAwaitIt(Topic.AUDIO_SUBMITTED);
        assertThat(probe.callsOf(taskId)).isEqualTo(1);
        assertThat(taskFailed()).isEmpty();
    }

    @Test
    void poisonFailsTheTaskAndKeepsItsBytes() {
        poison(Topic.AUDIO_SUBMITTED);
        var failed = awaitTaskFailed();
        assertThat(failed.getStage()).isEqualTo("probe");
        assertThat(failed.getCode()).isEqualTo("unreadable_event");
        assertThat(failed.getTenantId()).isEqualTo("ten_a");
        assertThat(deadLetter().orElseThrow().value()).isEqualTo(POISON);
    }

    @Test
    void poisonDegradesTheTask() {
        poison(Topic.TRANSCRIPT_READY);
        var voice = awaitRecord(Topic.VOICE_ANALYSED.name(), mine())
                .map(given -> EventCodec.decode(Envelope.class, given.value()))
                .orElseThrow();
        assertThat(voice.getKind()).isEqualTo(EventKind.VOICE_ANALYSED);
        assertThat(voice.getParts().getFirst().getFailure()).isEqualTo("emotion_unavailable");
        assertThat(voice.getParts().getFirst().getSealed().remaining()).isZero();
        assertThat(deadLetter().orElseThrow().value()).isEqualTo(POISON);
        assertThat(taskFailed()).isEmpty();
    }

    @Test
    void poisonIsDroppedIntoTheDeadLetters() {
        poison(Topic.SCORES_READY);
        assertThat(deadLetter().orElseThrow().value()).isEqualTo(POISON);
        assertThat(taskFailed()).isEmpty();
    }

    @Test
    void aDependencyIsRetriedThenGivenUp() {
        probe.failures.put(taskId, new Failed(FailureCode.TRANSCRIPTION_UNAVAILABLE));
        publish(Topic.AUDIO_SUBMITTED);
        assertThat(awaitTaskFailed().getCode()).isEqualTo("transcription_unavailable");
        assertThat(probe.callsOf(taskId)).isEqualTo(4);
        assertThat(deadLetter()).isPresent();
    }

    @Test
    void aCallersFailureEndsAtOnceWithoutADeadLetter() {
        probe.failures.put(taskId, new Failed(FailureCode.UNSUPPORTED_LANGUAGE));
        publish(Topic.AUDIO_SUBMITTED);
        assertThat(awaitTaskFailed().getCode()).isEqualTo("unsupported_language");
        assertThat(probe.callsOf(taskId)).isEqualTo(1);
        assertThat(find("probe-service.dead-letters", mine(), Duration.ofMillis(500)))
                .isEmpty();
    }

    @Test
    void anErasedRecordingIsSkippedAndCounted() {
        var before = gone();
        probe.failures.put(taskId, new RecordingGoneException(new RecordingId("ten_a", taskId)));
        publish(Topic.AUDIO_SUBMITTED);
        publishMarkerAndAwaitIt(Topic.AUDIO_SUBMITTED);
        assertThat(gone()).isEqualTo(before + 1);
        assertThat(probe.callsOf(taskId)).isEqualTo(1);
        assertThat(taskFailed()).isEmpty();
    }

    @Test
    void anUnreachableVaultIsWaitedFor() {
        probe.failures.put(taskId, new VaultUnavailableException("away", new IOException()));
        publish(Topic.AUDIO_SUBMITTED);
        publishMarkerAndAwaitIt(Topic.AUDIO_SUBMITTED);
        assertThat(probe.callsOf(taskId)).isEqualTo(6);
        assertThat(taskFailed()).isEmpty();
    }

    private double gone() {
        return meters.counter("recordings_gone", "topic", Topic.AUDIO_SUBMITTED.name())
                .count();
    }

    private void publish(Topic<Envelope> topic) {
        publish(topic, taskId);
    }

    private void publish(Topic<Envelope> topic, String id) {
        publisher.publish(
                topic,
                Envelope.newBuilder(GoldenExamples.example(Envelope.class))
                        .setTaskId(id)
                        .setTenantId("ten_a")
                        .build());
    }

    /** A record behind the one under test: when it was dealt with, so was that. */
    private void publishMarkerAndAwaitIt(Topic<Envelope> topic) {
        var marker = "tsk_marker" + UUID.randomUUID().toString().replace("-", "");
        publish(topic, marker);
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (probe.callsOf(marker) == 0 && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(probe.callsOf(marker)).isEqualTo(1);
    }

    private void poison(Topic<Envelope> topic) {
        var message = new ProducerRecord<>(topic.name(), taskId, POISON);
        EventHeaders.write(message.headers(), "ten_a", null);
        template.send(message).join();
    }

    private Predicate<ConsumerRecord<String, byte[]>> mine() {
        return given -> taskId.equals(given.key());
    }

    private TaskFailed awaitTaskFailed() {
        return awaitRecord(Topic.TASK_FAILED.name(), mine())
                .map(given -> EventCodec.decode(TaskFailed.class, given.value()))
                .orElseThrow();
    }

    private Optional<ConsumerRecord<String, byte[]>> taskFailed() {
        return find(Topic.TASK_FAILED.name(), mine(), Duration.ofMillis(500));
    }

    private Optional<ConsumerRecord<String, byte[]>> deadLetter() {
        return awaitRecord("probe-service.dead-letters", mine());
    }

    private Optional<ConsumerRecord<String, byte[]>> awaitRecord(
            String topic, Predicate<ConsumerRecord<String, byte[]>> wanted) {
        return find(topic, wanted, Duration.ofSeconds(30));
    }

    private Optional<ConsumerRecord<String, byte[]>> find(
            String topic, Predicate<ConsumerRecord<String, byte[]>> wanted, Duration limit) {
        Map<String, Object> settings = Map.of("bootstrap.servers", broker.getBrokersAsString());
        try (var consumer =
                new KafkaConsumer<String, byte[]>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new org.apache.kafka.common.TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = System.nanoTime() + limit.toNanos();
            while (System.nanoTime() < deadline) {
                var found = StreamSupport.stream(
                                consumer.poll(Duration.ofMillis(100)).spliterator(), false)
                        .filter(wanted)
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
    }
}
