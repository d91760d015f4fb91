package dev.voicecoach.emotion;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts emotion-service alone. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class EmotionApplication {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(EmotionApplication.class)
                .properties("spring.config.name=emotion")
                .run(arguments);
    }
}
