package dev.voicecoach.transcription.speech;

import dev.voicecoach.platform.codec.Envelopes;
import dev.voicecoach.platform.codec.UnreadableEventException;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.vault.RecordingVault;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Part;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.IOException;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Turns a recording in the vault into its sealed transcript. */
@Component
class TranscribeAudio {
    private final RecordingVault vault;
    private final RecordingSeal seal;
    private final Transcriber transcriber;
    private final Timer time;
    private final Counter wordless;

    TranscribeAudio(RecordingVault vault, RecordingSeal seal, Transcriber transcriber, MeterRegistry meters) {
        this.vault = vault;
        this.seal = seal;
        this.transcriber = transcriber;
        this.time = Timer.builder("transcription_time")
                .description("Time that the engine took for a recording")
                .register(meters);
        this.wordless = Counter.builder("transcription_wordless_stretches")
                .description("Stretches with a voice in which the engine recognised no word")
                .register(meters);
    }

    /** The part of {@code transcript.ready}; a recording without speech gives an empty text. */
    Part transcribe(Envelope submitted) {
        var id = RecordingId.of(submitted);
        var part = Envelopes.part(submitted, EventKind.AUDIO_SUBMITTED)
                .orElseThrow(() -> new UnreadableEventException("audio.submitted without its own part", null));
        var audio = seal.open(id, part, AudioSubmitted.class);
        var samples = read(id, audio);

        var started = System.nanoTime();
        var heard = transcriber.transcribe(samples, audio.getLanguage());
        var taken = Duration.ofNanos(System.nanoTime() - started);
        time.record(taken);
        wordless.increment(heard.wordless());
        return seal.seal(id, EventKind.TRANSCRIPT_READY, DescribeSpeech.describe(samples, heard, taken));
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
