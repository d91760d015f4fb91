package dev.voicecoach.coaching;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts coaching-service alone. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CoachingApplication {
    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CoachingApplication.class)
                .properties("spring.config.name=coaching")
                .run(arguments);
    }
}
