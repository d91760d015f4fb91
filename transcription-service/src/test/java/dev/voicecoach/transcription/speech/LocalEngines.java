package dev.voicecoach.transcription.speech;

import ai.onnxruntime.OrtException;
import dev.voicecoach.transcription.speech.onnx.ModelFolder;
import dev.voicecoach.transcription.speech.onnx.Workers;
import dev.voicecoach.transcription.speech.silero.SileroVoiceDetector;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/** The voice detector of all tests, loaded once and never closed. */
public final class LocalEngines {
    private static final AtomicReference<VoiceDetector> DETECTOR = new AtomicReference<>();

    private LocalEngines() {}

    public static VoiceDetector detector() {
        return DETECTOR.updateAndGet(known -> known != null ? known : load());
    }

    private static VoiceDetector load() {
        try {
            return new SileroVoiceDetector(new ModelFolder(Models.folder()), new Workers(2));
        } catch (IOException | OrtException e) {
            throw new IllegalStateException(e);
        }
    }
}
