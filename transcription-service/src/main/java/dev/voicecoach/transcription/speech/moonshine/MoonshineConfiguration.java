package dev.voicecoach.transcription.speech.moonshine;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads Moonshine once; the service does not start without its files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MoonshineProperties.class)
class MoonshineConfiguration {

    @Bean
    MoonshineTranscriber moonshineTranscriber(MoonshineProperties properties) throws IOException, OrtException {
        return new MoonshineTranscriber(properties);
    }

    @Bean
    HealthIndicator transcriberHealthIndicator(MoonshineTranscriber transcriber) {
        return new MoonshineHealthIndicator(transcriber);
    }
}
