package dev.voicecoach.transcription.speech;

import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.vault.RecordingVault;
import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Does what the gateway does with an upload: key, audio, event. */
public record Recordings(RecordingVault vault, RecordingSeal seal) {

    /** The event about a new recording, which lies in the vault. */
    public Envelope submit(short[] pcm, String language) {
        var payload = AudioSubmitted.newBuilder(GoldenExamples.example(AudioSubmitted.class))
                .setSampleCount(pcm.length)
                .setLanguage(language)
                .build();
        return submit(pcm, EventCodec.encode(payload));
    }

    /** As the other one, with the payload's bytes as they are. */
    public Envelope submit(short[] pcm, byte[] payload) {
        var id = newId();
        vault.create(id);
        var bytes = ByteBuffer.allocate(pcm.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pcm);
        try (var out = vault.writeAudio(id)) {
            out.write(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return event(id, payload);
    }

    /** The event about a new typed answer: in the vault there is its key and nothing else. */
    public Envelope submitTyped(String text, String language) {
        var id = newId();
        vault.create(id);
        var payload = AudioSubmitted.newBuilder(GoldenExamples.example(AudioSubmitted.class))
                .setSampleCount(0)
                .setLanguage(language)
                .setText(text)
                .build();
        return event(id, EventCodec.encode(payload));
    }

    private static RecordingId newId() {
        return new RecordingId("ten_a", "tsk_" + UUID.randomUUID().toString().replace("-", ""));
    }

    private Envelope event(RecordingId id, byte[] payload) {
        var sealed = seal.seal(id, EventKind.AUDIO_SUBMITTED.name(), payload);
        return Envelope.newBuilder(GoldenExamples.example(Envelope.class))
                .setTenantId(id.tenantId())
                .setTaskId(id.taskId())
                .setKind(EventKind.AUDIO_SUBMITTED)
                .setParts(List.of(new Part(EventKind.AUDIO_SUBMITTED, Instant.now(), null, ByteBuffer.wrap(sealed))))
                .build();
    }
}
