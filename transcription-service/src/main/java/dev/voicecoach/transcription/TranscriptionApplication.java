package dev.voicecoach.transcription;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts transcription-service. */
@SpringBootApplication
public class TranscriptionApplication {
    public static void main(String[] args) {
        var application = new SpringApplication(TranscriptionApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "transcription"));
        application.run(args);
    }
}
