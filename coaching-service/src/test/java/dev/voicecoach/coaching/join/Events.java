package dev.voicecoach.coaching.join;

import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Part;
import dev.voicecoach.schemas.events.Policy;
import dev.voicecoach.schemas.events.Submission;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The events of one task, with sealed bytes that nobody in the join may look into. */
record Events(String taskId, Instant submittedAt, EmotionPolicy emotion, Duration audio, AnswerInput input) {
    static final String TENANT = "ten_1";
    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    static final Duration LIFETIME = Duration.ofMinutes(15);

    static Events ofTask(String taskId) {
        return new Events(taskId, START, EmotionPolicy.FULL, Duration.ofSeconds(60), AnswerInput.SPOKEN);
    }

    Events withPolicy(EmotionPolicy policy) {
        return new Events(taskId, submittedAt, policy, audio, input);
    }

    Events withAudio(Duration length) {
        return new Events(taskId, submittedAt, emotion, length, input);
    }

    Events typed() {
        return new Events(taskId, submittedAt, emotion, Duration.ZERO, AnswerInput.TYPED);
    }

    Submission submission() {
        var policy = new Policy(emotion, true, "default", "default", List.of(), 30, null);
        return new Submission(submittedAt, submittedAt.plus(LIFETIME), audio.toMillis(), policy, input);
    }

    Part part(EventKind kind) {
        return part(kind, "first");
    }

    Part part(EventKind kind, String content) {
        var sealed = "sealed " + kind + " " + content;
        return new Part(kind, submittedAt, null, ByteBuffer.wrap(sealed.getBytes(StandardCharsets.UTF_8)));
    }

    Envelope audioSubmitted() {
        return of(part(EventKind.AUDIO_SUBMITTED));
    }

    Envelope transcriptReady() {
        return of(part(EventKind.TRANSCRIPT_READY));
    }

    Envelope voiceAnalysed() {
        return of(part(EventKind.VOICE_ANALYSED));
    }

    /** As emotion-service gives up on an event that it can read. */
    Envelope voiceFailed() {
        return of(Envelopes.failed(EventKind.VOICE_ANALYSED, FailureCode.EMOTION_UNAVAILABLE));
    }

    /** As emotion-service gives up on an event that it cannot read: without a submission. */
    Envelope voiceFailedUnread() {
        return Envelope.newBuilder(voiceFailed()).setSubmission(null).build();
    }

    Envelope of(Part part) {
        return new Envelope(taskId, TENANT, part.getKind(), submittedAt, TRACE, submission(), List.of(), List.of(part));
    }
}
