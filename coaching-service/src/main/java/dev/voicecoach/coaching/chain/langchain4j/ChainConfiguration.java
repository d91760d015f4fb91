package dev.voicecoach.coaching.chain.langchain4j;

import dev.voicecoach.coaching.chain.ChainCoach;
import dev.voicecoach.coaching.feedback.RulesCoach;
import dev.voicecoach.coaching.verification.Verifier;
import dev.voicecoach.platform.embedding.Embedder;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ChainConfiguration {

    @Bean
    ChainCoach coach(ChainProperties properties, Verifier verifier, Embedder embedder, MeterRegistry meters) {
        var models = new Models(properties, meters, System::nanoTime).inOrder();
        return new ChainCoach(
                models, new RulesCoach(), verifier, embedder, properties.limits(), meters, System::nanoTime);
    }

    @Bean
    LanguageModelsHealthIndicator languageModelsHealthIndicator(ChainCoach coach) {
        return new LanguageModelsHealthIndicator(coach);
    }
}
