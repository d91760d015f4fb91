package dev.voicecoach.coaching.answer;

import dev.voicecoach.coaching.feedback.Coach;
import dev.voicecoach.coaching.feedback.RulesCoach;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AnswerConfiguration {

    @Bean
    Coach coach() {
        return new RulesCoach();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
