package dev.voicecoach.emotion.voice;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the engines in place; the service does not start without the one that its configuration names. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmotionProperties.class)
class VoiceConfiguration {

    @Bean
    HearVoice hearVoice(List<VoiceAnalyser> engines, EmotionProperties properties) {
        var choose = new ChooseAnalyser(engines, properties.engine());
        choose.prepare();
        return new HearVoice(choose);
    }
}
