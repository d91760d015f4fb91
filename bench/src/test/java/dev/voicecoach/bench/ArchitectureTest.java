package dev.voicecoach.bench;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.voicecoach.platform.testing.ArchitectureRules;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "dev.voicecoach.bench";
    private static final JavaClasses CLASSES = ArchitectureRules.mainClassesOf(ROOT);

    static List<ArchRule> rules() {
        return ArchitectureRules.rules(ROOT).stream()
                // No service: it measures them from outside.
                .filter(rule -> !rule.getDescription().contains("belong to another service"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheHouseRules(ArchRule rule) {
        rule.check(CLASSES);
    }
}
