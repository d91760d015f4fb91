package dev.voicecoach.transcription;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
    private static final String ROOT = "dev.voicecoach.transcription";
    private static final JavaClasses CLASSES = ArchitectureRules.mainClassesOf(ROOT);

    static Stream<ArchRule> rules() {
        return Stream.concat(
                ArchitectureRules.rules(ROOT).stream(),
                Stream.of(speechKnowsNoEngine(), onnxStaysInAdapters(), theRootHoldsTheApplication()));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holds(ArchRule rule) {
        rule.check(CLASSES);
    }

    private static ArchRule speechKnowsNoEngine() {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + ".speech")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT + ".speech.*")
                .because("an engine is exchanged without touching the use case");
    }

    private static ArchRule onnxStaysInAdapters() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".speech.*")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.onnxruntime..")
                .because("native memory has its owner in the adapters");
    }

    private static ArchRule theRootHoldsTheApplication() {
        return classes()
                .that()
                .resideInAPackage(ROOT)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .haveSimpleName("TranscriptionApplication")
                .because("packages are features");
    }

    @Test
    void looksAtRealClasses() {
        assertThat(CLASSES.contain(ROOT + ".speech.TranscribeAudio")).isTrue();
    }
}
