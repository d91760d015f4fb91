package dev.voicecoach.gateway.audio;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Unpacks and tries the decoder, so that a machine on which it cannot run is known at start and not at an upload. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AudioProperties.class)
class AudioConfiguration {

    @Bean
    AudioIntake audioIntake(AudioProperties properties) throws IOException {
        return AudioIntake.of(properties);
    }
}
