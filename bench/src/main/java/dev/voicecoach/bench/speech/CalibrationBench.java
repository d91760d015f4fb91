package dev.voicecoach.bench.speech;

import dev.voicecoach.bench.speech.engine.Heard;
import dev.voicecoach.bench.speech.score.Calibration;
import dev.voicecoach.bench.speech.score.Calibration.Judged;
import dev.voicecoach.bench.statistics.Machine;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints how often words are right by the confidence that was stated for them. */
@Command(
        name = "calibration",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Prints stated confidence against being right, on the recordings that the curve was fitted on"
                + " (every other one by name, from the first) and on the rest.")
public final class CalibrationBench implements Callable<Integer> {
    @Mixin
    private Session session = new Session();

    @Option(names = "--engines", split = ",", description = "Of ${COMPLETION-CANDIDATES}.")
    private List<Engines.Name> engineNames = List.of(Engines.Name.BASE, Engines.Name.TINY);

    @Spec
    private @Nullable CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CalibrationBench())
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
                var comparison = Comparison.run(engines.workers(), opened.recordings(), true);
                for (var engine : comparison.heard().entrySet()) {
                    printHalves(out, engine.getKey(), engine.getValue());
                }
            }
        } catch (IOException e) {
            command.commandLine().getErr().println(e.getMessage());
            return 1;
        }
        return 0;
    }

    private void printHalves(PrintWriter out, String engine, List<Heard> heard) {
        var fitted = new ArrayList<Judged>();
        var rest = new ArrayList<Judged>();
        var wasFitted = true;
        for (int i = 0; i < heard.size(); i++) {
            var judged = judge(session.recordings().get(i), heard.get(i));
            (wasFitted ? fitted : rest).addAll(judged);
            // One of which no word has a verdict (six) was not counted when the curve was fitted.
            wasFitted ^= !judged.isEmpty();
        }
        print(out, engine + ", held out", rest);
        print(out, engine + ", fitted on", fitted);
    }

    private List<Judged> judge(Clip clip, Heard heard) {
        var words = heard.words();
        return Calibration.judge(
                session.normaliser().words(List.of(clip.said().split("\\s+", -1))),
                session.normaliser().words(words.stream().map(Heard.Word::text).toList()),
                words.stream().map(Heard.Word::confidence).toList());
    }

    private static void print(PrintWriter out, String title, List<Judged> words) {
        if (words.isEmpty()) {
            return;
        }
        out.printf(
                Locale.ROOT,
                "%n%s: %d words, %d wrong, expected calibration error %.3f%n%s",
                title,
                words.size(),
                words.stream().filter(word -> !word.right()).count(),
                Calibration.expectedError(words),
                Calibration.table(words));
        out.flush();
    }
}
