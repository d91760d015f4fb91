package dev.voicecoach.bench.pipeline;

import dev.voicecoach.bench.statistics.Machine;
import dev.voicecoach.bench.statistics.Sample;
import dev.voicecoach.faults.client.TaskApi;
import dev.voicecoach.faults.speech.Recording;
import dev.voicecoach.faults.speech.Speech;
import dev.voicecoach.standalone.Progress;
import dev.voicecoach.standalone.Setup;
import dev.voicecoach.standalone.Standalone;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures what the pipeline costs beyond its engines. */
@Command(
        name = "pipeline",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = {
            "Pushes the same answers through the running system and through the bare engines, in turns, and prints the"
                    + " throughput of the one by that of the other, what a single task takes beyond its compute, what an"
                    + " intake takes, and what each hop takes.",
            "Starts the standalone system in this process on a new folder, unless --url names one that runs."
        })
public final class PipelineBench implements Callable<Integer> {
    /** So much of the engines' throughput must be left. */
    private static final double AIM_RATIO = 0.85;

    private static final double AIM_OVERHEAD_MILLIS = 300;
    /** Enough for the compiler of the JVM: later rounds are no faster. */
    private static final int WARM_UP = 24;

    @Option(names = "--answers", defaultValue = "60", description = "Answers of each round, of 9 to 14 s each.")
    private int answers;

    @Option(names = "--rounds", defaultValue = "3", description = "Rounds of the system and of the engines.")
    private int rounds;

    @Option(names = "--single", defaultValue = "24", description = "Answers that are sent one at a time.")
    private int single;

    @Option(names = "--in-flight", defaultValue = "16", description = "Unfinished answers at a time in a round.")
    private int inFlight;

    @Option(names = "--url", description = "A system that runs already; needs --key.")
    private @Nullable URI url;

    @Option(names = "--key", description = "Its API key.")
    private @Nullable String key;

    @Option(names = "--kafka", description = "Its Kafka, host:port; without it no hops are told.")
    private @Nullable String kafka;

    @Option(names = "--home", description = "Data folder of our own system; a new one in /tmp by default.")
    private @Nullable Path home;

    @Spec
    private @Nullable CommandSpec command;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new PipelineBench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        var out = Objects.requireNonNull(command).commandLine().getOut();
        out.println(Machine.line());
        out.flush();
        var folder = home == null ? Files.createTempDirectory("voicecoach-bench-") : home.toAbsolutePath();
        var setup = Setup.of(folder, 0);
        if (url != null) {
            try (var engines = BareEngines.load(setup.models());
                    var api = new TaskApi(url, Objects.requireNonNull(key, "--url needs --key"))) {
                measure(out, new SystemUnderTest(api), engines, kafka);
            }
            return 0;
        }
        out.println("standalone system in " + folder);
        out.flush();
        try (var standalone = Standalone.start(setup, Progress.NONE);
                var engines = BareEngines.load(setup.models());
                var api = new TaskApi(standalone.baseUrl(), standalone.apiKey())) {
            measure(
                    out,
                    new SystemUnderTest(api),
                    engines,
                    standalone.infrastructure().bootstrapServers());
        }
        return 0;
    }

    private void measure(
            PrintWriter out, SystemUnderTest system, BareEngines engines, @Nullable String bootstrapServers)
            throws Exception {
        system.run(cycled(WARM_UP), inFlight);
        engines.run(cycled(WARM_UP));
        measureThroughput(out, system, engines);
        if (bootstrapServers == null) {
            measureSingles(out, system, engines, null);
        } else {
            try (var times = new EventTimes(bootstrapServers)) {
                measureSingles(out, system, engines, times);
            }
        }
    }

    private void measureThroughput(PrintWriter out, SystemUnderTest system, BareEngines engines) throws Exception {
        var recordings = cycled(answers);
        var audio = recordings.stream().map(Recording::duration).reduce(Duration.ZERO, Duration::plus);
        out.printf(
                Locale.ROOT,
                "%n%d answers of %.1f s on average, %d in flight; engines bare with %d transcriptions and %d analyses at"
                        + " a time%n",
                answers,
                seconds(audio) / answers,
                inFlight,
                BareEngines.TRANSCRIPTIONS_AT_A_TIME,
                BareEngines.ANALYSES_AT_A_TIME);
        var ratios = new ArrayList<Double>();
        var intakes = new ArrayList<Double>();
        for (int round = 1; round <= rounds; round++) {
            Half bare;
            Half whole;
            // In turns also about who goes first, so that what grows or heats up hurts both.
            if (round % 2 == 1) {
                whole = half(() -> runWhole(system, recordings, intakes));
                bare = half(() -> engines.run(recordings));
            } else {
                bare = half(() -> engines.run(recordings));
                whole = half(() -> runWhole(system, recordings, intakes));
            }
            var ratio = seconds(bare.took()) / seconds(whole.took());
            ratios.add(ratio);
            out.printf(
                    Locale.ROOT,
                    "  round %d: system %s, engines %s, ratio %.3f (%.0f x real time)%n",
                    round,
                    whole.describe(answers),
                    bare.describe(answers),
                    ratio,
                    seconds(audio) / seconds(whole.took()));
            out.flush();
        }
        var ratio = Sample.of(ratios).median();
        out.printf(
                Locale.ROOT,
                "throughput, system / engines: %.3f (median of %d rounds); aim %.2f or more: %s%n",
                ratio,
                rounds,
                AIM_RATIO,
                ratio >= AIM_RATIO ? "met" : "missed");
        print(out, "intake under this load, POST to 202", Sample.of(intakes));
    }

    private Duration runWhole(SystemUnderTest system, List<Recording> recordings, List<Double> intakes)
            throws InterruptedException {
        var round = system.run(recordings, inFlight);
        round.submissions().forEach(submission -> intakes.add(millis(submission.intake())));
        return round.took();
    }

    /**
     * One side of a round.
     *
     * @param busy share of all cores in use, by whomever
     * @param processorSeconds that this process used
     */
    private record Half(Duration took, double busy, double processorSeconds) {
        String describe(int answers) {
            return String.format(
                    Locale.ROOT,
                    "%.2f answers/s (%.0f %% busy, %.2f cpu-s each)",
                    answers / seconds(took),
                    busy * 100,
                    processorSeconds / answers);
        }
    }

    private static Half half(Callable<Duration> run) throws Exception {
        var before = Machine.processorSeconds();
        Machine.busy();
        var took = run.call();
        return new Half(took, Machine.busy(), Machine.processorSeconds() - before);
    }

    private void measureSingles(
            PrintWriter out, SystemUnderTest system, BareEngines engines, @Nullable EventTimes times) throws Exception {
        out.printf(Locale.ROOT, "%n%d answers one at a time%n", single);
        var submissions = new ArrayList<Submission>();
        var overheads = new ArrayList<Double>();
        var computes = new ArrayList<Double>();
        for (var recording : cycled(single)) {
            var compute = engines.run(List.of(recording));
            var submission = system.submit(recording);
            submissions.add(submission);
            computes.add(millis(compute));
            overheads.add(millis(submission.latency().minus(compute)));
        }
        print(
                out,
                "upload to completed",
                Sample.of(submissions.stream()
                        .map(submission -> millis(submission.latency()))
                        .toList()));
        print(out, "compute alone, both engines side by side", Sample.of(computes));
        var overhead = Sample.of(overheads);
        print(out, "overhead beyond compute, task by task", overhead);
        out.printf(
                Locale.ROOT,
                "  aim %.0f ms or less: %s at the median, %s at the 95th percentile%n",
                AIM_OVERHEAD_MILLIS,
                overhead.median() <= AIM_OVERHEAD_MILLIS ? "met" : "missed",
                overhead.quantile(0.95) <= AIM_OVERHEAD_MILLIS ? "met" : "missed");
        print(
                out,
                "intake, POST to 202",
                Sample.of(submissions.stream()
                        .map(submission -> millis(submission.intake()))
                        .toList()));
        if (times != null) {
            var hops = new Hops();
            submissions.forEach(submission -> hops.add(submission, times::of));
            out.printf(Locale.ROOT, "%nhops of these, ms %42s %7s%n", "p50", "p95");
            out.print(hops.table());
        }
        out.flush();
    }

    private static List<Recording> cycled(int count) {
        var pairs = Speech.pairs();
        var recordings = new ArrayList<Recording>(count);
        for (int i = 0; i < count; i++) {
            recordings.add(pairs.get(i % pairs.size()));
        }
        return recordings;
    }

    private static void print(PrintWriter out, String what, Sample millis) {
        out.printf(
                Locale.ROOT,
                "  %s: p50 %.0f ms, p95 %.0f ms (%d)%n",
                what,
                millis.median(),
                millis.quantile(0.95),
                millis.size());
        out.flush();
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static double millis(Duration duration) {
        return duration.toNanos() / 1e6;
    }
}
