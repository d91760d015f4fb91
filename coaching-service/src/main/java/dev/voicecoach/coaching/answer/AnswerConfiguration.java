package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.assessment.AssessAnswer;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.MiniLmEmbedder;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    @Bean
    MiniLmEmbedder embedder() {
        return new MiniLmEmbedder();
    }

    @Bean
    AssessAnswer assessAnswer(Embedder embedder) {
        return new AssessAnswer(embedder);
    }

    @Bean
    Verifier verifier(Embedder embedder) {
        return new Verifier(embedder);
    }

    /** For the listener's annotation, which takes no number. */
    @Bean
    Integer phrasingConcurrency(PhrasingProperties properties) {
        return properties.concurrency();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
