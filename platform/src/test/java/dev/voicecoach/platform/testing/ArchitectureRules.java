package dev.voicecoach.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;

/** The house's rules on structure, each with its reason; every module's ArchitectureTest runs them. */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /** The module's own classes, tests left out. */
    public static JavaClasses mainClassesOf(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(rootPackage);
    }

    /** All rules, for the module below this package. */
    public static List<ArchRule> rules(String rootPackage) {
        return List.of(
                noCycles(rootPackage),
                nullMarked(),
                noServiceKnowsAnother(rootPackage),
                noFieldInjection(),
                noLayers(rootPackage),
                jacksonTwoStaysInAdapters(rootPackage));
    }

    static ArchRule noCycles(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("a reader must be able to start with one feature and never come back to it");
    }

    static ArchRule nullMarked() {
        return classes()
                .that(describe("are top level", JavaClass::isTopLevelClass))
                .should(new ArchCondition<>("live in a @NullMarked package") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                        events.add(new SimpleConditionEvent(
                                type, marked, type.getPackageName() + " has no package-info.java with @NullMarked"));
                    }
                })
                .because("a forgotten package-info switches null checking off silently");
    }

    static ArchRule noServiceKnowsAnother(String rootPackage) {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("dev.voicecoach..")
                        .and(describe(
                                "belong to another service",
                                type -> !type.getPackageName().startsWith(rootPackage)
                                        && !type.getPackageName().startsWith("dev.voicecoach.schemas")
                                        && !type.getPackageName().startsWith("dev.voicecoach.platform"))))
                .because("between services there are events, and HTTP through the gateway");
    }

    static ArchRule noFieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .because("a constructor shows what a class needs")
                .allowEmptyShould(true);
    }

    static ArchRule noLayers(String rootPackage) {
        return noClasses()
                .should(new ArchCondition<>("live in a package named after a layer") {
                    private static final List<String> LAYERS = List.of(
                            "controller", "service", "dto", "util", "utils", "common", "impl", "model", "helper");

                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var below = type.getPackageName().substring(rootPackage.length());
                        var layered = List.of(below.split("\\.", -1)).stream().anyMatch(LAYERS::contains);
                        events.add(new SimpleConditionEvent(type, layered, type.getName() + " lives in a layer"));
                    }
                })
                .because("packages are features: what changes together lies together");
    }

    static ArchRule jacksonTwoStaysInAdapters(String rootPackage) {
        return noClasses()
                .that(describe(
                        "are not in an adapter",
                        type -> type.getPackageName()
                                        .substring(rootPackage.length())
                                        .chars()
                                        .filter(character -> character == '.')
                                        .count()
                                < 2))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml.jackson.databind..")
                .because("Jackson 2 comes with langchain4j and stays where that is used");
    }
}
