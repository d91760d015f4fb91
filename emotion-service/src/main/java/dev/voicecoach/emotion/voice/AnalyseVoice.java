package dev.voicecoach.emotion.voice;

import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.UnreadableEventException;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.vault.RecordingVault;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Turns a recording in the vault into its sealed voice analysis, as far as the tenant's policy goes. */
@Component
class AnalyseVoice {
    private final RecordingVault vault;
    private final RecordingSeal seal;
    private final HearVoice hearVoice;
    private final Timer time;

    AnalyseVoice(RecordingVault vault, RecordingSeal seal, HearVoice hearVoice, MeterRegistry meters) {
        this.vault = vault;
        this.seal = seal;
        this.hearVoice = hearVoice;
        this.time = Timer.builder("emotion_analysis_time")
                .description("Time that the engine took for a recording")
                .register(meters);
    }

    /**
     * The {@code voice.analysed} that answers; empty when the policy is OFF, and then not even the audio is opened, and
     * when the answer was typed. An engine that was wanted and did not listen is named among what is degraded.
     */
    Optional<Envelope> analyse(Envelope submitted) {
        var submission = submitted.getSubmission();
        if (submission == null) {
            throw new UnreadableEventException("audio.submitted without its submission", null);
        }
        var policy = submission.getPolicy();
        if (policy.getEmotion() == EmotionPolicy.OFF || submission.getInput() == AnswerInput.TYPED) {
            return Optional.empty();
        }
        var id = RecordingId.of(submitted);
        var samples = read(id, submission.getAudioMillis());
        var mayNameExpressions = policy.getEmotion() == EmotionPolicy.FULL;

        var started = System.nanoTime();
        var heard = hearVoice.hear(samples, policy);
        var taken = Duration.ofNanos(System.nanoTime() - started);
        time.record(taken);

        var part = seal.seal(
                id, EventKind.VOICE_ANALYSED, AnalysisPayload.of(heard.analysis(), mayNameExpressions, taken));
        return Optional.of(Envelopes.answer(submitted, EventKind.VOICE_ANALYSED, part, heard.degraded()));
    }

    private Samples read(RecordingId id, long audioMillis) {
        try (var pcm = vault.readAudio(id)) {
            return Samples.read(pcm, Math.toIntExact(audioMillis * Samples.RATE_HERTZ / 1000));
        } catch (IOException e) {
            throw new RecordingUnreadableException(e);
        }
    }
}
