package dev.voicecoach.question.bank;

import java.io.IOException;
import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.support.ResourcePatternResolver;

/** The shared bank, from the class path. */
@Configuration(proxyBeanMethods = false)
class BankConfiguration {
    private static final String FILES = "classpath*:bank/*.json";
    // Lies beside the files, where editors look for it.
    private static final String SCHEMA = "bank.schema.json";

    @Bean
    QuestionBank questionBank(ResourcePatternResolver resources) throws IOException {
        return BankLoader.load(Arrays.stream(resources.getResources(FILES))
                .filter(file -> !SCHEMA.equals(file.getFilename()))
                .toList());
    }
}
