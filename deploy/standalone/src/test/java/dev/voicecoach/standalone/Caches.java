package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** What ./coach test fetches before the tests: absent, they fail under CI and are skipped elsewhere. */
final class Caches {
    private Caches() {}

    /** A setup on this home and any free port, with the models and Chroma there. */
    static Setup required(Path home) {
        var setup = Setup.of(home, 0);
        var missing = setup.missing();
        if (System.getenv("CI") != null) {
            assertThat(missing).isEmpty();
        }
        Assumptions.assumeTrue(missing.isEmpty(), () -> missing.orElse(""));
        return setup;
    }
}
