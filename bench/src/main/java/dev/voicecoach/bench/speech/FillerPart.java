package dev.voicecoach.bench.speech;

import dev.voicecoach.bench.speech.Material.Hesitant;
import dev.voicecoach.bench.speech.engine.Heard;
import dev.voicecoach.bench.speech.score.Spans;
import dev.voicecoach.bench.speech.score.Spans.Span;
import dev.voicecoach.bench.speech.sound.Sound;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Um, uh and the like: in recordings of people who hesitate, inserted at known times, and where there are none. */
final class FillerPart {
    private static final double AIM = 0.8;
    private static final double AIM_EDGE_MILLIS = 150;
    private static final Pattern WRITTEN = Pattern.compile("u+h+m*|u+m+|e+r+m*|h+m+");

    private FillerPart() {}

    static void measure(Report report, Engines engines, Material material) throws IOException {
        var real = real();
        measure(report, engines, "real", real);
        measure(report, engines, "inserted, in another person's voice", material.hesitantAnswers(sounds(real)));
        measure(
                report,
                engines,
                "none, fluent reading",
                material.longAnswers().stream()
                        .map(clip -> new Hesitant(clip, List.of()))
                        .toList());
    }

    /** The recordings of transcription-service's tests, by fillers.tsv. */
    private static List<Hesitant> real() throws IOException {
        var spans = new LinkedHashMap<String, List<Span>>();
        for (var line : Files.readAllLines(Session.scripts().resolve("fillers.tsv")).stream()
                .skip(1)
                .toList()) {
            var cells = line.split("\t", -1);
            spans.computeIfAbsent(cells[0], file -> new ArrayList<>())
                    .add(new Span(Long.parseLong(cells[1]), Long.parseLong(cells[2])));
        }
        var real = new ArrayList<Hesitant>();
        for (var file : spans.entrySet()) {
            var wav = Session.aligned().resolve(file.getKey());
            var seconds = Sound.read(wav).seconds();
            real.add(new Hesitant(new Clip(file.getKey(), "real", file.getKey(), "", wav, seconds), file.getValue()));
        }
        return real;
    }

    private static List<Sound> sounds(List<Hesitant> real) throws IOException {
        var sounds = new ArrayList<Sound>();
        for (var one : real) {
            var whole = Sound.read(one.clip().wav());
            for (var filler : one.fillers()) {
                sounds.add(whole.cut(filler.startMillis() / 1000.0, filler.endMillis() / 1000.0));
            }
        }
        return sounds;
    }

    private static void measure(Report report, Engines engines, String title, List<Hesitant> answers)
            throws IOException {
        if (answers.isEmpty()) {
            return;
        }
        var comparison = Comparison.run(
                engines.workers(), answers.stream().map(Hesitant::clip).toList(), true);
        var minutes = answers.stream().mapToDouble(one -> one.clip().seconds()).sum() / 60;
        report.print(
                String.format(Locale.ROOT, "%nfillers, %s: %d recordings, %.1f min%n", title, answers.size(), minutes));
        comparison.heard().forEach((engine, heard) -> {
            var all = new Spans(0, 0, 0, List.of());
            for (int i = 0; i < answers.size(); i++) {
                all = all.plus(Spans.of(answers.get(i).fillers(), fillers(heard.get(i))));
            }
            report.print(String.format(
                    Locale.ROOT,
                    "  %-32s found %2d of %2d (recall %.2f)   false %2d, %.2f a minute (precision %.2f)   edges off by"
                            + " %.0f ms%n",
                    engine,
                    all.hits(),
                    all.truths(),
                    all.recall(),
                    all.falseOnes(),
                    all.falseOnes() / minutes,
                    all.precision(),
                    all.meanEdgeMillis()));
            if (engine.equals(Engines.BASE) && all.truths() > 0) {
                report.aims().atLeast("fillers, " + title + ": recall", AIM, all.recall(), "");
                report.aims().atLeast("fillers, " + title + ": precision", AIM, all.precision(), "");
                report.aims().atMost("fillers, " + title + ": edges", AIM_EDGE_MILLIS, all.meanEdgeMillis(), " ms");
            }
        });
    }

    /** Those that the engine tells, or else those among its words. */
    private static List<Span> fillers(Heard heard) {
        if (!heard.fillers().isEmpty()) {
            return heard.fillers();
        }
        return heard.words().stream()
                .filter(word -> WRITTEN.matcher(
                                word.text().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))
                        .matches())
                .map(word -> new Span(word.startMillis(), word.endMillis()))
                .toList();
    }
}
