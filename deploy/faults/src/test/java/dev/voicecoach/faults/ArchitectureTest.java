package dev.voicecoach.faults;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.voicecoach.platform.testing.ArchitectureRules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "dev.voicecoach.faults";
    private static final JavaClasses CLASSES = ArchitectureRules.mainClassesOf(ROOT);

    static List<ArchRule> rules() {
        return ArchitectureRules.rules(ROOT).stream()
                // No service: it stands on the standalone system, which knows them all.
                .filter(rule -> !rule.getDescription().contains("belong to another service"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheHouseRules(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void theJudgeKnowsTheHistoryAndNothingElse() {
        pure("checker").check(CLASSES);
        assertThat(pure("cluster").evaluate(CLASSES).hasViolation())
                .as("the rule can fail")
                .isTrue();
    }

    private static ArchRule pure(String feature) {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + '.' + feature)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".client",
                        ROOT + ".cluster",
                        ROOT + ".nemesis",
                        ROOT + ".run",
                        "dev.voicecoach.standalone..",
                        "org.springframework..",
                        "org.apache.kafka..",
                        "java.net..",
                        "java.nio..")
                .because("a verdict must follow from what was noted alone");
    }
}
