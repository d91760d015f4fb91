package dev.voicecoach.gateway.projection;

import dev.voicecoach.gateway.task.Progress;
import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.UnreadableEventException;
import dev.voicecoach.platform.givingup.GivingUp;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.Topic;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Part;
import dev.voicecoach.schemas.events.TaskFailed;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears what the services found and takes it over as it came, sealed. One consumer for four topics, since each record is
 * a few milliseconds of work; their order among each other is open, which {@link Progress} can take.
 */
@Component
class RecordingEventListener {
    private final TaskProjection projection;
    private final MeterRegistry meters;

    RecordingEventListener(TaskProjection projection, MeterRegistry meters) {
        this.projection = projection;
        this.meters = meters;
    }

    @KafkaListener(
            id = "gateway-results",
            topics = {
                Topic.TRANSCRIPT_READY_NAME,
                Topic.VOICE_ANALYSED_NAME,
                Topic.SCORES_READY_NAME,
                Topic.FEEDBACK_READY_NAME
            },
            containerFactory = GivingUp.DROP)
    void onRecordingEvent(Envelope event) {
        var kind = event.getKind();
        var stage = stageOf(kind);
        if (stage.isEmpty()) {
            // A kind newer than this version says nothing that it could show.
            ignore(kind.name());
            return;
        }
        var part = Envelopes.part(event, kind)
                .orElseThrow(() -> new UnreadableEventException("A " + kind + " without its part", null));
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var changed = projection.apply(
                RecordingId.of(event),
                (progress, deadlineAt) -> next(progress, stage, part, event, now),
                part.getFailure() == null ? part : null);
        if (!changed) {
            ignore(kind.name());
        }
    }

    @KafkaListener(id = "gateway-failures", topics = Topic.TASK_FAILED_NAME, containerFactory = GivingUp.DROP)
    void onTaskFailed(TaskFailed event) {
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var changed = projection.apply(
                new RecordingId(event.getTenantId(), event.getTaskId()),
                (progress, deadlineAt) -> progress.failed(event.getStage(), event.getCode(), now),
                null);
        if (!changed) {
            ignore("TASK_FAILED");
        }
    }

    private static Progress next(Progress progress, String stage, Part part, Envelope event, Instant now) {
        var failure = part.getFailure();
        if (part.getKind() == EventKind.VOICE_ANALYSED) {
            return progress.voiceAnalysed(failure == null, event.getDegraded(), now);
        }
        if (failure != null) {
            return progress.failed(stage, failure, now);
        }
        return switch (part.getKind()) {
            case TRANSCRIPT_READY -> progress.transcribed(event.getDegraded(), now);
            case SCORES_READY -> progress.scored(event.getDegraded(), now);
            case FEEDBACK_DRAFTED -> progress.drafted(event.getDegraded(), now);
            default -> progress.coached(event.getDegraded(), now);
        };
    }

    /** Empty for a kind that is none of ours. */
    private static String stageOf(EventKind kind) {
        return switch (kind) {
            case TRANSCRIPT_READY -> "transcription";
            case VOICE_ANALYSED -> "emotion";
            case SCORES_READY, FEEDBACK_DRAFTED, FEEDBACK_READY -> "coaching";
            case UNKNOWN, AUDIO_SUBMITTED, COACHING_REQUESTED, PHRASING_REQUESTED -> "";
        };
    }

    /** Late, repeated, or about a task that was erased. */
    private void ignore(String kind) {
        meters.counter("task_events_ignored", "kind", kind).increment();
    }
}
