package dev.voicecoach.bench.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** A benchmark, run as bench/run does. */
public final class BenchCommand {
    private BenchCommand() {}

    /** What it prints about these recordings; it has to end well. */
    public static String run(Object command, Path data, String... arguments) {
        var printed = new StringWriter();
        var complained = new StringWriter();
        var line = new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(complained));
        var all = new ArrayList<>(List.of(arguments));
        all.add("--data");
        all.add(data.toString());
        assertThat(line.execute(all.toArray(String[]::new)))
                .as(complained.toString())
                .isZero();
        return printed.toString();
    }
}
