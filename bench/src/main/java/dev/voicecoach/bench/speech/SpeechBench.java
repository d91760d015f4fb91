package dev.voicecoach.bench.speech;

import dev.voicecoach.bench.statistics.Machine;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures speech to text beside faster-whisper. */
@Command(
        name = "speech",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Has our engines and faster-whisper base (int8, beam 5 and 1) hear the same recordings in turn, and prints"
                    + " errors, time, memory, times of words, and words heard where nobody speaks.",
            "Fetches faster-whisper by pip into its own folder the first time; SHA-256 decides what is taken."
        })
public final class SpeechBench implements Callable<Integer> {
    /** What {@code --only} takes, in this order: each new measurement is one more. */
    enum Part {
        SHORT,
        LONG,
        DEGRADED,
        MEMORY,
        SILENT,
        TIMES,
        FILLERS
    }

    private static final int WARM_UP = 3;

    @Mixin
    private Session session = new Session();

    @Option(names = "--engines", split = ",", description = "Of ${COMPLETION-CANDIDATES}.")
    private List<Engines.Name> engineNames =
            List.of(Engines.Name.FW5, Engines.Name.FW1, Engines.Name.BASE, Engines.Name.TINY);

    @Option(names = "--only", split = ",", description = "Parts, of ${COMPLETION-CANDIDATES}; all by default.")
    private List<Part> parts = List.of(Part.values());

    @Option(names = "--texts", description = "Print what was heard wherever an engine made an error.")
    private boolean texts;

    @Spec
    private @Nullable CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SpeechBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var out = Objects.requireNonNull(command).commandLine().getOut();
        out.println(Machine.line());
        out.flush();
        try (var opened = session) {
            opened.open(out);
            try (var engines = Engines.start(out, engineNames, opened.ours(), opened.peer())) {
                measure(new Report(out, opened.normaliser(), texts), engines);
            }
        } catch (IOException e) {
            command.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        return 0;
    }

    private void measure(Report report, Engines engines) throws IOException {
        var recordings = session.recordings();
        var material = new Material(recordings, session.work());
        Comparison.run(engines.workers(), recordings.subList(0, Math.min(WARM_UP, recordings.size())), false);
        report.print(
                "wall and CPU: seconds per second of audio; speed: wall, CPU, (median of recordings), times as fast\n");
        for (var part : Part.values()) {
            if (parts.contains(part)) {
                measure(part, report, engines, material);
            }
        }
        report.print(report.aims().text("moonshine base, fused"));
        report.printLoad();
    }

    private void measure(Part part, Report report, Engines engines, Material material) throws IOException {
        var workers = engines.workers();
        switch (part) {
            case SHORT -> {
                var comparison = Comparison.run(workers, session.recordings(), false);
                report.groups(comparison);
                report.speed(
                        "answers of 3 to 20 s of these", comparison.only(Material::isAnswer), SpeechAims.SHORT_SPEED);
            }
            case LONG -> {
                var comparison = Comparison.run(workers, material.longAnswers(), false);
                report.speed("long answers, 60 to 120 s", comparison, SpeechAims.LONG_SPEED);
                report.errors("long answers", comparison);
                report.each(comparison);
            }
            case DEGRADED -> report.groups(Comparison.run(workers, material.degraded(), false));
            case MEMORY -> engines.printMemory(report);
            case SILENT -> SilentPart.measure(report, engines, material.noSpeech());
            case TIMES -> AlignedClips.measure(report, engines);
            case FILLERS -> FillerPart.measure(report, engines, material);
        }
        if (part != Part.MEMORY) {
            report.printLoad();
        }
    }
}
