package dev.voicecoach.transcription.speech.openai;

import dev.voicecoach.platform.http.Waiting;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The remote engine; it takes no connection before somebody asks for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenAiProperties.class)
class OpenAiConfiguration {

    @Bean
    OpenAiTranscriber openAiTranscriber(OpenAiProperties properties) {
        return new OpenAiTranscriber(
                properties, Waiting.REAL, () -> ThreadLocalRandom.current().nextLong());
    }
}
