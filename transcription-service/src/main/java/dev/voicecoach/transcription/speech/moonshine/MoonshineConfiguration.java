package dev.voicecoach.transcription.speech.moonshine;

import dev.voicecoach.transcription.speech.onnx.ModelFolder;
import dev.voicecoach.transcription.speech.onnx.Workers;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Both sizes of Moonshine; neither is loaded before somebody asks. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MoonshineProperties.class)
class MoonshineConfiguration {

    @Bean
    MoonshineTranscriber moonshineBase(MoonshineProperties properties, ModelFolder models, Workers workers) {
        return new MoonshineTranscriber(MoonshineModel.BASE, properties, models, workers);
    }

    @Bean
    MoonshineTranscriber moonshineTiny(MoonshineProperties properties, ModelFolder models, Workers workers) {
        return new MoonshineTranscriber(MoonshineModel.TINY, properties, models, workers);
    }

    @Bean
    HealthIndicator transcriberHealthIndicator(List<MoonshineTranscriber> transcribers) {
        return new MoonshineHealthIndicator(transcribers);
    }
}
