package dev.voicecoach.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.voicecoach.coaching.chain.Sayings;
import dev.voicecoach.coaching.chain.langchain4j.ProviderServer;
import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.codec.EventHeaders;
import dev.voicecoach.platform.codec.EventPublisher;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.filesystem.FilesystemObjectStore;
import dev.voicecoach.platform.vault.RecordingVault;
import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.Hop;
import dev.voicecoach.schemas.events.Part;
import dev.voicecoach.schemas.events.Policy;
import dev.voicecoach.schemas.events.QuestionPublished;
import dev.voicecoach.schemas.events.Score;
import dev.voicecoach.schemas.events.ScoresReady;
import dev.voicecoach.schemas.events.Submission;
import dev.voicecoach.schemas.events.TaskFailed;
import dev.voicecoach.schemas.events.TranscriptReady;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.test.EmbeddedKafkaBroker;
import org.springframework.kafka.test.context.EmbeddedKafka;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole service against a real broker, with real transactions, seals and keys. */
@SpringBootTest(
        classes = CoachingApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {
            "spring.config.name=coaching",
            "voicecoach.coaching.chain.breaker.failures=100",
            "voicecoach.coaching.chain.probe-interval=1ms",
            "spring.kafka.bootstrap-servers=${spring.embedded.kafka.brokers}",
            "voicecoach.kafka.partitions=2",
            "voicecoach.vault.key-encryption-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "voicecoach.coaching.join.catch-up=0s",
            "voicecoach.coaching.join.voice-wait.least=1s",
            "voicecoach.coaching.join.voice-wait.most=2s"
        })
@EmbeddedKafka(
        brokerProperties = {
            "transaction.state.log.replication.factor=1",
            "transaction.state.log.min.isr=1",
            "offsets.topic.num.partitions=2",
            "transaction.state.log.num.partitions=2",
            "group.initial.rebalance.delay.ms=0"
        })
@DirtiesContext
class CoachingKafkaIT {
    private static final ProviderServer OPENAI = new ProviderServer("openai");
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(40);
    private static final String TENANT = "ten_1";
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    @Autowired
    private EmbeddedKafkaBroker broker;

    @Autowired
    private EventPublisher publisher;

    @Autowired
    private KafkaTemplate<String, byte[]> template;

    @Autowired
    private RecordingVault vault;

    @Autowired
    private RecordingSeal seal;

    @Autowired
    private Map<String, SmartLifecycle> lifecycles;

    @Autowired
    private Map<String, HealthIndicator> health;

    private final String taskId = "tsk_" + UUID.randomUUID().toString().replace("-", "");
    private final RecordingId recording = new RecordingId(TENANT, taskId);
    private final Instant submittedAt = Instant.now();
    private KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> written = new ArrayList<>();
    private EmotionPolicy emotion = EmotionPolicy.VOICE_ONLY;
    private AnswerInput input = AnswerInput.SPOKEN;
    private List<String> languageModels = List.of();

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry registry) throws IOException {
        var folder = Files.createTempDirectory("coaching-it");
        FilesystemObjectStore.initialise(folder.resolve("vault"));
        OPENAI.settings().forEach((name, value) -> registry.add("voicecoach.coaching.chain." + name, () -> value));
        registry.add("voicecoach.vault.folder", () -> folder.resolve("vault"));
        registry.add("voicecoach.coaching.join.state-folder", () -> folder.resolve("join"));
    }

    @BeforeEach
    void begin() {
        until(() -> isUp("joinHealthIndicator") && isUp("consumersHealthIndicator"));
        vault.create(recording);
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker.getBrokersAsString(), "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        var partitions = List.of(
                        Topic.COACHING_REQUESTED_NAME,
                        Topic.SCORES_READY_NAME,
                        Topic.FEEDBACK_READY_NAME,
                        Topic.TASK_FAILED_NAME,
                        "coaching-service.dead-letters")
                .stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    @AfterEach
    void end() {
        consumer.close();
    }

    @Test
    void threePartsBecomeScoresAndFeedbackOnce() {
        publish(Topic.VOICE_ANALYSED, sealed(EventKind.VOICE_ANALYSED, Answers.voice()));
        publish(Topic.TRANSCRIPT_READY, transcript(Answers.STORY));
        publish(Topic.AUDIO_SUBMITTED, audio(null, "Tell me about a slow page that you made fast."));

        var feedback = open(FeedbackReady.class, Topic.FEEDBACK_READY_NAME, EventKind.FEEDBACK_READY);
        var scores = open(ScoresReady.class, Topic.SCORES_READY_NAME, EventKind.SCORES_READY);

        assertThat(scores.getOverall().getStatus()).isEqualTo("scored");
        assertThat(scores.getQuestion()).isEqualTo("Tell me about a slow page that you made fast.");
        assertThat(feedback.getStrengths()).isNotEmpty();
        assertThat(feedback.getClaimsDropped()).isZero();
        redeliverEverything();
        assertThat(count(Topic.COACHING_REQUESTED_NAME)).isEqualTo(1);
        assertThat(count(Topic.SCORES_READY_NAME)).isEqualTo(1);
        assertThat(count(Topic.FEEDBACK_READY_NAME)).isEqualTo(1);
        var last = first(Topic.FEEDBACK_READY_NAME);
        assertThat(EventHeaders.read(last.headers(), EventHeaders.TRACEPARENT)).contains(TRACE);
        assertThat(EventHeaders.read(last.headers(), EventHeaders.TENANT_ID)).contains(TENANT);
    }

    @Test
    void theReportOfTheRulesIsThereUntilAModelHasPhrasedIt() {
        languageModels = List.of("openai");
        var answer = new CountDownLatch(1);
        OPENAI.answers(() -> {
            hold(answer);
            return ProviderServer.json(OPENAI.saying(Sayings.GOOD));
        });
        publish(Topic.VOICE_ANALYSED, sealed(EventKind.VOICE_ANALYSED, Answers.voice()));
        publish(Topic.TRANSCRIPT_READY, transcript(Answers.STORY));
        publish(Topic.AUDIO_SUBMITTED, audio(null, "Tell me about a slow page that you made fast."));

        var draft = open(FeedbackReady.class, Topic.FEEDBACK_READY_NAME, EventKind.FEEDBACK_DRAFTED);
        assertThat(draft.getProvider()).isEqualTo("rules");
        assertThat(draft.getStrengths()).isNotEmpty();
        open(ScoresReady.class, Topic.SCORES_READY_NAME, EventKind.SCORES_READY);
        assertThat(count(Topic.FEEDBACK_READY_NAME)).isEqualTo(1);
        answer.countDown();

        until(() -> count(Topic.FEEDBACK_READY_NAME) == 2);
        var feedback = openLast(FeedbackReady.class, Topic.FEEDBACK_READY_NAME, EventKind.FEEDBACK_READY);
        assertThat(feedback.getProvider()).isEqualTo("openai");
        assertThat(feedback.getRoute()).isEqualTo("simple_answer");
        assertThat(feedback.getHops()).singleElement().satisfies(hop -> {
            assertThat(hop.getModel()).isEqualTo("gpt-4.1-mini");
            assertThat(hop.getCostUsd()).isPositive();
        });
        assertThat(feedback.getDrill()).isEqualTo(draft.getDrill());
    }

    @Test
    void aModelThatFailsLeavesTheRulesAndItsName() {
        languageModels = List.of("openai");
        OPENAI.answers(() -> ProviderServer.json(OPENAI.error("server_error")).code(500));
        publish(Topic.VOICE_ANALYSED, sealed(EventKind.VOICE_ANALYSED, Answers.voice()));
        publish(Topic.TRANSCRIPT_READY, transcript(Answers.STORY));
        publish(Topic.AUDIO_SUBMITTED, audio(null, "Tell me about a slow page that you made fast."));

        until(() -> count(Topic.FEEDBACK_READY_NAME) == 2);

        var feedback = openLast(FeedbackReady.class, Topic.FEEDBACK_READY_NAME, EventKind.FEEDBACK_READY);
        assertThat(feedback.getProvider()).isEqualTo("rules");
        assertThat(feedback.getHops()).extracting(Hop::getOutcome).containsExactly("unavailable");
        assertThat(EventCodec.decode(
                                Envelope.class, last(Topic.FEEDBACK_READY_NAME).value())
                        .getDegraded())
                .containsExactly("language_model_unavailable");
    }

    @Test
    void stoppedBetweenTwoPartsTheJoinGoesOnWhereItWas() {
        publish(Topic.AUDIO_SUBMITTED, audio(null, null));
        publish(Topic.TRANSCRIPT_READY, transcript(Answers.STORY));
        var join = lifecycles.get("joinStreams");
        join.stop();
        publish(Topic.VOICE_ANALYSED, sealed(EventKind.VOICE_ANALYSED, Answers.voice()));
        join.start();

        open(FeedbackReady.class, Topic.FEEDBACK_READY_NAME, EventKind.FEEDBACK_READY);
        redeliverEverything();
        assertThat(count(Topic.COACHING_REQUESTED_NAME)).isEqualTo(1);
    }

    @Test
    void withoutAVoiceItGoesOnAndSaysSo() {
        publish(Topic.AUDIO_SUBMITTED, audio(null, null));
        publish(Topic.TRANSCRIPT_READY, transcript(Answers.STORY));

        var scores = open(ScoresReady.class, Topic.SCORES_READY_NAME, EventKind.SCORES_READY);

        assertThat(event(Topic.SCORES_READY_NAME).getDegraded()).containsExactly("emotion_unavailable");
        assertThat(scores.getOverall().getStatus()).isEqualTo("scored");
        assertThat(scores.getDimensions())
                .filteredOn(score -> score.getDimension().equals("composure"))
                .singleElement()
                .satisfies(score -> assertThat(score.getReasonCode()).isEqualTo("voice_unavailable"));
    }

    @Test
    void whatWasTypedIsCoachedAtOnceAndNothingIsMissing() {
        input = AnswerInput.TYPED;
        publish(Topic.VOICE_ANALYSED, sealed(EventKind.VOICE_ANALYSED, Answers.voice()));
        publish(Topic.TRANSCRIPT_READY, transcript(Answers.STORY));
        publish(Topic.AUDIO_SUBMITTED, audio(null, null));

        var scores = open(ScoresReady.class, Topic.SCORES_READY_NAME, EventKind.SCORES_READY);

        assertThat(event(Topic.SCORES_READY_NAME).getDegraded()).isEmpty();
        assertThat(scores.getMetrics()).isNotEmpty().noneMatch(metric -> metric.getSource()
                .equals("voice"));
        assertThat(scores.getDimensions())
                .filteredOn(score -> "typed".equals(score.getReasonCode()))
                .extracting(Score::getDimension)
                .containsExactly("delivery", "composure");
        assertThat(scores.getOverall().getValue()).isNotNull();
    }

    @Test
    void silenceIsATaskThatWasCompleted() {
        emotion = EmotionPolicy.OFF;
        publish(Topic.AUDIO_SUBMITTED, audio(null, null));
        publish(Topic.TRANSCRIPT_READY, sealed(EventKind.TRANSCRIPT_READY, Answers.silence()));

        var feedback = open(FeedbackReady.class, Topic.FEEDBACK_READY_NAME, EventKind.FEEDBACK_READY);

        assertThat(feedback.getStrengths()).isEmpty();
        assertThat(feedback.getEncouragement()).contains("no speech");
    }

    @Test
    void knowsTheQuestionsThatWerePublished() {
        emotion = EmotionPolicy.OFF;
        var questionId = "qst_" + taskId;
        publisher.publish(new QuestionPublished(
                questionId, "Describe a page that you made fast.", "software", "behavioural", 2, List.of(), "1"));
        publish(Topic.AUDIO_SUBMITTED, audio(questionId, null));
        publish(Topic.TRANSCRIPT_READY, transcript(Answers.STORY));

        var scores = open(ScoresReady.class, Topic.SCORES_READY_NAME, EventKind.SCORES_READY);

        assertThat(scores.getQuestionId()).isEqualTo(questionId);
        assertThat(scores.getQuestion()).isEqualTo("Describe a page that you made fast.");
        assertThat(event(Topic.SCORES_READY_NAME).getDegraded()).isEmpty();
    }

    @Test
    void saysThatAQuestionIsUnknown() {
        emotion = EmotionPolicy.OFF;
        publish(Topic.AUDIO_SUBMITTED, audio("qst_never", null));
        publish(Topic.TRANSCRIPT_READY, transcript(Answers.STORY));

        var scores = open(ScoresReady.class, Topic.SCORES_READY_NAME, EventKind.SCORES_READY);

        assertThat(scores.getQuestionId()).isEqualTo("qst_never");
        assertThat(scores.getQuestion()).isNull();
        assertThat(event(Topic.SCORES_READY_NAME).getDegraded()).containsExactly("question_unknown");
    }

    @Test
    void poisonTranscriptFailsTheTaskAndIsKept() {
        var poison = new byte[] {1, 2, 3};
        publish(Topic.AUDIO_SUBMITTED, audio(null, null));
        send(Topic.TRANSCRIPT_READY_NAME, poison);

        var failed = EventCodec.decode(
                TaskFailed.class, first(Topic.TASK_FAILED_NAME).value());

        assertThat(failed.getCode()).isEqualTo("unreadable_event");
        assertThat(first("coaching-service.dead-letters").value()).isEqualTo(poison);
    }

    @Test
    void poisonRequestFailsTheTaskAndIsKept() {
        var poison = new byte[] {4, 5, 6};
        send(Topic.COACHING_REQUESTED_NAME, poison);

        var failed = EventCodec.decode(
                TaskFailed.class, first(Topic.TASK_FAILED_NAME).value());

        assertThat(failed.getCode()).isEqualTo("unreadable_event");
        assertThat(first("coaching-service.dead-letters").value()).isEqualTo(poison);
    }

    @Test
    void anErasedRecordingIsSkippedAndTheNextOneIsCoached() {
        emotion = EmotionPolicy.OFF;
        var erased = new RecordingId(TENANT, taskId + "_erased");
        vault.create(erased);
        var gone = seal.seal(erased, EventKind.AUDIO_SUBMITTED, audioSubmitted(null, null));
        vault.erase(erased);
        publisher.publish(Topic.COACHING_REQUESTED, envelope(erased.taskId(), EventKind.COACHING_REQUESTED, gone));
        publish(Topic.AUDIO_SUBMITTED, audio(null, null));
        publish(Topic.TRANSCRIPT_READY, transcript(Answers.STORY));

        open(FeedbackReady.class, Topic.FEEDBACK_READY_NAME, EventKind.FEEDBACK_READY);
        assertThat(written)
                .noneMatch(record ->
                        erased.taskId().equals(record.key()) && !record.topic().equals(Topic.COACHING_REQUESTED_NAME));
    }

    @Test
    void aVoiceThatFailedCostsNoWaiting() {
        publish(Topic.AUDIO_SUBMITTED, audio(null, null));
        publish(Topic.TRANSCRIPT_READY, transcript(Answers.STORY));
        publish(
                Topic.VOICE_ANALYSED,
                envelope(
                        taskId,
                        EventKind.VOICE_ANALYSED,
                        Envelopes.failed(EventKind.VOICE_ANALYSED, FailureCode.EMOTION_UNAVAILABLE)));

        open(FeedbackReady.class, Topic.FEEDBACK_READY_NAME, EventKind.FEEDBACK_READY);
        assertThat(event(Topic.FEEDBACK_READY_NAME).getDegraded()).containsExactly("emotion_unavailable");
    }

    /** Everything once more, and then a task that is not there: when that one has failed, all before it was read. */
    private void redeliverEverything() {
        publish(Topic.VOICE_ANALYSED, sealed(EventKind.VOICE_ANALYSED, Answers.voice()));
        publish(Topic.TRANSCRIPT_READY, transcript(Answers.STORY));
        publish(Topic.AUDIO_SUBMITTED, audio(null, null));
        for (int partition = 0; partition < 2; partition++) {
            var marker = "tsk_marker" + partition + "_" + taskId;
            for (var topic :
                    List.of(Topic.VOICE_ANALYSED_NAME, Topic.TRANSCRIPT_READY_NAME, Topic.AUDIO_SUBMITTED_NAME)) {
                var record = new ProducerRecord<>(topic, partition, marker, new byte[] {9});
                EventHeaders.write(record.headers(), TENANT, TRACE);
                template.send(record).join();
            }
            until(() -> countOf(marker, "coaching-service.dead-letters") == 3);
        }
    }

    private Envelope transcript(String text) {
        TranscriptReady transcript = Answers.spoken(text);
        return sealed(EventKind.TRANSCRIPT_READY, transcript);
    }

    private Envelope audio(String questionId, String question) {
        return sealed(EventKind.AUDIO_SUBMITTED, audioSubmitted(questionId, question));
    }

    private static AudioSubmitted audioSubmitted(String questionId, String question) {
        return new AudioSubmitted(16_000, 480_000L, questionId, question, null, "en", null);
    }

    private Envelope sealed(EventKind kind, SpecificRecord payload) {
        return envelope(taskId, kind, seal.seal(recording, kind, payload));
    }

    private Envelope envelope(String task, EventKind kind, Part part) {
        var policy = new Policy(emotion, false, "default", "default", languageModels, 30, null);
        var submission = new Submission(submittedAt, submittedAt.plus(Duration.ofMinutes(10)), 30_000L, policy, input);
        return new Envelope(task, TENANT, kind, Instant.now(), TRACE, submission, List.of(), List.of(part));
    }

    private void publish(Topic<Envelope> topic, Envelope event) {
        publisher.publish(topic, event);
    }

    private void send(String topic, byte[] value) {
        var record = new ProducerRecord<>(topic, taskId, value);
        EventHeaders.write(record.headers(), TENANT, TRACE);
        template.send(record).join();
    }

    private <T extends SpecificRecord> T open(Class<T> type, String topic, EventKind kind) {
        first(topic);
        return seal.open(recording, Envelopes.part(event(topic), kind).orElseThrow(), type);
    }

    private <T extends SpecificRecord> T openLast(Class<T> type, String topic, EventKind kind) {
        var event = EventCodec.decode(Envelope.class, last(topic).value());
        return seal.open(recording, Envelopes.part(event, kind).orElseThrow(), type);
    }

    private ConsumerRecord<String, byte[]> last(String topic) {
        return written.stream()
                .filter(record -> record.topic().equals(topic) && taskId.equals(record.key()))
                .reduce((one, next) -> next)
                .orElseThrow();
    }

    private static void hold(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Envelope event(String topic) {
        return EventCodec.decode(Envelope.class, first(topic).value());
    }

    private ConsumerRecord<String, byte[]> first(String topic) {
        until(() -> count(topic) > 0);
        return written.stream()
                .filter(record -> record.topic().equals(topic) && taskId.equals(record.key()))
                .findFirst()
                .orElseThrow();
    }

    private long count(String topic) {
        return countOf(taskId, topic);
    }

    private long countOf(String key, String topic) {
        consumer.poll(Duration.ofMillis(50)).forEach(written::add);
        return written.stream()
                .filter(record -> record.topic().equals(topic) && key.equals(record.key()))
                .count();
    }

    private boolean isUp(String indicator) {
        return health.get(indicator).health().getStatus().equals(Status.UP);
    }

    private static void until(BooleanSupplier reached) {
        await().atMost(LONGEST_WAIT).pollInterval(Duration.ofMillis(10)).until(reached::getAsBoolean);
    }
}
