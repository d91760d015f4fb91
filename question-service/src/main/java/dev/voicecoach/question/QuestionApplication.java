package dev.voicecoach.question;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Starts question-service alone. */
@SpringBootApplication
public class QuestionApplication {
    public static void main(String[] args) {
        new SpringApplicationBuilder(QuestionApplication.class)
                .properties("spring.config.name=question")
                .run(args);
    }
}
