package dev.voicecoach.coaching.join;

import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Part;
import dev.voicecoach.schemas.events.Submission;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of one answer, joined by kind and never by count: the first of a kind wins, so that a redelivered event
 * changes nothing. The parts stay sealed.
 *
 * @param soFar the {@code coaching.requested} in the making; its submission is null until an event brought it
 * @param beganAt when the first part arrived here
 * @param transcriptAt when the transcript arrived here; null until it does
 * @param ended true once coaching was requested or the task failed; the parts are dropped then
 */
record AnswerJoin(Envelope soFar, Instant beganAt, @Nullable Instant transcriptAt, boolean ended) {
    private static final String EMOTION_UNAVAILABLE = FailureCode.EMOTION_UNAVAILABLE.code();

    /** What is to be done now. */
    sealed interface Decision {
        /** Something may still come. */
        record Wait() implements Decision {}

        /** Everything is there, or will not come any more. */
        record Request(Envelope event) implements Decision {}

        /** Something that no coaching can do without did not come in time; {@code stage} is where it is missing. */
        record Fail(FailureCode code, String stage) implements Decision {}
    }

    static AnswerJoin begin(String taskId, String tenantId, @Nullable String traceparent, Instant now) {
        var nothing = new Envelope(
                taskId, tenantId, EventKind.COACHING_REQUESTED, now, traceparent, null, List.of(), List.of());
        return new AnswerJoin(nothing, now, null, false);
    }

    boolean has(EventKind kind) {
        return Envelopes.part(soFar, kind).isPresent();
    }

    /** This join and the part that an event brought; unchanged when it has one of that kind, or has ended. */
    AnswerJoin with(Part part, Envelope from, Instant now) {
        if (ended || has(part.getKind())) {
            return this;
        }
        var parts = new ArrayList<>(soFar.getParts());
        parts.add(part);
        // In one order whatever the order of arrival, so that the same parts make the same event.
        parts.sort(Comparator.comparing(Part::getKind));
        var degraded = new LinkedHashSet<>(soFar.getDegraded());
        degraded.addAll(from.getDegraded());
        var joined = Envelope.newBuilder(soFar)
                .setTraceparent(soFar.getTraceparent() != null ? soFar.getTraceparent() : from.getTraceparent())
                .setSubmission(soFar.getSubmission() != null ? soFar.getSubmission() : from.getSubmission())
                .setDegraded(List.copyOf(degraded))
                .setParts(parts)
                .build();
        return new AnswerJoin(
                joined, beganAt, part.getKind() == EventKind.TRANSCRIPT_READY ? now : transcriptAt, false);
    }

    /** What to do at this time. Something complete is requested even after its deadline: the work is done. */
    Decision decide(Instant now, JoinProperties properties) {
        var submission = soFar.getSubmission();
        if (ended || submission == null) {
            return new Decision.Wait();
        }
        if (has(EventKind.AUDIO_SUBMITTED) && transcriptAt != null) {
            if (!expectsVoice(submission) || has(EventKind.VOICE_ANALYSED)) {
                return new Decision.Request(request(now));
            }
            var wait = properties.voiceWait().of(Duration.ofMillis(submission.getAudioMillis()));
            if (!now.isBefore(transcriptAt.plus(wait))) {
                var unavailable = new Part(EventKind.VOICE_ANALYSED, now, EMOTION_UNAVAILABLE, ByteBuffer.allocate(0));
                return new Decision.Request(with(unavailable, soFar, now).request(now));
            }
        }
        if (!now.isBefore(submission.getDeadlineAt())) {
            return new Decision.Fail(
                    FailureCode.DEADLINE_EXCEEDED, transcriptAt == null ? "transcription" : "coaching");
        }
        return new Decision.Wait();
    }

    /** What is kept after the end, without the parts: redelivered halves find it and change nothing. */
    AnswerJoin end() {
        return new AnswerJoin(Envelope.newBuilder(soFar).setParts(List.of()).build(), beganAt, transcriptAt, true);
    }

    /** When nothing about this task can matter any more. */
    Instant forgetAt(JoinProperties properties) {
        var submission = soFar.getSubmission();
        return submission == null
                ? beganAt.plus(properties.orphanLifetime())
                : submission.getDeadlineAt().plus(properties.grace());
    }

    private static boolean expectsVoice(Submission submission) {
        return submission.getPolicy().getEmotion() != EmotionPolicy.OFF && submission.getInput() != AnswerInput.TYPED;
    }

    private Envelope request(Instant now) {
        var parts = soFar.getParts();
        var degraded = new LinkedHashSet<>(soFar.getDegraded());
        if (!expectsVoice(soFar.getSubmission())) {
            // A voice analysis that the policy forbids is nobody's business, and neither is its failure; of a typed
            // answer there is none.
            parts = parts.stream()
                    .filter(part -> part.getKind() != EventKind.VOICE_ANALYSED)
                    .toList();
            degraded.remove(EMOTION_UNAVAILABLE);
        } else if (Envelopes.part(soFar, EventKind.VOICE_ANALYSED).orElseThrow().getFailure() != null) {
            degraded.add(EMOTION_UNAVAILABLE);
        }
        return Envelope.newBuilder(soFar)
                .setOccurredAt(now)
                .setDegraded(List.copyOf(degraded))
                .setParts(parts)
                .build();
    }
}
