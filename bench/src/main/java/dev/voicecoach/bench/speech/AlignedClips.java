package dev.voicecoach.bench.speech;

import dev.voicecoach.bench.speech.engine.Heard;
import dev.voicecoach.bench.speech.engine.Worker;
import dev.voicecoach.bench.speech.score.Normaliser;
import dev.voicecoach.bench.speech.score.WordTimes;
import dev.voicecoach.bench.speech.score.WordTimes.Distance;
import dev.voicecoach.bench.speech.score.WordTimes.Timed;
import dev.voicecoach.bench.statistics.Sample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Times of words against the forced alignments that lie beside the tests of transcription-service. */
final class AlignedClips {
    private final Path folder;
    private final Normaliser normaliser;
    private final Map<String, List<Timed>> said = new LinkedHashMap<>();

    /** @param folder of austen-words.tsv and the recordings that it names */
    private AlignedClips(Path folder, Normaliser normaliser) throws IOException {
        this.folder = folder;
        this.normaliser = normaliser;
        for (var line : Files.readAllLines(folder.resolve("austen-words.tsv")).stream()
                .skip(1)
                .toList()) {
            var cells = line.split("\t", -1);
            said.computeIfAbsent(cells[0], clip -> new ArrayList<>())
                    .add(new Timed(
                            normaliser.words(List.of(cells[1])).getFirst(),
                            1000 * Double.parseDouble(cells[2]),
                            1000 * Double.parseDouble(cells[3])));
        }
    }

    /** Prints how far each engine is off. */
    static void measure(Report report, Engines engines) throws IOException {
        var aligned = new AlignedClips(Session.aligned(), report.normaliser());
        report.print(
                "\ntimes of words, against a forced alignment of three recordings (ours chose its heads on these)\n");
        for (var worker : engines.workers()) {
            var distances = aligned.distances(worker);
            report.print(line(worker.name(), distances));
            if (worker.name().equals(Engines.BASE)) {
                report.aims()
                        .atMost("start of a word off by", SpeechAims.WORD_START_MILLIS, meanStart(distances), " ms");
            }
        }
    }

    /** Of one engine, over all recordings. */
    private List<Distance> distances(Worker engine) throws IOException {
        var distances = new ArrayList<Distance>();
        for (var clip : said.entrySet()) {
            var heard = engine.transcribe(folder.resolve(clip.getKey()), true).words();
            var words = normaliser.words(heard.stream().map(Heard.Word::text).toList());
            var timed = new ArrayList<Timed>();
            for (int i = 0; i < heard.size(); i++) {
                timed.add(new Timed(
                        words.get(i), heard.get(i).startMillis(), heard.get(i).endMillis()));
            }
            distances.addAll(WordTimes.distances(clip.getValue(), timed));
        }
        return distances;
    }

    private static double meanStart(List<Distance> distances) {
        return distances.stream()
                .mapToDouble(distance -> Math.abs(distance.startMillis()))
                .average()
                .orElse(Double.NaN);
    }

    private static String line(String engine, List<Distance> distances) {
        if (distances.isEmpty()) {
            return String.format(Locale.ROOT, "  %-32s gives no times of words%n", engine);
        }
        var starts = Sample.of(distances.stream()
                .map(distance -> Math.abs(distance.startMillis()))
                .toList());
        return String.format(
                Locale.ROOT,
                "  %-32s %3d words   starts off by %3.0f ms (90th percentile %3.0f)   ends by %3.0f ms%n",
                engine,
                distances.size(),
                meanStart(distances),
                starts.quantile(0.9),
                distances.stream()
                        .mapToDouble(distance -> Math.abs(distance.endMillis()))
                        .average()
                        .orElseThrow());
    }
}
