package dev.voicecoach.transcription.speech;

import dev.voicecoach.transcription.acoustics.Interval;
import dev.voicecoach.transcription.acoustics.VoiceTrack;
import dev.voicecoach.transcription.disfluency.Disfluencies;
import dev.voicecoach.transcription.disfluency.Filler;
import dev.voicecoach.transcription.disfluency.Source;
import dev.voicecoach.transcription.disfluency.Word;
import dev.voicecoach.transcription.speech.silero.SileroVad;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import javax.sound.sampled.AudioSystem;

/**
 * How well filled pauses are found. Arguments: folders with, for each clip, {@code x.wav} (16 kHz, mono, 16 bit),
 * {@code x.words.tsv} (text, start and end in milliseconds) and, unless there are none, {@code x.fillers.tsv} (start,
 * end). Prints a line a folder and way:
 *
 * <ul>
 *   <li>{@code all}: what a user sees, written and heard together;
 *   <li>{@code heard}: an engine that writes no filler, simulated by taking those out of the words;
 *   <li>{@code heard ±100 ms}: the same with each time of a word wrong by up to so much (seed 1);
 *   <li>{@code no words}: an engine without word times.
 * </ul>
 */
final class FillerBench {
    private final SileroVad vad;
    private final Random random = new Random(1);

    private FillerBench(SileroVad vad) {
        this.vad = vad;
    }

    public static void main(String[] folders) throws Exception {
        try (var vad = new SileroVad(Models.folder().resolve("silero-vad/silero_vad.onnx"))) {
            for (var folder : folders) {
                for (var way : List.of("all", "heard", "heard ±100 ms", "no words")) {
                    new FillerBench(vad).measure(Path.of(folder), way);
                }
            }
        }
    }

    private void measure(Path folder, String way) throws Exception {
        var hits = 0;
        var truths = 0;
        var falseAlarms = 0;
        var millis = 0L;
        var errors = new ArrayList<Long>();
        List<Path> clips;
        try (var files = Files.list(folder)) {
            clips = files.filter(file -> file.toString().endsWith(".wav"))
                    .sorted()
                    .toList();
        }
        for (var clip : clips) {
            var samples = read(clip);
            var truth = intervals(sibling(clip, ".fillers.tsv"));
            var found = new ArrayList<>(find(samples, words(clip, way), way));
            for (var one : truth) {
                var hit = found.stream()
                        .filter(filler -> filler.overlap(one) > 0.3 * Math.min(filler.length(), one.length()))
                        .findFirst();
                if (hit.isPresent()) {
                    hits++;
                    found.remove(hit.get());
                    errors.add(Math.abs(hit.get().startMillis() - one.startMillis()));
                    errors.add(Math.abs(hit.get().endMillis() - one.endMillis()));
                } else if (Boolean.getBoolean("verbose")) {
                    System.out.println("  missed " + clip.getFileName() + " " + one);
                }
            }
            if (Boolean.getBoolean("verbose")) {
                found.forEach(one -> System.out.println("  false " + clip.getFileName() + " " + one));
            }
            truths += truth.size();
            falseAlarms += found.size();
            millis += samples.durationMillis();
        }
        var within = errors.stream().filter(error -> error <= 150).count();
        System.out.printf(
                Locale.ROOT,
                "%-22s %-14s %3d clips %5.1f min | found %3d of %3d (%.2f) | false %2d, %.2f/min (precision %.2f) |"
                        + " edges off by %.0f ms, %.0f %% within 150 ms%n",
                folder.getFileName(),
                way,
                clips.size(),
                millis / 60_000.0,
                hits,
                truths,
                (double) hits / truths,
                falseAlarms,
                falseAlarms * 60_000.0 / millis,
                (double) hits / (hits + falseAlarms),
                errors.stream().mapToLong(error -> error).average().orElse(Double.NaN),
                100.0 * within / errors.size());
    }

    private List<Interval> find(Samples samples, List<Word> words, String way) throws Exception {
        var probabilities = vad.probabilities(samples, 0, SileroVad.windows(samples));
        var silences = new VoiceActivity(probabilities, samples.length())
                .pauses().stream()
                        .map(pause -> new Interval(pause.startMillis(), pause.endMillis()))
                        .toList();
        return Disfluencies.find(VoiceTrack.outside(silences, samples), silences, words, !words.isEmpty())
                .fillers()
                .stream()
                .filter(filler -> filler.kind() == Filler.Kind.FILLED_PAUSE)
                .filter(filler -> way.equals("all") || filler.source() == Source.HEARD)
                .map(Filler::when)
                .toList();
    }

    private List<Word> words(Path clip, String way) throws IOException {
        var words = new ArrayList<Word>();
        if (way.equals("no words")) {
            return words;
        }
        var jitter = way.equals("heard ±100 ms") ? 100 : 0;
        for (var line : Files.readAllLines(sibling(clip, ".words.tsv"))) {
            var cells = line.split("\t", -1);
            var filled =
                    cells[0].toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "").matches("u+h+m*|u+m+|hm+|mm+|er+m*");
            if (way.equals("all") || !filled) {
                var from = Long.parseLong(cells[1]) + random.nextInt(-jitter, jitter + 1);
                var to = Long.parseLong(cells[2]) + random.nextInt(-jitter, jitter + 1);
                words.add(new Word(cells[0], new Interval(from, Math.max(from + 20, to))));
            }
        }
        return words;
    }

    private static List<Interval> intervals(Path file) throws IOException {
        var intervals = new ArrayList<Interval>();
        if (Files.exists(file)) {
            for (var line : Files.readAllLines(file)) {
                var cells = line.split("\t", -1);
                intervals.add(new Interval(Long.parseLong(cells[0]), Long.parseLong(cells[1])));
            }
        }
        return intervals;
    }

    private static Path sibling(Path clip, String ending) {
        return clip.resolveSibling(clip.getFileName().toString().replace(".wav", ending));
    }

    private static Samples read(Path clip) throws Exception {
        try (var in = AudioSystem.getAudioInputStream(new BufferedInputStream(Files.newInputStream(clip)))) {
            return Samples.read(in, 0);
        }
    }
}
