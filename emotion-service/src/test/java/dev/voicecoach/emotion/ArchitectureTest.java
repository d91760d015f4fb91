package dev.voicecoach.emotion;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.voicecoach.platform.testing.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTest {
    private static final String ROOT = "dev.voicecoach.emotion";
    private static final JavaClasses CLASSES = ArchitectureRules.mainClassesOf(ROOT);

    static Stream<ArchRule> rules() {
        return Stream.concat(
                ArchitectureRules.rules(ROOT).stream(),
                Stream.of(voiceKnowsNoEngine(), theRootHoldsTheApplication(), signalProcessingKnowsNoPlatform()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static ArchRule voiceKnowsNoEngine() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + ".voice")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".voice.*")
                .because("an engine is exchanged without touching the use case");
    }

    private static ArchRule signalProcessingKnowsNoPlatform() {
        return noClasses()
                .that()
                .resideInAnyPackage(ROOT + ".voice.local", ROOT + ".voice.expression")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.voicecoach.platform..", "dev.voicecoach.schemas..")
                .because("measuring is a pure function of the samples");
    }

    private static ArchRule theRootHoldsTheApplication() {
        return classes()
                .that()
                .resideInAPackage(ROOT)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveSimpleName("EmotionApplication")
                .because("packages are features");
    }

    @Test
    void looksAtRealClasses() {
        assertThat(CLASSES.contain(ROOT + ".voice.AnalyseVoice")).isTrue();
        assertThat(CLASSES.contain(ROOT + ".voice.local.PitchTracker")).isTrue();
    }

    @Test
    void eachRuleCanFail() {
        var broken = new ClassFileImporter()
                .importClasses(
                        dev.voicecoach.emotion.voice.RuleBreaker.class,
                        dev.voicecoach.emotion.voice.local.SignalsThatPublish.class,
                        ArchitectureTest.class);
        assertThat(Stream.of(voiceKnowsNoEngine(), theRootHoldsTheApplication(), signalProcessingKnowsNoPlatform()))
                .allSatisfy(rule -> assertThat(rule.evaluate(broken).hasViolation())
                        .as(rule.getDescription())
                        .isTrue());
    }
}
