package dev.voicecoach.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Each rule can fail: a rule that cannot is worse than none. */
class ArchitectureRulesTest {
    private static final String BROKEN = "dev.voicecoach.platform.testing.broken";

    @Test
    void findsACycle() {
        assertBreaks(ArchitectureRules.noCycles(BROKEN));
    }

    @Test
    void findsAPackageThatIsNotNullMarked() {
        assertBreaks(ArchitectureRules.nullMarked());
    }

    @Test
    void findsFieldInjection() {
        assertBreaks(ArchitectureRules.noFieldInjection());
    }

    @Test
    void findsALayer() {
        assertBreaks(ArchitectureRules.noLayers(BROKEN));
    }

    @Test
    void findsJacksonTwo() {
        assertBreaks(ArchitectureRules.jacksonTwoStaysInAdapters(BROKEN));
    }

    @Test
    void findsAServiceThatKnowsAnother() {
        var result = ArchitectureRules.noServiceKnowsAnother("dev.voicecoach.firstservice")
                .evaluate(new ClassFileImporter().importPackages("dev.voicecoach.firstservice"));
        assertThat(result.hasViolation()).isTrue();
    }

    @Test
    void platformKeepsTheRules() {
        var classes = ArchitectureRules.mainClassesOf("dev.voicecoach.platform");
        ArchitectureRules.rules("dev.voicecoach.platform").forEach(rule -> rule.check(classes));
    }

    private static void assertBreaks(ArchRule rule) {
        var result = rule.evaluate(new ClassFileImporter().importPackages(BROKEN));
        assertThat(result.hasViolation()).as(rule.getDescription()).isTrue();
    }
}
