package dev.voicecoach.coaching.join;

import dev.voicecoach.coaching.join.AnswerJoin.Decision;
import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.codec.EventHeaders;
import dev.voicecoach.platform.codec.UnreadableEventException;
import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Part;
import dev.voicecoach.schemas.events.TaskFailed;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries out what {@link AnswerJoin} decides, at each arrival and at each look at the clock. */
final class AnswerJoinProcessor extends ContextualProcessor<byte[], byte[], byte[], byte[]> {
    private static final Logger log = LoggerFactory.getLogger(AnswerJoinProcessor.class);
    private static final Map<String, EventKind> KINDS = Map.of(
            Topic.AUDIO_SUBMITTED_NAME, EventKind.AUDIO_SUBMITTED,
            Topic.TRANSCRIPT_READY_NAME, EventKind.TRANSCRIPT_READY,
            Topic.VOICE_ANALYSED_NAME, EventKind.VOICE_ANALYSED);

    private final JoinProperties properties;
    private final MeterRegistry meters;
    private Instant enforceFrom = Instant.MAX;

    AnswerJoinProcessor(JoinProperties properties, MeterRegistry meters) {
        this.properties = properties;
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> context) {
        super.init(context);
        enforceFrom = now().plus(properties.catchUp());
        context.schedule(properties.checkInterval(), PunctuationType.WALL_CLOCK_TIME, time -> enforceDeadlines());
    }

    @Override
    public void process(Record<byte[], byte[]> given) {
        var topic = context().recordMetadata().orElseThrow().topic();
        var kind = Objects.requireNonNull(KINDS.get(topic));
        if (given.key() == null) {
            keepDeadLetter(given, topic);
            return;
        }
        var taskId = new String(given.key(), StandardCharsets.UTF_8);
        var known = decode(taskId, store().get(taskId));
        try {
            var event = read(given.value(), taskId);
            if (event.getKind() == kind) {
                arrive(event, partOf(event), known);
            } else {
                // A kind newer than this version, or one that belongs elsewhere: not ours to judge.
                ignore(kind, "unknown_kind");
            }
        } catch (UnreadableEventException e) {
            keepDeadLetter(given, topic);
            endUnreadable(given, taskId, kind, known);
        }
    }

    private void arrive(Envelope event, Part part, @Nullable AnswerJoin known) {
        var now = now();
        if (known == null) {
            var submission = event.getSubmission();
            if (submission != null && !now.isBefore(submission.getDeadlineAt())) {
                ignore(part.getKind(), "late");
                return;
            }
            known = AnswerJoin.begin(event.getTaskId(), event.getTenantId(), event.getTraceparent(), now);
        } else if (known.ended() || known.has(part.getKind())) {
            ignore(part.getKind(), known.ended() ? "ended" : "duplicate");
            return;
        }
        settle(known.with(part, event, now), now);
    }

    /** An unreadable voice analysis is one that is missing; without the others there is no coaching. */
    private void endUnreadable(
            Record<byte[], byte[]> given, String taskId, EventKind kind, @Nullable AnswerJoin known) {
        if (known != null && (known.ended() || known.has(kind))) {
            return;
        }
        var now = now();
        if (known == null) {
            var tenantId = EventHeaders.read(given.headers(), EventHeaders.TENANT_ID);
            if (tenantId.isEmpty()) {
                // Nobody can be told; the task's own deadline ends it.
                return;
            }
            var traceparent = EventHeaders.read(given.headers(), EventHeaders.TRACEPARENT);
            known = AnswerJoin.begin(taskId, tenantId.get(), traceparent.orElse(null), now);
        }
        if (kind == EventKind.VOICE_ANALYSED) {
            var missing = new Part(kind, now, FailureCode.EMOTION_UNAVAILABLE.code(), ByteBuffer.allocate(0));
            settle(known.with(missing, known.soFar(), now), now);
            return;
        }
        fail(known, FailureCode.UNREADABLE_EVENT, "coaching", now);
    }

    private void enforceDeadlines() {
        var now = now();
        if (now.isBefore(enforceFrom)) {
            return;
        }
        try (var entries = store().all()) {
            while (entries.hasNext()) {
                var entry = entries.next();
                var known = decode(entry.key, entry.value);
                if (known == null) {
                    continue;
                }
                if (!now.isBefore(known.forgetAt(properties))) {
                    if (!known.ended()) {
                        meters.counter("join_orphans_forgotten").increment();
                    }
                    store().delete(entry.key);
                } else if (!(known.decide(now, properties) instanceof Decision.Wait)) {
                    settle(known, now);
                }
            }
        }
    }

    private void settle(AnswerJoin join, Instant now) {
        switch (join.decide(now, properties)) {
            case Decision.Wait() -> store().put(join.soFar().getTaskId(), AnswerJoinCodec.encode(join));
            case Decision.Request(var event) -> {
                forward(event, join.soFar(), now, JoinTopology.COACHING_REQUESTED);
                end(join);
            }
            case Decision.Fail(var code, var stage) -> fail(join, code, stage, now);
        }
    }

    private void fail(AnswerJoin join, FailureCode code, String stage, Instant now) {
        var task = join.soFar();
        forward(
                new TaskFailed(task.getTaskId(), task.getTenantId(), stage, code.code(), now, task.getTraceparent()),
                task,
                now,
                JoinTopology.TASK_FAILED);
        end(join);
    }

    private void end(AnswerJoin join) {
        store().put(join.soFar().getTaskId(), AnswerJoinCodec.encode(join.end()));
        // The task waits for this transaction, so it is not left to the commit interval.
        context().commit();
    }

    private void forward(SpecificRecord event, Envelope about, Instant now, String sink) {
        var headers = new RecordHeaders();
        EventHeaders.write(headers, about.getTenantId(), about.getTraceparent());
        var key = about.getTaskId().getBytes(StandardCharsets.UTF_8);
        context().forward(new Record<>(key, EventCodec.encode(event), now.toEpochMilli(), headers), sink);
    }

    private void keepDeadLetter(Record<byte[], byte[]> given, String topic) {
        var origin = context().recordMetadata().orElseThrow();
        log.error("Unreadable record on {}, partition {}, offset {}", topic, origin.partition(), origin.offset());
        meters.counter("records_given_up", "topic", topic, "code", FailureCode.UNREADABLE_EVENT.code())
                .increment();
        context().forward(DeadLetter.of(given, origin), JoinTopology.DEAD_LETTERS);
        context().commit();
    }

    private @Nullable AnswerJoin decode(String taskId, byte @Nullable [] state) {
        try {
            return state == null ? null : AnswerJoinCodec.decode(state);
        } catch (UnreadableEventException e) {
            // Written by a newer version and then rolled back. Dying here would stop every task of the partition.
            log.error("Unreadable state of task {}; the gateway's reaper ends it", taskId);
            meters.counter("join_states_unreadable").increment();
            store().delete(taskId);
            return null;
        }
    }

    private void ignore(EventKind kind, String reason) {
        meters.counter("join_parts_ignored", "kind", kind.name(), "reason", reason)
                .increment();
    }

    private KeyValueStore<String, byte[]> store() {
        return context().getStateStore(JoinTopology.STORE);
    }

    private Instant now() {
        return Instant.ofEpochMilli(context().currentSystemTimeMs());
    }

    private static Envelope read(byte @Nullable [] value, String taskId) {
        if (value == null) {
            throw new UnreadableEventException("No value", null);
        }
        var event = EventCodec.decode(Envelope.class, value);
        if (!event.getTaskId().equals(taskId)) {
            throw new UnreadableEventException("The record's key is not its task's id", null);
        }
        return event;
    }

    private static Part partOf(Envelope event) {
        return Envelopes.part(event, event.getKind())
                .orElseThrow(() -> new UnreadableEventException("No part of kind " + event.getKind(), null));
    }
}
