package dev.voicecoach.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.sealing.LearnerSeal;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import dev.voicecoach.platform.vault.RecordingVault;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.LearnerErased;
import dev.voicecoach.schemas.events.Policy;
import dev.voicecoach.schemas.events.ScoresReady;
import dev.voicecoach.schemas.events.Submission;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Learners' own baselines, from the request to the feedback, with a real broker and a real PostgreSQL that goes away. */
@SpringBootTest(
        classes = CoachingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.config.name=coaching",
            "voicecoach.coaching.chain.first=rules",
            "spring.kafka.bootstrap-servers=${spring.embedded.kafka.brokers}",
            "spring.datasource.username=postgres",
            "spring.datasource.password=postgres",
            "voicecoach.kafka.partitions=1",
            "voicecoach.kafka.first-back-off=PT0.05S",
            "voicecoach.vault.key-encryption-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "voicecoach.coaching.learner.retry-interval=0s"
        })
@EmbeddedKafka(
        brokerProperties = {
            "transaction.state.log.replication.factor=1",
            "transaction.state.log.min.isr=1",
            "offsets.topic.num.partitions=1",
            "transaction.state.log.num.partitions=1",
            "group.initial.rebalance.delay.ms=0"
        })
@DirtiesContext
class OwnVoiceKafkaIT {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);
    private static final String TENANT = "ten_1";

    private static Path data;
    private static EmbeddedPostgres server;

    @Autowired
    private EmbeddedKafkaBroker broker;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private RecordingVault vault;

    @Autowired
    private RecordingSeal seal;

    @Autowired
    private LearnerSeal learners;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Map<String, HealthIndicator> health;

    private final String learner = "ada " + UUID.randomUUID();
    private final List<ConsumerRecord<String, byte[]>> written = new ArrayList<>();
    private KafkaConsumer<String, byte[]> consumer;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createTempDirectory("coaching-own-it");
        data = folder.resolve("postgres");
        server = start(0);
        FilesystemObjectStore.initialise(folder.resolve("vault"));
        registry.add("spring.datasource.url", () -> server.getJdbcUrl("postgres", "postgres"));
        registry.add("voicecoach.vault.folder", () -> folder.resolve("vault"));
        registry.add("voicecoach.coaching.join.state-folder", () -> folder.resolve("join"));
    }

    /** On the same data each time. */
    private static EmbeddedPostgres start(int port) throws IOException {
        var builder = EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void begin() {
        await().atMost(LONGEST_WAIT).until(() -> isUp("joinHealthIndicator") && isUp("consumersHealthIndicator"));
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.getBrokersAsString(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = List.of(
                new TopicPartition(Topic.SCORES_READY_NAME, 0), new TopicPartition(Topic.FEEDBACK_READY_NAME, 0));
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @AfterEach
    void end() {
        consumer.close();
    }

    @Test
    void knowsFromTheFourthAnswerOnAndSaysTheSameWhenAskedAgain() {
        for (var semitones : List.of(9.0, 9.5, 8.5)) {
            var early = scores(coach(semitones, EmotionPolicy.VOICE_ONLY, Instant.now()));
            assertThat(early.getOwnUsual().getMeasures()).isEmpty();
        }
        var task = coach(3.1, EmotionPolicy.VOICE_ONLY, Instant.now());
        var own = scores(task).getOwnUsual();

        assertThat(own.getAnswers()).isEqualTo(3);
        assertThat(own.getMeasures())
                .filteredOn(measure -> measure.getName().equals("pitch_range"))
                .singleElement()
                .satisfies(measure -> assertThat(measure.getComparison()).isEqualTo("flatter than your usual"));
        var feedback = feedback(task);
        assertThat(feedback.getImprovements())
                .extracting(Claim::getText)
                .anyMatch(text -> text.contains("It may sound flatter than your usual."))
                .noneMatch(text -> text.contains("may sound even"));
        assertThat(feedback.getClaimsDropped()).isZero();

        coach(20.0, EmotionPolicy.VOICE_ONLY, Instant.now());
        request(task, 3.1, EmotionPolicy.VOICE_ONLY, Instant.now());
        var again = all(task, Topic.FEEDBACK_READY_NAME, 2);
        assertThat(open(task, again.get(1), EventKind.FEEDBACK_READY, FeedbackReady.class))
                .usingRecursiveComparison()
                .ignoringFields("processingMillis")
                .isEqualTo(feedback);
        assertThat(open(task, all(task, Topic.SCORES_READY_NAME, 2).get(1), EventKind.SCORES_READY, ScoresReady.class)
                        .getOwnUsual())
                .isEqualTo(own);
    }

    @Test
    void remembersNothingWhereNobodyMayListen() {
        var task = coach(9.0, EmotionPolicy.OFF, Instant.now());

        var scores = scores(task);
        assertThat(scores.getOwnUsual()).isNull();
        assertThat(scores.getMetrics())
                .extracting(metric -> metric.getSource())
                .isNotEmpty()
                .doesNotContain("voice");
        assertThat(rows()).isZero();
        assertThat(event(task).getDegraded()).isEmpty();
    }

    @Test
    void forgetsALearnerWhoIsErased() {
        coach(9.0, EmotionPolicy.FULL, Instant.now());
        assertThat(rows()).isEqualTo(1);

        var id = learners.idOf(TENANT, learner);
        publisher.publish(new LearnerErased(TENANT, id.hash(), Instant.now(), null));
        await().atMost(LONGEST_WAIT).until(() -> rows() == 0);

        // Accepted before, coached only now.
        var late = coach(9.0, EmotionPolicy.FULL, Instant.now().minusSeconds(60));
        assertThat(scores(late).getOwnUsual()).isNull();
        assertThat(rows()).isZero();
        assertThat(scores(coach(9.0, EmotionPolicy.FULL, Instant.now().plusSeconds(1)))
                        .getOwnUsual()
                        .getAnswers())
                .isZero();
    }

    @Test
    void coachesOnWithoutTheDatabaseAndSaysSo() throws IOException {
        coach(9.0, EmotionPolicy.FULL, Instant.now());
        var port = server.getPort();
        server.close();
        try {
            var task = coach(9.0, EmotionPolicy.FULL, Instant.now());
            assertThat(event(task).getDegraded()).containsExactly("baseline_unavailable");
            assertThat(scores(task).getOwnUsual()).isNull();
            assertThat(feedback(task).getEncouragement()).isNotBlank();
            assertThat(health.get("baselineHealthIndicator")
                            .health()
                            .getStatus()
                            .getCode())
                    .isEqualTo("DEGRADED");
        } finally {
            server = start(port);
        }
        await().atMost(LONGEST_WAIT).until(() -> isUp("baselineHealthIndicator"));
    }

    /** Coaches an answer of this learner and waits for its feedback. */
    private String coach(double pitchRange, EmotionPolicy emotion, Instant submittedAt) {
        var task = "tsk_" + UUID.randomUUID().toString().replace("-", "");
        vault.create(new RecordingId(TENANT, task));
        request(task, pitchRange, emotion, submittedAt);
        all(task, Topic.FEEDBACK_READY_NAME, 1);
        return task;
    }

    /** As the join would. */
    private void request(String task, double pitchRange, EmotionPolicy emotion, Instant submittedAt) {
        var id = new RecordingId(TENANT, task);
        var policy = new Policy(emotion, true, "default", "default", List.of(), 30, null);
        var submission = new Submission(
                submittedAt, submittedAt.plus(Duration.ofMinutes(10)), 30_000L, policy, AnswerInput.SPOKEN);
        var parts = new ArrayList<>(List.of(
                seal.seal(
                        id,
                        EventKind.AUDIO_SUBMITTED,
                        new AudioSubmitted(16_000, 480_000L, null, null, learner, "en", null)),
                seal.seal(id, EventKind.TRANSCRIPT_READY, Answers.spoken(Answers.STORY))));
        if (emotion != EmotionPolicy.OFF) {
            parts.add(seal.seal(id, EventKind.VOICE_ANALYSED, Answers.voice(pitchRange)));
        }
        publisher.publish(
                Topic.COACHING_REQUESTED,
                new Envelope(
                        task, TENANT, EventKind.COACHING_REQUESTED, Instant.now(), null, submission, List.of(), parts));
    }

    private ScoresReady scores(String task) {
        return open(task, all(task, Topic.SCORES_READY_NAME, 1).getFirst(), EventKind.SCORES_READY, ScoresReady.class);
    }

    private FeedbackReady feedback(String task) {
        return open(
                task,
                all(task, Topic.FEEDBACK_READY_NAME, 1).getFirst(),
                EventKind.FEEDBACK_READY,
                FeedbackReady.class);
    }

    private Envelope event(String task) {
        return all(task, Topic.FEEDBACK_READY_NAME, 1).getFirst();
    }

    private <T extends SpecificRecord> T open(String task, Envelope event, EventKind kind, Class<T> type) {
        return seal.open(
                new RecordingId(TENANT, task), Envelopes.part(event, kind).orElseThrow(), type);
    }

    private List<Envelope> all(String task, String topic, int count) {
        await().atMost(LONGEST_WAIT).until(() -> of(task, topic).size() >= count);
        return of(task, topic).stream()
                .map(record -> EventCodec.decode(Envelope.class, record.value()))
                .toList();
    }

    private List<ConsumerRecord<String, byte[]>> of(String task, String topic) {
        consumer.poll(Duration.ofMillis(50)).forEach(written::add);
        return written.stream()
                .filter(record -> record.topic().equals(topic) && task.equals(record.key()))
                .toList();
    }

    /** Of this learner. */
    private long rows() {
        var made = database.sql("SELECT to_regclass('coaching.baselines') IS NOT NULL")
                .query(Boolean.class)
                .single();
        if (!made) {
            return 0;
        }
        return database.sql("SELECT count(*) FROM coaching.baselines WHERE learner = :learner")
                .param("learner", learners.idOf(TENANT, learner).hash())
                .query(Long.class)
                .single();
    }

    private boolean isUp(String indicator) {
        return health.get(indicator).health().getStatus().getCode().equals("UP");
    }
}
