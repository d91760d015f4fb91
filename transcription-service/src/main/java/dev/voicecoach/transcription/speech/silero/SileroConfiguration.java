package dev.voicecoach.transcription.speech.silero;

import ai.onnxruntime.OrtException;
import dev.voicecoach.transcription.speech.onnx.ModelFolder;
import dev.voicecoach.transcription.speech.onnx.Workers;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads Silero once; the service does not start without its file. */
@Configuration(proxyBeanMethods = false)
class SileroConfiguration {

    @Bean
    SileroVoiceDetector sileroVoiceDetector(ModelFolder models, Workers workers) throws IOException, OrtException {
        return new SileroVoiceDetector(models, workers);
    }
}
