package dev.voicecoach.question.bank;

import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The shared bank, from the class path. */
@Configuration(proxyBeanMethods = false)
class BankConfiguration {
    private static final String FILES = "classpath*:bank/*.json";

    @Bean
    QuestionBank questionBank(ResourcePatternResolver resources) throws IOException {
        return BankLoader.load(List.of(resources.getResources(FILES)));
    }
}
