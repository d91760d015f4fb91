package dev.voicecoach.emotion.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.emotion.EmotionApplication;
import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.codec.EventHeaders;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import dev.voicecoach.platform.vault.RecordingVault;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service against a real broker and a vault on disk. */
@SpringBootTest(
        classes = EmotionApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.config.name=emotion",
            "spring.kafka.bootstrap-servers=${spring.embedded.kafka.brokers}",
            "voicecoach.identity.secret=0123456789abcdef0123456789abcdef",
            // Platform asks for a lazy proxy of a final class here and does not start; goes when that is mended.
            "voicecoach.kafka.partitions=1",
            "voicecoach.kafka.first-back-off=PT0.02S",
            "voicecoach.vault.key-cache-time=PT0S",
            // Nobody listens on that port.
            "voicecoach.emotion.hume.base-url=http://127.0.0.1:9",
            "voicecoach.emotion.hume.api-key=key-of-the-test",
            "voicecoach.emotion.hume.retries=1"
        })
@EmbeddedKafka(partitions = 1)
class EmotionKafkaIT {
    private static final byte[] POISON = "this is no event".getBytes(StandardCharsets.UTF_8);
    private static final String ANALYSED = Topic.VOICE_ANALYSED.name();
    private static final String DEAD_LETTERS = "emotion-service.dead-letters";
    private static final short[] A_SECOND = new short[16_000];

    @TempDir
    static Path folder;

    @DynamicPropertySource
    static void vault(DynamicPropertyRegistry properties) {
        FilesystemObjectStore.initialise(folder);
        properties.add("voicecoach.vault.folder", () -> folder);
        properties.add(
                "voicecoach.vault.key-encryption-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
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
    MeterRegistry meters;

    @LocalServerPort
    int port;

    private Envelope submit(short[] pcm, EmotionPolicy emotion) {
        return new Recordings(vault, seal).submit(pcm, emotion);
    }

    private void publish(Envelope event) {
        publisher.publish(Topic.AUDIO_SUBMITTED, event);
    }

    /** One partition: when this one was answered, so was everything before it. */
    private void publishAnotherAndAwaitIt() {
        var another = submit(A_SECOND, EmotionPolicy.VOICE_ONLY);
        publish(another);
        await(ANALYSED, another.getTaskId());
    }

    @Test
    void realSpeechBecomesAnAnalysis() {
        var submitted = submit(Clips.pcm(Clips.WOMAN), EmotionPolicy.VOICE_ONLY);
        publish(submitted);
        var answer = await(ANALYSED, submitted.getTaskId());
        assertThat(EventHeaders.read(answer.headers(), EventHeaders.TENANT_ID)).contains("ten_a");
        var event = EventCodec.decode(Envelope.class, answer.value());
        assertThat(event.getKind()).isEqualTo(EventKind.VOICE_ANALYSED);
        assertThat(event.getTraceparent()).isEqualTo(submitted.getTraceparent());
        assertThat(event.getSubmission()).isEqualTo(submitted.getSubmission());
        var voice = seal.open(RecordingId.of(submitted), event.getParts().getFirst(), VoiceAnalysed.class);
        assertThat(voice.getSummary().getPitchMedianHertz()).isBetween(170.0, 175.0);
        assertThat(voice.getTimeline()).hasSize(2);
        assertThat(voice.getTimeline()).allSatisfy(window -> {
            assertThat(window.getAttributes()).isNotEmpty();
            assertThat(window.getExpressions()).isEmpty();
        });
        assertThat(voice.getEngine().getName()).isEqualTo("local");
        assertThat(meters.get("emotion_analysis_time").timer().count()).isPositive();
        assertThat(new String(answer.value(), StandardCharsets.UTF_8)).doesNotContain("monotone", "steady");
    }

    @Test
    void ourEngineListensWhereHumeCannot() {
        var submitted = new Recordings(vault, seal).submit(Clips.pcm(Clips.WOMAN), EmotionPolicy.FULL, "hume");
        publish(submitted);
        var event = EventCodec.decode(
                Envelope.class, await(ANALYSED, submitted.getTaskId()).value());
        assertThat(event.getDegraded()).containsExactly("hume_unavailable");
        var voice = seal.open(RecordingId.of(submitted), event.getParts().getFirst(), VoiceAnalysed.class);
        assertThat(voice.getEngine().getName()).isEqualTo("local");
        assertThat(voice.getSummary().getPitchMedianHertz()).isBetween(170.0, 175.0);
    }

    @Test
    void silenceIsAnAnalysisToo() {
        var submitted = submit(A_SECOND, EmotionPolicy.FULL);
        publish(submitted);
        var event = EventCodec.decode(
                Envelope.class, await(ANALYSED, submitted.getTaskId()).value());
        var voice = seal.open(RecordingId.of(submitted), event.getParts().getFirst(), VoiceAnalysed.class);
        assertThat(voice.getSummary().getSpeechMillis()).isZero();
        assertThat(voice.getSummary().getPitchMedianHertz()).isNull();
    }

    @Test
    void poisonDegradesTheTaskAndKeepsItsBytes() {
        var message = new ProducerRecord<>(Topic.AUDIO_SUBMITTED.name(), "tsk_poison", POISON);
        EventHeaders.write(message.headers(), "ten_a", null);
        template.send(message).join();
        assertDegraded("tsk_poison");
        assertThat(await(DEAD_LETTERS, "tsk_poison").value()).isEqualTo(POISON);
    }

    @Test
    void aRecordingThatBreaksOffDegradesTheTask() {
        var submitted = submit(Clips.pcm(Clips.WOMAN), EmotionPolicy.FULL);
        truncate(folder.resolve("audio/ten_a/" + submitted.getTaskId()));
        publish(submitted);
        assertDegraded(submitted.getTaskId());
        assertThat(await(DEAD_LETTERS, submitted.getTaskId()).value()).isEqualTo(EventCodec.encode(submitted));
    }

    @Test
    void anErasedRecordingIsSkipped() {
        var before = gone();
        var erased = submit(A_SECOND, EmotionPolicy.FULL);
        vault.erase(RecordingId.of(erased));
        publish(erased);
        publishAnotherAndAwaitIt();
        assertThat(gone()).isEqualTo(before + 1);
        assertNothingAbout(erased);
    }

    @Test
    void offMeansThatNothingIsSaid() {
        var off = submit(Clips.pcm(Clips.WOMAN), EmotionPolicy.OFF);
        publish(off);
        publishAnotherAndAwaitIt();
        assertNothingAbout(off);
    }

    @Test
    void isReadyWhenItHasPartitions() throws Exception {
        publishAnotherAndAwaitIt();
        var readiness = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).contains("consumers");
        }
    }

    private double gone() {
        return meters.counter("recordings_gone", "topic", Topic.AUDIO_SUBMITTED.name())
                .count();
    }

    private void assertDegraded(String taskId) {
        var event = EventCodec.decode(Envelope.class, await(ANALYSED, taskId).value());
        assertThat(event.getKind()).isEqualTo(EventKind.VOICE_ANALYSED);
        assertThat(event.getParts()).hasSize(1);
        assertThat(event.getParts().getFirst().getFailure()).isEqualTo("emotion_unavailable");
        assertThat(event.getParts().getFirst().getSealed().remaining()).isZero();
    }

    private void assertNothingAbout(Envelope submitted) {
        for (var topic : new String[] {ANALYSED, DEAD_LETTERS, Topic.TASK_FAILED.name()}) {
            assertThat(find(topic, submitted.getTaskId(), Duration.ofMillis(300)))
                    .as(topic)
                    .isEmpty();
        }
    }

    private static void truncate(Path file) {
        try (var channel = Files.newByteChannel(file, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(file) - 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
