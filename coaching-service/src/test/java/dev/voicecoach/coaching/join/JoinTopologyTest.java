package dev.voicecoach.coaching.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.codec.EventHeaders;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.TaskFailed;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.support.KafkaHeaders;

class JoinTopologyTest {
    private static final String DEAD_LETTERS = "coaching-service.dead-letters";
    private static final byte[] POISON = {(byte) 0xC3, 1, 2, 3, (byte) 0xFF};

    private final Events task = Events.ofTask("tsk_1");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @TempDir
    Path folder;

    private TopologyTestDriver driver;

    @BeforeEach
    void start() {
        var properties = Joins.bind(Map.of("state-folder", folder.toString()));
        driver = new TopologyTestDriver(
                JoinTopology.of(properties, DEAD_LETTERS, meters),
                JoinSettings.of(properties, Map.of("bootstrap.servers", "nowhere:1")),
                Events.START);
        // Past the time in which a newly started join only reads.
        driver.advanceWallClockTime(Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void joinsInAnyOrderAndOnce() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 30; round++) {
            var each = Events.ofTask("tsk_" + round);
            var deliveries = new ArrayList<Envelope>();
            for (var event : List.of(each.audioSubmitted(), each.transcriptReady(), each.voiceAnalysed())) {
                for (int copies = 1 + random.nextInt(3); copies > 0; copies--) {
                    deliveries.add(random.nextInt(deliveries.size() + 1), event);
                }
            }
            deliveries.forEach(this::deliver);
            driver.advanceWallClockTime(Duration.ofSeconds(1 + random.nextInt(3)));

            var requests = read(Topic.COACHING_REQUESTED_NAME);
            assertThat(requests).as("seed %s, round %s", seed, round).hasSize(1);
            assertThat(kinds(requests.getFirst()))
                    .containsExactly(EventKind.AUDIO_SUBMITTED, EventKind.TRANSCRIPT_READY, EventKind.VOICE_ANALYSED);
        }
        assertThat(read(Topic.TASK_FAILED_NAME)).isEmpty();
    }

    @Test
    void requestCarriesPartsSubmissionTraceAndTenant() {
        deliver(task.voiceAnalysed());
        deliver(task.audioSubmitted());
        deliver(task.transcriptReady());

        var written = read(Topic.COACHING_REQUESTED_NAME).getFirst();
        var request = EventCodec.decode(Envelope.class, written.value());
        assertThat(new String(written.key(), StandardCharsets.UTF_8)).isEqualTo("tsk_1");
        assertThat(request.getKind()).isEqualTo(EventKind.COACHING_REQUESTED);
        assertThat(request.getSubmission()).isEqualTo(task.submission());
        assertThat(request.getTraceparent()).isEqualTo(Events.TRACE);
        assertThat(request.getDegraded()).isEmpty();
        assertThat(request.getParts())
                .containsExactly(
                        task.part(EventKind.AUDIO_SUBMITTED),
                        task.part(EventKind.TRANSCRIPT_READY),
                        task.part(EventKind.VOICE_ANALYSED));
        assertCarriesTraceAndTenant(written);
    }

    @Test
    void keepsFirstTranscriptWhenAnotherOneFollows() {
        deliver(task.transcriptReady());
        deliver(task.of(task.part(EventKind.TRANSCRIPT_READY, "second")));
        deliver(task.audioSubmitted());
        deliver(task.voiceAnalysed());

        var request = event(read(Topic.COACHING_REQUESTED_NAME).getFirst());
        assertThat(Envelopes.part(request, EventKind.TRANSCRIPT_READY)).contains(task.part(EventKind.TRANSCRIPT_READY));
        assertThat(ignored("TRANSCRIPT_READY", "duplicate")).isEqualTo(1);
    }

    @Test
    void redeliveryAfterTheRequestChangesNothing() {
        deliverAll(task);
        assertThat(read(Topic.COACHING_REQUESTED_NAME)).hasSize(1);

        deliverAll(task);
        driver.advanceWallClockTime(Events.LIFETIME);

        assertNothingWritten();
        assertThat(ignored("VOICE_ANALYSED", "ended")).isEqualTo(1);
    }

    @Test
    void twoTasksDoNotMix() {
        var other = Events.ofTask("tsk_2");
        deliver(task.audioSubmitted());
        deliver(other.transcriptReady());
        deliver(task.voiceAnalysed());
        deliver(other.voiceAnalysed());
        assertNothingWritten();

        deliver(other.audioSubmitted());
        var request = event(read(Topic.COACHING_REQUESTED_NAME).getFirst());
        assertThat(request.getTaskId()).isEqualTo("tsk_2");
    }

    @Test
    void withoutAVoiceGoesOnWhenTheClockSaysSoAndNoOtherRecordDoes() {
        deliver(task.audioSubmitted());
        driver.advanceWallClockTime(Duration.ofSeconds(60));
        deliver(task.transcriptReady());
        driver.advanceWallClockTime(Duration.ofSeconds(29));
        assertNothingWritten();

        driver.advanceWallClockTime(Duration.ofSeconds(1));

        var written = read(Topic.COACHING_REQUESTED_NAME);
        assertThat(written).hasSize(1);
        assertThat(event(written.getFirst()).getDegraded()).containsExactly("emotion_unavailable");
        assertThat(Envelopes.part(event(written.getFirst()), EventKind.VOICE_ANALYSED)
                        .orElseThrow()
                        .getFailure())
                .isEqualTo("emotion_unavailable");
        assertCarriesTraceAndTenant(written.getFirst());

        deliver(task.voiceAnalysed());
        assertNothingWritten();
        assertThat(ignored("VOICE_ANALYSED", "ended")).isEqualTo(1);
    }

    @Test
    void withoutATranscriptFailsAtTheDeadline() {
        deliver(task.audioSubmitted());
        deliver(task.voiceAnalysed());
        driver.advanceWallClockTime(Events.LIFETIME.minusSeconds(6));
        assertNothingWritten();

        driver.advanceWallClockTime(Duration.ofSeconds(1));

        var written = read(Topic.TASK_FAILED_NAME);
        assertThat(written).hasSize(1);
        assertThat(EventCodec.decode(TaskFailed.class, written.getFirst().value()))
                .isEqualTo(new TaskFailed(
                        "tsk_1",
                        Events.TENANT,
                        "transcription",
                        "deadline_exceeded",
                        Events.START.plus(Events.LIFETIME),
                        Events.TRACE));
        assertCarriesTraceAndTenant(written.getFirst());

        deliver(task.transcriptReady());
        assertNothingWritten();
    }

    @Test
    void withoutTheSubmissionFailsAtTheDeadline() {
        deliver(task.transcriptReady());
        deliver(task.voiceAnalysed());
        driver.advanceWallClockTime(Events.LIFETIME);

        assertThat(failure().getCode()).isEqualTo("deadline_exceeded");
    }

    @Test
    void goesOnAtOnceWhenTheVoiceFailed() {
        deliver(task.audioSubmitted());
        deliver(task.transcriptReady());
        deliver(task.voiceFailedUnread());

        assertThat(event(read(Topic.COACHING_REQUESTED_NAME).getFirst()).getDegraded())
                .containsExactly("emotion_unavailable");
    }

    @Test
    void expectsNoVoiceWhenThePolicyIsOff() {
        var off = task.withPolicy(EmotionPolicy.OFF);
        deliver(off.transcriptReady());
        deliver(off.audioSubmitted());

        var written = read(Topic.COACHING_REQUESTED_NAME);
        assertThat(written).hasSize(1);
        assertThat(kinds(written.getFirst())).containsExactly(EventKind.AUDIO_SUBMITTED, EventKind.TRANSCRIPT_READY);
        assertThat(event(written.getFirst()).getDegraded()).isEmpty();
    }

    @Test
    void expectsNoVoiceOfWhatWasTypedInWhicheverOrder() {
        for (boolean textFirst : List.of(true, false)) {
            var typed = Events.ofTask("tsk_typed_" + textFirst).typed();
            deliver(textFirst ? typed.audioSubmitted() : typed.transcriptReady());
            assertNothingWritten();
            deliver(textFirst ? typed.transcriptReady() : typed.audioSubmitted());

            var written = read(Topic.COACHING_REQUESTED_NAME);
            assertThat(written).hasSize(1);
            assertThat(kinds(written.getFirst()))
                    .containsExactly(EventKind.AUDIO_SUBMITTED, EventKind.TRANSCRIPT_READY);
            assertThat(event(written.getFirst()).getDegraded()).isEmpty();
        }
    }

    @Test
    void aVoiceOfWhatWasTypedIsNobodysBusiness() {
        var typed = task.typed();
        deliver(typed.voiceFailedUnread());
        deliver(typed.audioSubmitted());
        deliver(typed.transcriptReady());

        var written = read(Topic.COACHING_REQUESTED_NAME);
        assertThat(kinds(written.getFirst())).containsExactly(EventKind.AUDIO_SUBMITTED, EventKind.TRANSCRIPT_READY);
        assertThat(event(written.getFirst()).getDegraded()).isEmpty();
        deliver(typed.voiceAnalysed());
        driver.advanceWallClockTime(Events.LIFETIME);
        assertNothingWritten();
    }

    @Test
    void ignoresAHalfOfATaskThatIsOver() {
        driver.advanceWallClockTime(Events.LIFETIME);
        deliverAll(task);
        driver.advanceWallClockTime(Duration.ofMinutes(30));

        assertNothingWritten();
        assertThat(ignored("TRANSCRIPT_READY", "late")).isEqualTo(1);
        assertThat(entries()).isZero();
    }

    @Test
    void forgetsAnEndedTaskAfterItsGrace() {
        deliverAll(task);
        read(Topic.COACHING_REQUESTED_NAME);
        driver.advanceWallClockTime(Events.LIFETIME.plusMinutes(9));
        assertThat(entries()).isEqualTo(1);

        driver.advanceWallClockTime(Duration.ofMinutes(1));

        assertThat(entries()).isZero();
        deliverAll(task);
        assertNothingWritten();
    }

    @Test
    void forgetsAPartThatNothingIsKnownAbout() {
        deliver(task.voiceFailedUnread());
        driver.advanceWallClockTime(Duration.ofMinutes(61));

        assertThat(entries()).isZero();
        assertNothingWritten();
        assertThat(meters.counter("join_orphans_forgotten").count()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {Topic.AUDIO_SUBMITTED_NAME, Topic.TRANSCRIPT_READY_NAME})
    void poisonFailsTheTaskAndKeepsItsBytes(String topic) {
        deliver(topic, "tsk_1", POISON, traced());

        assertThat(failure())
                .extracting(TaskFailed::getTaskId, TaskFailed::getTenantId, TaskFailed::getCode)
                .containsExactly("tsk_1", Events.TENANT, "unreadable_event");
        var dead = read(DEAD_LETTERS).getFirst();
        assertThat(dead.value()).isEqualTo(POISON);
        assertThat(new String(dead.key(), StandardCharsets.UTF_8)).isEqualTo("tsk_1");
        assertThat(EventHeaders.read(dead.headers(), KafkaHeaders.DLT_ORIGINAL_TOPIC))
                .contains(topic);
        assertThat(EventHeaders.read(dead.headers(), EventHeaders.TRACEPARENT)).contains(Events.TRACE);

        deliverAll(task);
        driver.advanceWallClockTime(Events.LIFETIME);
        assertNothingWritten();
    }

    @Test
    void poisonVoiceIsAMissingVoice() {
        deliver(task.audioSubmitted());
        deliver(task.transcriptReady());
        deliver(Topic.VOICE_ANALYSED_NAME, "tsk_1", POISON, traced());

        assertThat(event(read(Topic.COACHING_REQUESTED_NAME).getFirst()).getDegraded())
                .containsExactly("emotion_unavailable");
        assertThat(read(DEAD_LETTERS)).hasSize(1);
        assertThat(read(Topic.TASK_FAILED_NAME)).isEmpty();
    }

    @Test
    void poisonVoiceThatComesFirstIsRemembered() {
        deliver(Topic.VOICE_ANALYSED_NAME, "tsk_1", POISON, traced());
        deliver(task.transcriptReady());
        deliver(task.audioSubmitted());

        var written = read(Topic.COACHING_REQUESTED_NAME).getFirst();
        assertThat(event(written).getDegraded()).containsExactly("emotion_unavailable");
        assertCarriesTraceAndTenant(written);
    }

    @Test
    void poisonAfterAGoodTranscriptChangesNothingForTheTask() {
        deliver(task.transcriptReady());
        deliver(Topic.TRANSCRIPT_READY_NAME, "tsk_1", POISON, traced());
        assertThat(read(DEAD_LETTERS)).hasSize(1);
        assertThat(read(Topic.TASK_FAILED_NAME)).isEmpty();

        deliver(task.audioSubmitted());
        deliver(task.voiceAnalysed());
        assertThat(read(Topic.COACHING_REQUESTED_NAME)).hasSize(1);
    }

    @Test
    void poisonWithoutTenantOrKeyIsKeptAndNobodyIsTold() {
        deliver(Topic.TRANSCRIPT_READY_NAME, "tsk_1", POISON, new RecordHeaders());
        deliver(Topic.TRANSCRIPT_READY_NAME, null, POISON, traced());
        deliver(Topic.TRANSCRIPT_READY_NAME, "tsk_1", null, new RecordHeaders());

        assertThat(read(DEAD_LETTERS)).extracting(dead -> dead.value()).containsExactly(POISON, POISON, null);
        assertNothingWritten();
    }

    @Test
    void anEventUnderAnotherTasksKeyIsPoison() {
        deliver(Topic.TRANSCRIPT_READY_NAME, "tsk_other", EventCodec.encode(task.transcriptReady()), traced());

        assertThat(failure().getTaskId()).isEqualTo("tsk_other");
        assertThat(read(DEAD_LETTERS)).hasSize(1);
    }

    @Test
    void anEventWithoutItsPartIsPoison() {
        var empty =
                Envelope.newBuilder(task.transcriptReady()).setParts(List.of()).build();
        deliver(Topic.TRANSCRIPT_READY_NAME, "tsk_1", EventCodec.encode(empty), traced());

        assertThat(failure().getCode()).isEqualTo("unreadable_event");
    }

    @Test
    void ignoresAKindThatIsNewerThanThisVersion() {
        var newer = Envelope.newBuilder(task.transcriptReady())
                .setKind(EventKind.UNKNOWN)
                .build();
        deliver(Topic.TRANSCRIPT_READY_NAME, "tsk_1", EventCodec.encode(newer), traced());

        assertNothingWritten();
        assertThat(read(DEAD_LETTERS)).isEmpty();
        assertThat(ignored("TRANSCRIPT_READY", "unknown_kind")).isEqualTo(1);
        deliverAll(task);
        assertThat(read(Topic.COACHING_REQUESTED_NAME)).hasSize(1);
    }

    @Test
    void aStateOfANewerVersionStopsNobodyElse() {
        KeyValueStore<String, byte[]> store = driver.getKeyValueStore(JoinTopology.STORE);
        store.put("tsk_newer", new byte[] {9});
        driver.advanceWallClockTime(Duration.ofSeconds(2));

        deliverAll(task);
        assertThat(read(Topic.COACHING_REQUESTED_NAME)).hasSize(1);
        assertThat(meters.counter("join_states_unreadable").count()).isEqualTo(1);
    }

    @Test
    void aRestartReadsWhatCameMeanwhileBeforeItEnforcesDeadlines() {
        deliver(task.audioSubmitted());
        deliver(task.transcriptReady());
        var stored = driver.<String, byte[]>getKeyValueStore(JoinTopology.STORE).get("tsk_1");
        driver.close();
        var properties = Joins.bind(Map.of("state-folder", folder.toString()));
        driver = new TopologyTestDriver(
                JoinTopology.of(properties, DEAD_LETTERS, meters),
                JoinSettings.of(properties, Map.of("bootstrap.servers", "nowhere:1")),
                Events.START.plusSeconds(300));
        driver.<String, byte[]>getKeyValueStore(JoinTopology.STORE).put("tsk_1", stored);

        driver.advanceWallClockTime(Duration.ofSeconds(2));
        assertNothingWritten();
        deliver(task.voiceAnalysed());

        assertThat(event(read(Topic.COACHING_REQUESTED_NAME).getFirst()).getDegraded())
                .isEmpty();
    }

    private void deliverAll(Events of) {
        deliver(of.audioSubmitted());
        deliver(of.transcriptReady());
        deliver(of.voiceAnalysed());
    }

    private void deliver(Envelope event) {
        var topic =
                switch (event.getKind()) {
                    case AUDIO_SUBMITTED -> Topic.AUDIO_SUBMITTED_NAME;
                    case TRANSCRIPT_READY -> Topic.TRANSCRIPT_READY_NAME;
                    case VOICE_ANALYSED -> Topic.VOICE_ANALYSED_NAME;
                    default ->
                        throw new IllegalArgumentException(event.getKind().toString());
                };
        deliver(topic, event.getTaskId(), EventCodec.encode(event), traced());
    }

    private void deliver(String topic, String key, byte[] value, Headers headers) {
        var keyBytes = key == null ? null : key.getBytes(StandardCharsets.UTF_8);
        driver.createInputTopic(topic, new ByteArraySerializer(), new ByteArraySerializer())
                .pipeInput(new TestRecord<>(keyBytes, value, headers, Instant.EPOCH));
    }

    private static Headers traced() {
        var headers = new RecordHeaders();
        EventHeaders.write(headers, Events.TENANT, Events.TRACE);
        return headers;
    }

    private List<TestRecord<byte[], byte[]>> read(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    private TaskFailed failure() {
        var written = read(Topic.TASK_FAILED_NAME);
        assertThat(written).hasSize(1);
        return decode(TaskFailed.class, written.getFirst());
    }

    private static Envelope event(TestRecord<byte[], byte[]> written) {
        return decode(Envelope.class, written);
    }

    private static <T extends SpecificRecord> T decode(Class<T> type, TestRecord<byte[], byte[]> written) {
        return EventCodec.decode(type, written.value());
    }

    private static List<EventKind> kinds(TestRecord<byte[], byte[]> written) {
        return event(written).getParts().stream().map(part -> part.getKind()).toList();
    }

    private void assertNothingWritten() {
        assertThat(read(Topic.COACHING_REQUESTED_NAME)).isEmpty();
        assertThat(read(Topic.TASK_FAILED_NAME)).isEmpty();
    }

    private static void assertCarriesTraceAndTenant(TestRecord<byte[], byte[]> written) {
        assertThat(EventHeaders.read(written.headers(), EventHeaders.TENANT_ID)).contains(Events.TENANT);
        assertThat(EventHeaders.read(written.headers(), EventHeaders.TRACEPARENT))
                .contains(Events.TRACE);
    }

    private double ignored(String kind, String reason) {
        return meters.counter("join_parts_ignored", "kind", kind, "reason", reason)
                .count();
    }

    private int entries() {
        int count = 0;
        try (var all =
                driver.<String, byte[]>getKeyValueStore(JoinTopology.STORE).all()) {
            for (; all.hasNext(); all.next()) {
                count++;
            }
        }
        return count;
    }
}
