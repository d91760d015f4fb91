package dev.voicecoach.gateway.testing;

import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.schemas.FailureCode;
import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.FeedbackReady;
import dev.voicecoach.schemas.events.Part;
import dev.voicecoach.schemas.events.ScoresReady;
import dev.voicecoach.schemas.events.Segment;
import dev.voicecoach.schemas.events.TaskFailed;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What the other services would say about a recording: the golden examples, sealed with its key. */
public final class Findings {
    private final RecordingSeal seal;
    private final RecordingId id;

    public Findings(TestGateway gateway, TestGateway.Tenant tenant, String taskId) {
        this.seal = gateway.bean(RecordingSeal.class);
        this.id = new RecordingId(tenant.id(), taskId);
    }

    public Envelope transcript() {
        return sealed(EventKind.TRANSCRIPT_READY, GoldenExamples.example(TranscriptReady.class));
    }

    /** As transcription-service answers to what was typed. */
    public Envelope typedTranscript() {
        var typed = TranscriptReady.newBuilder(GoldenExamples.example(TranscriptReady.class))
                .setSegments(List.of(new Segment("I led the release.", 0L, 0L)))
                .setWords(List.of())
                .setPauses(List.of())
                .setSpeechMillis(0L)
                .setAudioMillis(0L)
                .setFillers(List.of())
                .setRepeats(List.of())
                .setQuality(null)
                .build();
        return sealed(EventKind.TRANSCRIPT_READY, typed);
    }

    public Envelope voice() {
        return sealed(EventKind.VOICE_ANALYSED, GoldenExamples.example(VoiceAnalysed.class));
    }

    public Envelope noVoice() {
        return event(
                EventKind.VOICE_ANALYSED,
                Envelopes.failed(EventKind.VOICE_ANALYSED, FailureCode.EMOTION_UNAVAILABLE),
                List.of());
    }

    public Envelope scores(String... degraded) {
        return degraded(sealed(EventKind.SCORES_READY, GoldenExamples.example(ScoresReady.class)), degraded);
    }

    public Envelope feedback(String... degraded) {
        return degraded(sealed(EventKind.FEEDBACK_READY, GoldenExamples.example(FeedbackReady.class)), degraded);
    }

    /** Of the rules, until a language model has phrased it. */
    public Envelope draft() {
        var draft = FeedbackReady.newBuilder(GoldenExamples.example(FeedbackReady.class))
                .setEncouragement("A draft.")
                .build();
        return sealed(EventKind.FEEDBACK_DRAFTED, draft);
    }

    public TaskFailed failed(String stage, FailureCode code) {
        return new TaskFailed(id.taskId(), id.tenantId(), stage, code.code(), Instant.now(), null);
    }

    private Envelope sealed(EventKind kind, SpecificRecord payload) {
        return event(kind, seal.seal(id, kind, payload), List.of());
    }

    private Envelope event(EventKind kind, Part part, List<String> degraded) {
        return new Envelope(id.taskId(), id.tenantId(), kind, Instant.now(), null, null, degraded, List.of(part));
    }

    private static Envelope degraded(Envelope event, String... codes) {
        return Envelope.newBuilder(event).setDegraded(List.of(codes)).build();
    }
}
