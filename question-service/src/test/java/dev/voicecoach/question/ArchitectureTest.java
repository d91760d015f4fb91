package dev.voicecoach.question;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.voicecoach.question.chicken.Chicken;
import dev.voicecoach.question.egg.Egg;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.voicecoach.question");

    private static final ArchRule NO_CYCLES = slices().matching("dev.voicecoach.question.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that needs its user cannot be understood alone");

    private static final ArchRule ROOT_HOLDS_THE_APPLICATION = classes()
            .that()
            .resideInAPackage("dev.voicecoach.question")
            .should()
            .haveSimpleName("QuestionApplication")
            .orShould()
            .haveSimpleName("package-info")
            .because("everything else is a feature");

    private static final ArchRule NO_OTHER_SERVICE = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("dev.voicecoach..")
                    .and(DescribedPredicate.not(resideInAPackage("dev.voicecoach.question..")))
                    .and(DescribedPredicate.not(resideInAPackage("dev.voicecoach.platform..")))
                    .and(DescribedPredicate.not(resideInAPackage("dev.voicecoach.schemas.."))))
            .because("between services there are events, and HTTP through the gateway");

    private static final ArchRule LANGCHAIN4J_STAYS_IN_ITS_ADAPTERS = noClasses()
            .that()
            .resideOutsideOfPackage("dev.voicecoach.question.index.chroma")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.langchain4j..", "ai.onnxruntime..", "com.fasterxml.jackson.databind..")
            .because("it brings Jackson 2 and types that change with each beta");

    @Test
    void featuresHaveNoCycles() {
        NO_CYCLES.check(OURS);
    }

    @Test
    void rootPackageHoldsTheApplicationOnly() {
        ROOT_HOLDS_THE_APPLICATION.check(OURS);
    }

    @Test
    void knowsNoOtherService() {
        NO_OTHER_SERVICE.check(OURS);
    }

    @Test
    void keepsLangchain4jInItsAdapters() {
        LANGCHAIN4J_STAYS_IN_ITS_ADAPTERS.check(OURS);
    }

    @Test
    void eachRuleCanFail() {
        assertBroken(NO_CYCLES, Chicken.class, Egg.class);
        assertBroken(ROOT_HOLDS_THE_APPLICATION, ArchitectureTest.class);
        assertBroken(NO_OTHER_SERVICE, Chicken.class);
        assertBroken(LANGCHAIN4J_STAYS_IN_ITS_ADAPTERS, Egg.class);
    }

    private static void assertBroken(ArchRule rule, Class<?>... breakers) {
        var broken = new ClassFileImporter().importClasses(breakers);
        assertThat(rule.evaluate(broken).hasViolation())
                .as(rule.getDescription())
                .isTrue();
    }
}
