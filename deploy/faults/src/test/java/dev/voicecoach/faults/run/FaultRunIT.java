package dev.voicecoach.faults.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voicecoach.faults.cluster.Cluster;
import dev.voicecoach.standalone.Setup;
import dev.voicecoach.standalone.services.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class FaultRunIT {
    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path home;

    @BeforeEach
    void requireParts() throws Exception {
        Setup.of(home, 0).missing().ifPresent(FaultRunIT::missing);
        for (var service : Service.values()) {
            var folder = REPOSITORY.resolve(service.module()).resolve("target");
            if (!Files.isDirectory(folder) || !hasJar(folder)) {
                missing(service.module() + " has not been packaged; mvn package does that.");
            }
        }
    }

    @Test
    void losesAndDoublesNothingWhenEachPartIsKilledOnce() throws Exception {
        var seed = new Random().nextInt(1_000_000);
        System.out.println("seed " + seed);
        var settings = new Settings(
                8,
                seed,
                List.of("transcription", "coaching", Cluster.BROKER),
                2,
                Duration.ofMinutes(4),
                home,
                REPOSITORY);

        var outcome = new FaultRun(settings, System.out::println).run();

        System.out.print(outcome.table());
        assertThat(outcome.report().findings()).isEmpty();
        assertThat(outcome.report().accepted()).isEqualTo(8);
        assertThat(outcome.report().ends()).isEqualTo(Map.of("completed", 8));
    }

    private static boolean hasJar(Path folder) throws Exception {
        try (var jars = Files.newDirectoryStream(folder, "*-exec.jar")) {
            return jars.iterator().hasNext();
        }
    }

    private static void missing(String sentence) {
        if (System.getenv("CI") != null) {
            throw new AssertionError(sentence);
        }
        assumeTrue(false, sentence);
    }
}
