package dev.voicecoach.transcription.speech;

import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.UnreadableEventException;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.vault.RecordingVault;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Policy;
import dev.voicecoach.schemas.events.TranscriptReady;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** Turns a recording in the vault into its sealed transcript, by the engine that the tenant's policy asks for. */
@Component
class TranscribeAudio {
    private final RecordingVault vault;
    private final RecordingSeal seal;
    private final VoiceDetector detector;
    private final HearSpeech hearSpeech;
    private final Timer time;
    private final Counter wordless;

    TranscribeAudio(
            RecordingVault vault,
            RecordingSeal seal,
            VoiceDetector detector,
            HearSpeech hearSpeech,
            MeterRegistry meters) {
        this.vault = vault;
        this.seal = seal;
        this.detector = detector;
        this.hearSpeech = hearSpeech;
        this.time = Timer.builder("transcription_time")
                .description("Time that the engine took for a recording")
                .register(meters);
        this.wordless = Counter.builder("transcription_wordless_stretches")
                .description("Stretches with a voice in which the engine recognised no word")
                .register(meters);
    }

    /**
     * The {@code transcript.ready} that answers. A recording without speech gives an empty text, and no engine is asked;
     * an engine that was wanted and did not listen is named among what is degraded. For a typed answer neither audio nor
     * engine is needed.
     */
    Envelope transcribe(Envelope submitted) {
        var policy = policyOf(submitted);
        var id = RecordingId.of(submitted);
        var submission = Envelopes.part(submitted, EventKind.AUDIO_SUBMITTED)
                .orElseThrow(() -> new UnreadableEventException("audio.submitted without its own part", null));
        var audio = seal.open(id, submission, AudioSubmitted.class);
        if (audio.getText() != null) {
            var typed = TypedAnswer.transcript(audio.getText(), audio.getLanguage());
            return answer(submitted, typed, List.of());
        }
        var samples = read(id, audio);

        var started = System.nanoTime();
        var voice = detector.listen(samples);
        var heard = voice.speechMillis() == 0
                ? new HearSpeech.Heard(Transcription.ofSilence(audio.getLanguage(), detector.engine()), List.of())
                : hearSpeech.hear(samples, voice, audio.getLanguage(), policy);
        var taken = Duration.ofNanos(System.nanoTime() - started);
        time.record(taken);
        wordless.increment(heard.transcription().wordless());

        var payload = DescribeSpeech.describe(samples, voice, heard.transcription(), taken);
        return answer(submitted, payload, heard.degraded());
    }

    private Envelope answer(Envelope submitted, TranscriptReady payload, List<String> degraded) {
        var part = seal.seal(RecordingId.of(submitted), EventKind.TRANSCRIPT_READY, payload);
        return Envelopes.answer(submitted, EventKind.TRANSCRIPT_READY, part, degraded);
    }

    private static Policy policyOf(Envelope submitted) {
        var submission = submitted.getSubmission();
        if (submission == null) {
            throw new UnreadableEventException("audio.submitted without its submission", null);
        }
        return submission.getPolicy();
    }

    private Samples read(RecordingId id, AudioSubmitted audio) {
        if (audio.getSampleRateHertz() != Samples.RATE_HERTZ) {
            throw new UnreadableEventException(
                    "Audio at " + audio.getSampleRateHertz() + " Hz; expected " + Samples.RATE_HERTZ, null);
        }
        try (var pcm = vault.readAudio(id)) {
            return Samples.read(pcm, Math.toIntExact(audio.getSampleCount()));
        } catch (IOException e) {
            throw new AudioUnreadableException(e);
        }
    }
}
