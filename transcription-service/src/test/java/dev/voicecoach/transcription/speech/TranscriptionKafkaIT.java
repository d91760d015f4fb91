package dev.voicecoach.transcription.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.codec.EventHeaders;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.ObjectStore;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.VaultUnavailableException;
import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import dev.voicecoach.platform.vault.RecordingVault;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Policy;
import dev.voicecoach.schemas.events.Submission;
import dev.voicecoach.schemas.events.TaskFailed;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.transcription.TranscriptionApplication;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service, with its real model, against a real broker and a vault on disk. */
@SpringBootTest(
        classes = {TranscriptionApplication.class, TranscriptionKafkaIT.Disk.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=transcription",
            "spring.kafka.bootstrap-servers=${spring.embedded.kafka.brokers}",
            "voicecoach.kafka.partitions=1",
            "voicecoach.kafka.first-back-off=PT0.02S",
            "voicecoach.vault.key-cache-time=PT0S",
            // Nobody listens on that port.
            "voicecoach.transcription.openai.base-url=http://127.0.0.1:9/v1",
            "voicecoach.transcription.openai.retries=1"
        })
@EmbeddedKafka(partitions = 1)
class TranscriptionKafkaIT {
    private static final byte[] POISON = "this is no event".getBytes(StandardCharsets.UTF_8);
    private static final String DEAD_LETTERS = "transcription-service.dead-letters";

    /** A vault on disk that can be told to fail. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Disk {
        final Map<String, AtomicInteger> failuresLeft = new ConcurrentHashMap<>();
        final Set<String> broken = ConcurrentHashMap.newKeySet();

        @Bean
        ObjectStore failingStore() throws IOException {
            var folder = Files.createTempDirectory("vault-");
            FilesystemObjectStore.initialise(folder);
            var disk = new FilesystemObjectStore(folder);
            return new ObjectStore() {
                @Override
                public OutputStream create(String name) {
                    return disk.create(name);
                }

                @Override
                public Optional<InputStream> open(String name) {
                    var left = failuresLeft.get(name);
                    if (left != null && left.getAndDecrement() > 0) {
                        throw new VaultUnavailableException("away", new IOException("for the test"));
                    }
                    return disk.open(name).map(whole -> broken.contains(name) ? half(whole) : whole);
                }

                @Override
                public boolean delete(String name) {
                    return disk.delete(name);
                }

                @Override
                public List<String> list(String prefix) {
                    return disk.list(prefix);
                }

                @Override
                public void removeUnfinished(Instant before) {
                    disk.removeUnfinished(before);
                }
            };
        }
    }

    private static InputStream half(InputStream whole) {
        try (whole) {
            var bytes = whole.readAllBytes();
            return new ByteArrayInputStream(bytes, 0, bytes.length / 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void vault(DynamicPropertyRegistry properties) {
        properties.add(
                "voicecoach.vault.key-encryption-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
    }

    @BeforeAll
    static void needsModels() {
        Models.folder();
    }

    @Autowired
    EmbeddedKafkaBroker broker;

    @Autowired
    EventPublisher publisher;

    @Autowired
    KafkaTemplate<String, byte[]> template;

    @Autowired
    RecordingVault vault;

    @Autowired
    RecordingSeal seal;

    @Autowired
    Disk disk;

    @Autowired
    MeterRegistry meters;

    @LocalServerPort
    int port;

    private Envelope submit(Clips.Clip clip, String language) {
        return new Recordings(vault, seal).submit(clip.pcm(), language);
    }

    private void publish(Envelope event) {
        publisher.publish(Topic.AUDIO_SUBMITTED, event);
    }

    @Test
    void realSpeechBecomesATranscript() {
        var submitted = submit(Clips.LEISURE, "en");
        publish(submitted);
        var record = await(Topic.TRANSCRIPT_READY.name(), submitted);
        assertThat(EventHeaders.read(record.headers(), EventHeaders.TENANT_ID)).contains("ten_a");
        var event = EventCodec.decode(Envelope.class, record.value());
        assertThat(event.getKind()).isEqualTo(EventKind.TRANSCRIPT_READY);
        assertThat(event.getTenantId()).isEqualTo("ten_a");
        assertThat(event.getTraceparent()).isEqualTo(submitted.getTraceparent());
        assertThat(event.getSubmission()).isEqualTo(submitted.getSubmission());
        assertThat(event.getParts()).hasSize(1);
        var transcript = seal.open(RecordingId.of(submitted), event.getParts().getFirst(), TranscriptReady.class);
        assertThat(Clips.wordErrorRate(Clips.LEISURE.words(), transcript.getText()))
                .as(transcript.getText())
                .isLessThanOrEqualTo(0.05);
        assertThat(transcript.getAudioMillis()).isEqualTo(7_100);
        assertThat(transcript.getEngine().getName()).isEqualTo("moonshine");
        assertThat(transcript.getEngine().getProcessingMillis()).isPositive();
        assertThat(meters.get("transcription_time").timer().count()).isPositive();
        assertThat(new String(record.value(), StandardCharsets.UTF_8)).doesNotContain("Dashwood");
    }

    @Test
    void aRemoteEngineThatIsDownIsReplacedByTheLocalOneVisibly() {
        var submitted = asking(submit(Clips.DISPOSED, "en"), "openai", false);
        publish(submitted);
        var event = EventCodec.decode(
                Envelope.class, await(Topic.TRANSCRIPT_READY.name(), submitted).value());
        assertThat(event.getDegraded()).containsExactly("openai_unavailable");
        var transcript = seal.open(RecordingId.of(submitted), event.getParts().getFirst(), TranscriptReady.class);
        assertThat(transcript.getText()).contains("selfish");
        assertThat(transcript.getEngine().getModel()).isEqualTo("base-int8");
    }

    @Test
    void theTenantsPolicyChoosesTheEngine() {
        var tiny = asking(submit(Clips.DISPOSED, "en"), "moonshine-tiny", true);
        var forbidden = asking(submit(Clips.DISPOSED, "en"), "openai", true);
        publish(tiny);
        publish(forbidden);
        assertThat(modelOf(tiny)).isEqualTo("tiny-int8");
        assertThat(modelOf(forbidden)).isEqualTo("base-int8");
        var event = EventCodec.decode(
                Envelope.class, await(Topic.TRANSCRIPT_READY.name(), forbidden).value());
        assertThat(event.getDegraded()).containsExactly("openai_unavailable");
    }

    private String modelOf(Envelope submitted) {
        var event = EventCodec.decode(
                Envelope.class, await(Topic.TRANSCRIPT_READY.name(), submitted).value());
        return seal.open(RecordingId.of(submitted), event.getParts().getFirst(), TranscriptReady.class)
                .getEngine()
                .getModel();
    }

    private static Envelope asking(Envelope submitted, String transcriber, boolean localOnly) {
        var submission = submitted.getSubmission();
        var policy = Policy.newBuilder(submission.getPolicy())
                .setTranscriber(transcriber)
                .setLocalOnly(localOnly)
                .build();
        return Envelope.newBuilder(submitted)
                .setSubmission(
                        Submission.newBuilder(submission).setPolicy(policy).build())
                .build();
    }

    @Test
    void poisonFailsTheTaskAndKeepsItsBytes() {
        var message = new ProducerRecord<>(Topic.AUDIO_SUBMITTED.name(), "tsk_poison", POISON);
        EventHeaders.write(message.headers(), "ten_a", null);
        template.send(message).join();
        var failed = failureOf("tsk_poison");
        assertThat(failed.getStage()).isEqualTo("transcription");
        assertThat(failed.getCode()).isEqualTo("unreadable_event");
        assertThat(await(DEAD_LETTERS, "tsk_poison").value()).isEqualTo(POISON);
    }

    @Test
    void anUnknownLanguageFailsTheTaskAtOnce() {
        var submitted = submit(Clips.DISPOSED, "de");
        publish(submitted);
        assertThat(failureOf(submitted.getTaskId()).getCode()).isEqualTo("unsupported_language");
        assertThat(find(DEAD_LETTERS, submitted.getTaskId(), Duration.ofMillis(300)))
                .isEmpty();
    }

    @Test
    void anErasedRecordingIsSkipped() {
        var before = gone();
        var erased = submit(Clips.DISPOSED, "en");
        vault.erase(RecordingId.of(erased));
        publish(erased);
        var next = submit(Clips.DISPOSED, "en");
        publish(next);
        await(Topic.TRANSCRIPT_READY.name(), next);
        assertThat(gone()).isEqualTo(before + 1);
        assertThat(find(Topic.TRANSCRIPT_READY.name(), erased.getTaskId(), Duration.ofMillis(300)))
                .isEmpty();
        assertThat(find(Topic.TASK_FAILED.name(), erased.getTaskId(), Duration.ofMillis(300)))
                .isEmpty();
    }

    @Test
    void aVaultThatIsAwayIsWaitedFor() {
        var submitted = submit(Clips.DISPOSED, "en");
        var failures = new AtomicInteger(3);
        disk.failuresLeft.put("audio/ten_a/" + submitted.getTaskId(), failures);
        publish(submitted);
        await(Topic.TRANSCRIPT_READY.name(), submitted);
        assertThat(failures.get()).isNegative();
        assertThat(find(Topic.TASK_FAILED.name(), submitted.getTaskId(), Duration.ofMillis(300)))
                .isEmpty();
    }

    @Test
    void aRecordingThatCannotBeReadIsTriedAgainThenGivenUp() {
        var submitted = submit(Clips.DISPOSED, "en");
        disk.broken.add("audio/ten_a/" + submitted.getTaskId());
        publish(submitted);
        assertThat(failureOf(submitted.getTaskId()).getCode()).isEqualTo("transcription_unavailable");
        assertThat(await(DEAD_LETTERS, submitted).value()).isEqualTo(EventCodec.encode(submitted));
        assertThat(find(Topic.TRANSCRIPT_READY.name(), submitted.getTaskId(), Duration.ofMillis(300)))
                .isEmpty();
    }

    @Test
    void isReadyWhenItsModelIsLoadedAndItHasPartitions() throws Exception {
        var submitted = submit(Clips.DISPOSED, "en");
        publish(submitted);
        await(Topic.TRANSCRIPT_READY.name(), submitted);
        var readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("transcriber", "base-int8", "consumers");
        }
    }

    private double gone() {
        return meters.counter("recordings_gone", "topic", Topic.AUDIO_SUBMITTED.name())
                .count();
    }

    private TaskFailed failureOf(String taskId) {
        return EventCodec.decode(
                TaskFailed.class, await(Topic.TASK_FAILED.name(), taskId).value());
    }

    private ConsumerRecord<String, byte[]> await(String topic, Envelope about) {
        return await(topic, about.getTaskId());
    }

    private ConsumerRecord<String, byte[]> await(String topic, String taskId) {
        return find(topic, taskId, Duration.ofSeconds(60)).orElseThrow();
    }

    private Optional<ConsumerRecord<String, byte[]>> find(String topic, String taskId, Duration limit) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", broker.getBrokersAsString(), "isolation.level", "read_committed");
        try (var consumer =
                new KafkaConsumer<String, byte[]>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var deadline = System.nanoTime() + limit.toNanos();
            while (System.nanoTime() < deadline) {
                var found = StreamSupport.stream(
                                consumer.poll(Duration.ofMillis(100)).spliterator(), false)
                        .filter(record -> taskId.equals(record.key()))
                        .findFirst();
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }
    }
}
