package dev.voicecoach.bench.voice;

import dev.voicecoach.bench.speech.Clip;
import dev.voicecoach.bench.speech.Dataset;
import dev.voicecoach.bench.statistics.Aims;
import dev.voicecoach.bench.statistics.Frame;
import dev.voicecoach.gateway.audio.Ffmpeg;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the local voice engine. */
@Command(
        name = "voice",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Has the local voice engine hear the recordings and prints its time and memory, how far it is from Praat, what"
                    + " changes in its words when only the sound changes, and how often neutral speech sounds moved to it.",
            "Fetches Praat (praat-parselmouth) by pip into its own folder the first time; hashes decide what is taken."
        })
public final class VoiceBench implements Callable<Integer> {
    /** What {@code --only} takes, in this order. */
    enum Part {
        SPEED,
        MEMORY,
        THREADS,
        PRAAT,
        STABILITY,
        NEUTRAL
    }

    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "voicecoach");
    private static final String READ = "read";

    @Option(names = "--data", description = "Recordings and their MANIFEST.tsv; ../shared/data/speech by default.")
    private Path data = Frame.HOME.resolve("../../shared/data/speech").normalize();

    @Option(names = "--cache", description = "Where Praat and ffmpeg are set up, once; ~/.cache/voicecoach by default.")
    private Path cache = CACHE;

    @Option(names = "--python", defaultValue = "python3", description = "Python 3.11 or newer.")
    private String python = "python3";

    @Option(names = "--without-praat", description = "Leaves the comparison out: needs no Python.")
    private boolean withoutPraat;

    @Option(names = "--clips", description = "Only so many recordings.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--only", split = ",", description = "Parts, of ${COMPLETION-CANDIDATES}; all by default.")
    private List<Part> parts = List.of(Part.values());

    @Spec
    private @Nullable CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new VoiceBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    static Path scripts() {
        return Frame.HOME.resolve("voice");
    }

    @Override
    public Integer call() throws InterruptedException {
        return Frame.run(Objects.requireNonNull(command).commandLine(), "the local voice engine", this::measure);
    }

    private void measure(PrintWriter out, Aims aims) throws IOException, InterruptedException {
        var work = Files.createTempDirectory("voicecoach-bench-voice-");
        try {
            var ffmpeg = Ffmpeg.bundled(cache.resolve("ffmpeg"));
            var all = Dataset.read(
                    data, Frame.HOME.resolve("speech"), (file, wav) -> Variant.decode(ffmpeg, file, wav), work);
            var clips = all.subList(0, Math.min(limit, all.size()));
            if (clips.isEmpty()) {
                throw new IOException("No recordings that can be read in " + data);
            }
            for (var part : Part.values()) {
                if (parts.contains(part)) {
                    measure(part, out, aims, clips, ffmpeg, work);
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    private void measure(Part part, PrintWriter out, Aims aims, List<Clip> clips, Ffmpeg ffmpeg, Path work)
            throws IOException, InterruptedException {
        switch (part) {
            case SPEED -> Cost.speed(out, aims, clips);
            case MEMORY -> Cost.memory(out, clips, work);
            case THREADS -> Cost.threads(out, aims, clips);
            case PRAAT -> {
                if (!withoutPraat) {
                    try (var praat = Praat.install(scripts(), cache.resolve("bench"), python, true);
                            var analyser = Analyser.start(1)) {
                        Agreement.measure(out, aims, analyser, praat, clips);
                    }
                }
            }
            case STABILITY -> {
                try (var analyser = Analyser.start(1)) {
                    Stability.measure(out, aims, analyser, ffmpeg, clips, work);
                }
            }
            case NEUTRAL -> {
                try (var analyser = Analyser.start(1)) {
                    Neutral.measure(
                            out,
                            aims,
                            analyser,
                            clips.stream()
                                    .filter(clip -> clip.group().equals(READ))
                                    .toList());
                }
            }
        }
    }
}
