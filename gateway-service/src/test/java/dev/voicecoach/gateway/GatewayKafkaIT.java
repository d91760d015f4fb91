package dev.voicecoach.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.voicecoach.gateway.testing.Findings;
import dev.voicecoach.gateway.testing.Recordings;
import dev.voicecoach.gateway.testing.TcpSwitch;
import dev.voicecoach.gateway.testing.TestDatabases;
import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.gateway.testing.TestGateway.Tenant;
import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.codec.EventHeaders;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The gateway with a real broker, which was away when it started, and a database that can be cut off. */
class GatewayKafkaIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final EmbeddedKafkaKraftBroker BROKER = new EmbeddedKafkaKraftBroker(1, 1);
    private static TcpSwitch kafka;
    private static TcpSwitch database;
    private static String databaseUrl;
    private static TestGateway gateway;
    private static Tenant earlyTenant;
    private static List<String> earlyTasks;

    private Tenant tenant;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        BROKER.afterPropertiesSet();
        var port =
                Integer.parseInt(BROKER.getBrokersAsString().split(":", -1)[1].split(",", -1)[0]);
        kafka = TcpSwitch.to(port);
        database = TcpSwitch.to(TestDatabases.port()).on();
        databaseUrl = TestDatabases.url(TestDatabases.create(), database.port());
        gateway = startGateway(folder);
        earlyTenant = gateway.newTenant();
        earlyTasks = List.of(gateway.submit(earlyTenant), gateway.submit(earlyTenant), gateway.submit(earlyTenant));
        assertThat(stage(earlyTenant, earlyTasks.getFirst(), "transcription")).isEqualTo("queued");
        kafka.on();
        await().atMost(LIMIT).until(() -> stage(earlyTenant, earlyTasks.getLast(), "transcription")
                .equals("running"));
    }

    private static TestGateway startGateway(Path folder) {
        return TestGateway.startOn(
                databaseUrl,
                folder,
                "spring.kafka.bootstrap-servers=localhost:" + kafka.port(),
                "spring.datasource.hikari.connection-timeout=500");
    }

    @AfterAll
    static void stop() throws IOException {
        gateway.close();
        kafka.close();
        database.close();
        BROKER.destroy();
    }

    @BeforeEach
    void newTenant() {
        tenant = gateway.newTenant();
    }

    @Test
    void whatWasAcceptedWhileKafkaWasAwayIsPublishedInOrder() {
        await().atMost(LIMIT).until(() -> stage(earlyTenant, earlyTasks.getLast(), "transcription")
                .equals("running"));
        assertThat(records(Topic.AUDIO_SUBMITTED_NAME).stream()
                        .map(ConsumerRecord::key)
                        .filter(earlyTasks::contains))
                .containsExactlyElementsOf(earlyTasks);
        assertThat(gateway.get(earlyTenant, "/v1/tasks/" + earlyTasks.getLast())
                        .json()
                        .at("/started_at")
                        .isNull())
                .isFalse();
    }

    @Test
    void anUploadBecomesAnEventThatTheWorkersCanOpen() throws IOException {
        var trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var taskId = gateway.upload(tenant, Recordings.wav(2, 300), "?question=Why%20us%3F", "traceparent", trace)
                .text("/id");
        var record = await().atMost(LIMIT)
                .until(() -> records(Topic.AUDIO_SUBMITTED_NAME, taskId), found -> !found.isEmpty())
                .getFirst();
        assertThat(EventHeaders.read(record.headers(), EventHeaders.TENANT_ID)).contains(tenant.id());
        assertThat(EventHeaders.read(record.headers(), EventHeaders.TRACEPARENT))
                .contains(trace);
        var event = EventCodec.decode(Envelope.class, record.value());
        assertThat(event.getKind()).isEqualTo(EventKind.AUDIO_SUBMITTED);
        assertThat(event.getTraceparent()).isEqualTo(trace);
        assertThat(new String(record.value(), StandardCharsets.ISO_8859_1)).doesNotContain("Why us?");
        var payload = gateway.bean(RecordingSeal.class)
                .open(RecordingId.of(event), event.getParts().getFirst(), AudioSubmitted.class);
        assertThat(payload.getQuestion()).isEqualTo("Why us?");
        try (var audio = gateway.vault().readAudio(RecordingId.of(event))) {
            assertThat(audio.readAllBytes()).hasSize(2 * (int) payload.getSampleCount());
        }
        assertThat(payload.getSampleCount()).isEqualTo(32_000);
    }

    @Test
    void showsWhatTheServicesFindAsItComes() {
        var taskId = gateway.submit(tenant);
        var findings = new Findings(gateway, tenant, taskId);
        publish(Topic.TRANSCRIPT_READY, findings.transcript());
        publish(Topic.VOICE_ANALYSED, findings.voice());
        await().atMost(LIMIT).until(() -> stage(tenant, taskId, "coaching").equals("running"));
        await().atMost(LIMIT).until(() -> !gateway.hasAudio(tenant, taskId));

        publish(Topic.SCORES_READY, findings.scores());
        await().atMost(LIMIT).until(() -> gateway.get(tenant, "/v1/tasks/" + taskId)
                .json()
                .at("/result/feedback/provisional")
                .asBoolean(false));

        publish(Topic.FEEDBACK_READY, findings.feedback());
        var ended = gateway.get(tenant, "/v1/tasks/" + taskId + "?wait=30");
        assertThat(ended.text("/status")).isEqualTo("completed");
        assertThat(ended.json().at("/result/feedback/provisional").asBoolean(true))
                .isFalse();
        publish(Topic.FEEDBACK_READY, findings.feedback());
        awaitAllHeard();
        assertThat(gateway.get(tenant, "/v1/tasks/" + taskId).json()).isEqualTo(ended.json());
    }

    @Test
    void aFailureEndsTheTask() {
        var taskId = gateway.submit(tenant);
        gateway.bean(EventPublisher.class)
                .publish(new Findings(gateway, tenant, taskId)
                        .failed("transcription", FailureCode.TRANSCRIPTION_UNAVAILABLE));
        var ended = gateway.get(tenant, "/v1/tasks/" + taskId + "?wait=30");
        assertThat(ended.text("/status")).isEqualTo("failed");
        assertThat(ended.text("/error/code")).isEqualTo("transcription_unavailable");
        await().atMost(LIMIT).until(() -> !gateway.hasAudio(tenant, taskId));
    }

    @Test
    void poisonGoesToTheDeadLettersWithItsBytesAndNothingElseHappens() {
        var taskId = gateway.submit(tenant);
        var poison = "this is no event".getBytes(StandardCharsets.UTF_8);
        var message = new ProducerRecord<>(Topic.SCORES_READY_NAME, taskId, poison);
        EventHeaders.write(message.headers(), tenant.id(), null);
        gateway.bean(KafkaTemplate.class).send(message).join();
        var letter = await().atMost(LIMIT)
                .until(() -> records("gateway-service.dead-letters", taskId), found -> !found.isEmpty())
                .getFirst();
        assertThat(letter.value()).isEqualTo(poison);
        awaitAllHeard();
        assertThat(gateway.get(tenant, "/v1/tasks/" + taskId).text("/status")).isEqualTo("processing");
    }

    @Test
    void whatComesAfterTheErasureIsIgnored() {
        var taskId = gateway.submit(tenant);
        var findings = new Findings(gateway, tenant, taskId);
        var transcript = findings.transcript();
        var feedback = findings.feedback();
        assertThat(gateway.delete(tenant, "/v1/tasks/" + taskId).status()).isEqualTo(204);
        publish(Topic.TRANSCRIPT_READY, transcript);
        publish(Topic.FEEDBACK_READY, feedback);
        awaitAllHeard();
        assertThat(gateway.get(tenant, "/v1/tasks/" + taskId).status()).isEqualTo(404);
        assertThat(records("gateway-service.dead-letters", taskId)).isEmpty();
    }

    @Test
    void anEventThatComesWhileTheDatabaseIsAwayIsNotLost() throws IOException {
        var taskId = gateway.submit(tenant);
        var findings = new Findings(gateway, tenant, taskId);
        database.off();
        try {
            publish(Topic.TRANSCRIPT_READY, findings.transcript());
            assertThat(gateway.get(tenant, "/v1/tasks/" + taskId).status()).isEqualTo(503);
            assertThat(gateway.get(tenant, "/v1/tasks/" + taskId).status()).isEqualTo(503);
        } finally {
            database.on();
        }
        await().atMost(LIMIT).until(() -> stage(tenant, taskId, "transcription").equals("done"));
        assertThat(records("gateway-service.dead-letters", taskId)).isEmpty();
    }

    @Test
    void twoGatewaysPublishEachTaskOnceAndKnowOfEachOthersChanges() throws Exception {
        try (var second = startGateway(gateway.folder());
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var submissions = new ArrayList<Callable<String>>();
            for (var i = 0; i < 20; i++) {
                var chosen = i % 2 == 0 ? gateway : second;
                submissions.add(() -> chosen.submit(tenant));
            }
            var tasks = new ArrayList<String>();
            for (var submitted : threads.invokeAll(submissions)) {
                tasks.add(submitted.get());
            }
            await().atMost(LIMIT).until(() -> tasks.stream()
                    .allMatch(id -> stage(tenant, id, "transcription").equals("running")));
            assertThat(records(Topic.AUDIO_SUBMITTED_NAME).stream()
                            .map(ConsumerRecord::key)
                            .filter(tasks::contains))
                    .containsExactlyInAnyOrderElementsOf(tasks);

            var waiting = threads.submit(() -> second.get(tenant, "/v1/tasks/" + tasks.getFirst() + "?wait=30"));
            second.awaitWaiting(1);
            gateway.bean(EventPublisher.class)
                    .publish(new Findings(gateway, tenant, tasks.getFirst())
                            .failed("transcription", FailureCode.TRANSCRIPTION_UNAVAILABLE));
            assertThat(waiting.get().text("/status")).isEqualTo("failed");
        }
    }

    @Test
    void isHealthyAboutKafka() {
        assertThat(gateway.send(gateway.request("/v1/health").GET()).text("/services/kafka"))
                .isEqualTo("healthy");
    }

    /** A task of another tenant goes all the way: what was published before it has been dealt with. */
    private void awaitAllHeard() {
        var owner = gateway.newTenant();
        var taskId = gateway.submit(owner);
        var findings = new Findings(gateway, owner, taskId);
        publish(Topic.TRANSCRIPT_READY, findings.transcript());
        publish(Topic.VOICE_ANALYSED, findings.voice());
        publish(Topic.SCORES_READY, findings.scores());
        publish(Topic.FEEDBACK_READY, findings.feedback());
        assertThat(gateway.get(owner, "/v1/tasks/" + taskId + "?wait=30").text("/status"))
                .isEqualTo("completed");
    }

    private static String stage(Tenant owner, String taskId, String stage) {
        return gateway.get(owner, "/v1/tasks/" + taskId).text("/stages/" + stage + "/status");
    }

    private static void publish(Topic<Envelope> topic, Envelope event) {
        gateway.bean(EventPublisher.class).publish(topic, event);
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic, String key) {
        return records(topic).stream()
                .filter(record -> key.equals(record.key()))
                .toList();
    }

    private static List<ConsumerRecord<String, byte[]>> records(String topic) {
        Map<String, Object> settings = Map.of("bootstrap.servers", BROKER.getBrokersAsString());
        try (var consumer =
                new KafkaConsumer<String, byte[]>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            var end = consumer.endOffsets(List.of(partition)).get(partition);
            var found = new ArrayList<ConsumerRecord<String, byte[]>>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
            }
            return found;
        }
    }
}
