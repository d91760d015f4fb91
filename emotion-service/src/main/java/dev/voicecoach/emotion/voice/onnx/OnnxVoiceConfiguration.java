package dev.voicecoach.emotion.voice.onnx;

import dev.voicecoach.emotion.voice.VoiceAnalyser;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine of the operator's; without a model it only says so when it is asked. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OnnxVoiceProperties.class)
class OnnxVoiceConfiguration {

    @Bean
    OnnxVoiceAnalyser onnxVoiceAnalyser(
            OnnxVoiceProperties properties, @Qualifier("localVoiceAnalyser") VoiceAnalyser local) {
        return new OnnxVoiceAnalyser(properties, local);
    }
}
