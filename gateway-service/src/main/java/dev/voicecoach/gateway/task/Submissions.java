package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.upload.AnswerOptions;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.telemetry.RequestTrace;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Policy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down an answer whose key and audio are in the vault: as a task, as an event, and as the client hears of it. */
@Component
class Submissions {
    private final RecordingSeal seal;
    private final SealedOptions sealedOptions;
    private final JsonMapper json;
    private final TaskProperties properties;

    Submissions(RecordingSeal seal, SealedOptions sealedOptions, JsonMapper json, TaskProperties properties) {
        this.seal = seal;
        this.sealedOptions = sealedOptions;
        this.json = json;
        this.properties = properties;
    }

    Submission of(RecordingId id, AnswerOptions options, StoredAnswer stored, Policy policy, RequestTrace trace) {
        var typed = stored.input() == AnswerInput.TYPED;
        // As precise as the wire's times, so that all three say the same.
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var task = new Task(
                id,
                Task.FIRST_VERSION,
                now,
                now.plus(properties.deadline()),
                null,
                typed ? Progress.beginTyped(now) : Progress.begin(policy.getEmotion() != EmotionPolicy.OFF, now),
                policy.getEmotion(),
                stored.input(),
                stored.audio().millis(),
                stored.sha256(),
                typed ? now : null,
                sealedOptions.seal(id, options));
        var body = json.writeValueAsString(TaskView.of(task, options, null));
        return new Submission(
                task, event(task, stored, options, policy, trace), new SubmissionAnswer(id.taskId(), body, false));
    }

    private Envelope event(Task task, StoredAnswer stored, AnswerOptions options, Policy policy, RequestTrace trace) {
        var payload = new AudioSubmitted(
                stored.audio().sampleRateHertz(),
                stored.audio().sampleCount(),
                options.questionId(),
                options.question(),
                options.learnerRef(),
                options.language(),
                stored.text());
        return new Envelope(
                task.id().taskId(),
                task.id().tenantId(),
                EventKind.AUDIO_SUBMITTED,
                task.createdAt(),
                trace.traceparent(),
                new dev.voicecoach.schemas.events.Submission(
                        task.createdAt(), task.deadlineAt(), task.audioMillis(), policy, task.input()),
                List.of(),
                List.of(seal.seal(task.id(), EventKind.AUDIO_SUBMITTED, payload)));
    }
}
