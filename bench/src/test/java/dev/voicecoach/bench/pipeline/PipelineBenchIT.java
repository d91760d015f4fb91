package dev.voicecoach.bench.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voicecoach.standalone.Setup;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** That the figures are printed, small; what they are is no matter of a test. */
@Tag("slow")
class PipelineBenchIT {
    @TempDir
    private Path home;

    @Test
    void printsEveryFigure() {
        var missing = Setup.of(home, 0).missing();
        assertThat(System.getenv("CI") == null || missing.isEmpty())
                .as(missing.orElse(""))
                .isTrue();
        assumeTrue(missing.isEmpty(), missing.orElse(""));
        var printed = new StringWriter();

        var code = new CommandLine(new PipelineBench())
                .setOut(new PrintWriter(printed))
                .execute("--answers", "3", "--rounds", "1", "--single", "2", "--home", home.toString());

        assertThat(code).isZero();
        assertThat(printed.toString())
                .contains("cores")
                .containsPattern("throughput, system / engines: \\d")
                .containsPattern("overhead beyond compute, task by task: p50 -?\\d")
                .containsPattern("intake, POST to 202: p50 \\d")
                .containsPattern("both halves -> coaching.requested \\(join\\) +\\d");
    }
}
