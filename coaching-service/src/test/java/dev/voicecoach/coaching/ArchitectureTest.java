package dev.voicecoach.coaching;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.voicecoach.platform.testing.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "dev.voicecoach.coaching";
    private static final JavaClasses CLASSES = ArchitectureRules.mainClassesOf(ROOT);

    static Stream<ArchRule> rules() {
        return ArchitectureRules.rules(ROOT).stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheHouseRules(ArchRule rule) {
        rule.check(CLASSES);
    }

    @Test
    void theJoinOpensNothingThatIsSealed() {
        opensNothing("join").check(CLASSES);
        assertThat(opensNothing("answer").evaluate(CLASSES).hasViolation())
                .as("the rule can fail")
                .isTrue();
    }

    @Test
    void whatIsPureKnowsNeitherSpringNorKafka() {
        for (var feature : new String[] {"transcript", "content", "metrics", "scores", "assessment", "feedback"}) {
            pure(feature).check(CLASSES);
        }
        assertThat(pure("join").evaluate(CLASSES).hasViolation())
                .as("the rule can fail")
                .isTrue();
    }

    @Test
    void theChainKnowsNoProvider() {
        knowsNoProvider("chain").check(CLASSES);
        assertThat(knowsNoProvider("chain.langchain4j").evaluate(CLASSES).hasViolation())
                .as("the rule can fail")
                .isTrue();
    }

    private static ArchRule knowsNoProvider(String feature) {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + '.' + feature)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.langchain4j..", "okhttp3..", "org.springframework..")
                .because("who phrases is decided in one place, and how a provider is asked in another");
    }

    private static ArchRule opensNothing(String feature) {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + '.' + feature)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.voicecoach.platform.sealing")
                .because("what lies in the join's store and changelog must stay readable by the recording's key only");
    }

    private static ArchRule pure(String feature) {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + '.' + feature)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.springframework..", "org.apache.kafka..", "dev.voicecoach.platform..")
                                .and(not(resideInAPackage("dev.voicecoach.platform.embedding"))))
                .because("scores that can be defended are functions of their input and of nothing else");
    }
}
