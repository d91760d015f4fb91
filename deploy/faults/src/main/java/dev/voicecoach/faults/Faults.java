package dev.voicecoach.faults;

import dev.voicecoach.faults.cluster.Cluster;
import dev.voicecoach.faults.run.FaultRun;
import dev.voicecoach.faults.run.Settings;
import dev.voicecoach.standalone.folder.CannotStartException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Kills parts of the running system under real answers and tells what became of each answer. */
@Command(
        name = "faults",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Runs the broker and the five services as processes of their own, sends real answers, kills parts with"
                    + " kill -9 at moments that the seed decides, starts them again, and prints how many tasks were lost,"
                    + " doubled, stuck, went backwards, or got another one's words.",
            "Exit code 0: every answer was accepted and none came to a fault. 1: not so. 2: the run could not be made."
        })
public final class Faults implements Callable<Integer> {
    @Option(names = "--answers", defaultValue = "30", description = "Answers to send.")
    private int answers;

    @Option(names = "--seed", description = "Decides what is killed when; a random one by default.")
    private @Nullable Long seed;

    @Option(
            names = "--kill",
            split = ",",
            defaultValue = "transcription,coaching," + Cluster.BROKER,
            description = "Parts to kill, each once: gateway, transcription, emotion, coaching, question, broker.")
    private List<String> parts = List.of();

    @Option(names = "--in-flight", defaultValue = "8", description = "Most unfinished answers at a time.")
    private int inFlight;

    @Option(names = "--limit", defaultValue = "PT4M", description = "Longest time for all answers, as ISO 8601.")
    private Duration limit = Duration.ZERO;

    @Option(names = "--home", description = "Folder for data, logs and history; a new one in /tmp by default.")
    private @Nullable Path home;

    @Option(names = "--repository", defaultValue = ".", description = "The checkout whose services have been built.")
    private Path repository = Path.of("");

    @Spec
    private @Nullable CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Faults())
                .setExecutionExceptionHandler((failure, command, result) -> {
                    // What is wrong with the machine or the build is said in a sentence; anything else is a bug of
                    // ours.
                    if (failure instanceof IllegalStateException || failure instanceof CannotStartException) {
                        command.getErr().println(failure.getMessage());
                        return 2;
                    }
                    throw failure;
                })
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var out = java.util.Objects.requireNonNull(command).commandLine().getOut();
        var settings = new Settings(
                answers,
                seed == null ? new Random().nextInt(1_000_000) : seed,
                parts,
                inFlight,
                limit,
                home == null ? Files.createTempDirectory("voicecoach-faults-") : home.toAbsolutePath(),
                repository.toAbsolutePath());
        out.println("seed " + settings.seed() + ", in " + settings.home());
        var outcome = new FaultRun(settings, line -> {
                    out.println(line);
                    out.flush();
                })
                .run();
        out.print(outcome.table());
        out.flush();
        return outcome.isClean() ? 0 : 1;
    }
}
