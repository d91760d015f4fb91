package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.audio.DecodedAudio;
import dev.voicecoach.gateway.upload.AnswerOptions;
import dev.voicecoach.gateway.upload.ReceivedAnswer;
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
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down an answer whose audio is in the vault: as a task, as an event, and as the client hears of it. */
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

    Submission of(RecordingId id, ReceivedAnswer received, DecodedAudio audio, Policy policy, RequestTrace trace) {
        var options = received.options();
        // As precise as the wire's times, so that all three say the same.
        var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        var task = new Task(
                id,
                Task.FIRST_VERSION,
                now,
                now.plus(properties.deadline()),
                null,
                Progress.begin(policy.getEmotion() != EmotionPolicy.OFF, now),
                policy.getEmotion(),
                audio.millis(),
                HexFormat.of().formatHex(received.audio().sha256()),
                null,
                sealedOptions.seal(id, options));
        var body = json.writeValueAsString(TaskView.of(task, options, null));
        return new Submission(
                task, event(task, audio, options, policy, trace), new SubmissionAnswer(id.taskId(), body, false));
    }

    private Envelope event(Task task, DecodedAudio audio, AnswerOptions options, Policy policy, RequestTrace trace) {
        var payload = new AudioSubmitted(
                audio.sampleRateHertz(),
                audio.sampleCount(),
                options.questionId(),
                options.question(),
                options.learnerRef(),
                options.language(),
                null);
        return new Envelope(
                task.id().taskId(),
                task.id().tenantId(),
                EventKind.AUDIO_SUBMITTED,
                task.createdAt(),
                trace.traceparent(),
                new dev.voicecoach.schemas.events.Submission(
                        task.createdAt(), task.deadlineAt(), task.audioMillis(), policy, AnswerInput.SPOKEN),
                List.of(),
                List.of(seal.seal(task.id(), EventKind.AUDIO_SUBMITTED, payload)));
    }
}
