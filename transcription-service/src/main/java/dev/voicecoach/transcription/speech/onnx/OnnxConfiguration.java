package dev.voicecoach.transcription.speech.onnx;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One set of threads and one folder for all models. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OnnxProperties.class)
class OnnxConfiguration {

    @Bean
    ModelFolder modelFolder(OnnxProperties properties) {
        return new ModelFolder(properties.models());
    }

    @Bean
    Workers workers(OnnxProperties properties) {
        return new Workers(properties.workersOrDefault());
    }
}
