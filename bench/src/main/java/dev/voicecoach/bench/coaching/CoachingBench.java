package dev.voicecoach.bench.coaching;

import dev.voicecoach.bench.coaching.graded.GradedData;
import dev.voicecoach.bench.coaching.graded.Half;
import dev.voicecoach.bench.coaching.phrasing.Phrasing;
import dev.voicecoach.bench.pipeline.BareEngines;
import dev.voicecoach.bench.speech.Dataset;
import dev.voicecoach.bench.statistics.Aims;
import dev.voicecoach.bench.statistics.Frame;
import dev.voicecoach.bench.voice.Variant;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.gateway.audio.Ffmpeg;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures scores and verifier. */
@Command(
        name = "coaching",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Scores graded answers, answers that must get no numbers, the same answers in other words, and recordings"
                    + " whose sound is changed; has the verifier read true and false claims; and prints what came out.",
            "Whoever changes the scores looks at the development half; the reporting half is for the final figure, and"
                    + " names no cases."
        })
public final class CoachingBench implements Callable<Integer> {
    /** What {@code --only} takes, in this order. */
    enum Part {
        REPEAT,
        VERIFIER,
        ABSTAIN,
        FAIRNESS,
        SENSITIVITY,
        RANK,
        SPEED,
        PHRASING
    }

    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "voicecoach");

    @Option(names = "--data", description = "Recordings and their MANIFEST.tsv; ../shared/data/speech by default.")
    private Path data = Frame.HOME.resolve("../../shared/data/speech").normalize();

    @Option(names = "--models", description = "$VOICECOACH_MODELS or ~/.cache/voicecoach/models by default.")
    private Path models = Path.of(System.getenv()
            .getOrDefault("VOICECOACH_MODELS", CACHE.resolve("models").toString()));

    @Option(names = "--cache", description = "Where ffmpeg is set up, once; ~/.cache/voicecoach by default.")
    private Path cache = CACHE;

    @Option(names = "--half", defaultValue = "DEVELOPMENT", description = "One of ${COMPLETION-CANDIDATES}.")
    private Half half = Half.DEVELOPMENT;

    @Option(names = "--without-engines", description = "Leaves out what is heard in recordings: needs no models.")
    private boolean withoutEngines;

    @Option(names = "--clips", description = "Only so many recordings.")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--only", split = ",", description = "Parts, of ${COMPLETION-CANDIDATES}; all by default.")
    private List<Part> parts = List.of(Part.values());

    @Option(
            names = "--ollama",
            paramLabel = "NAME=VALUE",
            split = ",",
            description = "A real Ollama for phrasing, as settings of the chain: ollama.base-url=…,ollama.model=…")
    private Map<String, String> ollama = Map.of();

    @Spec
    private @Nullable CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CoachingBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    /** Where the graded answers lie. */
    static Path graded() {
        return Frame.HOME.resolve("coaching");
    }

    @Override
    public Integer call() throws InterruptedException {
        return Frame.run(Objects.requireNonNull(command).commandLine(), "scores and verifier", this::measure);
    }

    private void measure(PrintWriter out, Aims aims) throws IOException, InterruptedException {
        out.printf("judged by the %s half%n", half.shown());
        out.flush();
        var work = Files.createTempDirectory("voicecoach-bench-coaching-");
        try (var engines = engines();
                var assessor = Assessor.load()) {
            var ffmpeg = Ffmpeg.bundled(cache.resolve("ffmpeg"));
            var all = Dataset.read(
                    data, Frame.HOME.resolve("speech"), (file, wav) -> Variant.decode(ffmpeg, file, wav), work);
            var clips = all.subList(0, Math.min(limit, all.size()));
            var session = new Session(out, aims, GradedData.read(graded()), half, assessor, clips, engines);
            for (var part : Part.values()) {
                if (parts.contains(part)) {
                    measure(part, session, ffmpeg, work);
                }
            }
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    private @Nullable BareEngines engines() {
        return withoutEngines || Files.notExists(models.resolve("moonshine-base")) ? null : BareEngines.load(models);
    }

    private void phrasing(Session session) throws IOException {
        var answers = session.answers().stream()
                .map(answer ->
                        (Supplier<Assessment>) () -> session.assess(answer).assessment())
                .toList();
        new Phrasing(
                        session.out(),
                        session.assessor().verifier(),
                        session.assessor().embedder(),
                        answers)
                .measure(ollama);
    }

    private void measure(Part part, Session session, Ffmpeg ffmpeg, Path work)
            throws IOException, InterruptedException {
        switch (part) {
            case REPEAT -> Repeat.measure(session);
            case VERIFIER -> ClaimCheck.measure(session);
            case ABSTAIN -> Abstaining.measure(session);
            case FAIRNESS -> Fairness.measure(session, ffmpeg, work);
            case SENSITIVITY -> Sensitivity.measure(session);
            case RANK -> Ranking.measure(session);
            case SPEED -> Speed.measure(session);
            case PHRASING -> phrasing(session);
        }
    }
}
