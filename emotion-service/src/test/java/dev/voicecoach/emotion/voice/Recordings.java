package dev.voicecoach.emotion.voice;

import dev.voicecoach.platform.sealing.RecordingSeal;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.vault.RecordingVault;
import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.AudioSubmitted;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.EventKind;
import dev.voicecoach.schemas.events.Policy;
import dev.voicecoach.schemas.events.Submission;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.UUID;

/** Does what the gateway does with an upload: key, audio, event. */
public record Recordings(RecordingVault vault, RecordingSeal seal) {

    /** The event about a new recording, which lies in the vault; any engine may hear it. */
    public Envelope submit(short[] pcm, EmotionPolicy emotion) {
        return submit(pcm, emotion, "default");
    }

    /** As above, by the engine of this name, which may be remote. */
    public Envelope submit(short[] pcm, EmotionPolicy emotion, String analyser) {
        var id = new RecordingId("ten_a", "tsk_" + UUID.randomUUID().toString().replace("-", ""));
        vault.create(id);
        var bytes = ByteBuffer.allocate(pcm.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(pcm);
        try (var out = vault.writeAudio(id)) {
            out.write(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var golden = GoldenExamples.example(Envelope.class);
        var payload = AudioSubmitted.newBuilder(GoldenExamples.example(AudioSubmitted.class))
                .setSampleCount(pcm.length)
                .build();
        var submission = Submission.newBuilder(golden.getSubmission())
                .setAudioMillis(pcm.length * 1000L / Samples.RATE_HERTZ)
                .setPolicy(Policy.newBuilder(golden.getSubmission().getPolicy())
                        .setEmotion(emotion)
                        .setVoiceAnalyser(analyser)
                        .setLocalOnly(false)
                        .build())
                .build();
        return Envelope.newBuilder(golden)
                .setTenantId(id.tenantId())
                .setTaskId(id.taskId())
                .setKind(EventKind.AUDIO_SUBMITTED)
                .setSubmission(submission)
                .setParts(List.of(seal.seal(id, EventKind.AUDIO_SUBMITTED, payload)))
                .build();
    }
}
