package dev.voicecoach.emotion.voice.hume;

import dev.voicecoach.emotion.voice.VoiceAnalyser;
import dev.voicecoach.platform.http.Waiting;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The remote engine; it takes no connection before somebody asks for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HumeProperties.class)
class HumeConfiguration {

    @Bean
    HumeVoiceAnalyser humeVoiceAnalyser(
            HumeProperties properties, @Qualifier("localVoiceAnalyser") VoiceAnalyser local) {
        return new HumeVoiceAnalyser(properties, local, Waiting.REAL, () -> ThreadLocalRandom.current()
                .nextLong());
    }
}
