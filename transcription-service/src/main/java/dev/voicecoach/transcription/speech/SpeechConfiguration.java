package dev.voicecoach.transcription.speech;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the engines in place; the service does not start without those that its configuration names. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TranscriptionProperties.class)
class SpeechConfiguration {

    @Bean
    HearSpeech hearSpeech(List<Transcriber> engines, TranscriptionProperties properties) {
        var choose = new ChooseTranscriber(engines, properties.engine(), properties.standIn());
        choose.prepare();
        return new HearSpeech(choose);
    }
}
