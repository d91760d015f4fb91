package dev.voicecoach.bench.speech;

import dev.voicecoach.bench.speech.engine.Ours;
import dev.voicecoach.bench.speech.engine.Peer;
import dev.voicecoach.bench.speech.engine.Worker;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The engines of a run, started one after the other. */
final class Engines implements AutoCloseable {
    static final String BEAM_5 = "faster-whisper base int8 beam 5";
    static final String BEAM_1 = "faster-whisper base int8 beam 1";
    static final String BASE = "ours base fused";

    /** What {@code --engines} takes. */
    enum Name {
        FW5,
        FW1,
        BASE,
        TINY,
        PLAIN
    }

    private record First(double seconds, double megabytes) {}

    private final List<Worker> workers = new ArrayList<>();
    private final Map<String, First> firstStarts = new LinkedHashMap<>();

    /** Those of the names that can run; says which one cannot. */
    static Engines start(PrintWriter out, List<Name> names, Ours ours, @Nullable Peer peer) throws IOException {
        var engines = new Engines();
        try {
            for (var name : names) {
                switch (name) {
                    case FW5 -> engines.add(peer, 5);
                    case FW1 -> engines.add(peer, 1);
                    case BASE -> engines.add(out, ours, "base", "fused");
                    case TINY -> engines.add(out, ours, "tiny", "fused");
                    case PLAIN -> engines.add(out, ours, "base", "plain");
                }
            }
            return engines;
        } catch (IOException e) {
            engines.close();
            throw e;
        }
    }

    private void add(@Nullable Peer peer, int beam) throws IOException {
        if (peer != null) {
            workers.add(peer.start(beam));
        }
    }

    private void add(PrintWriter out, Ours ours, String model, String graphs) throws IOException {
        if (!ours.has(model)) {
            out.println("moonshine " + model + " is left out: fetch it with node deploy/models/fetch.mjs");
            return;
        }
        if (graphs.equals("fused")) {
            try (var first = ours.startFirst(model)) {
                firstStarts.put(first.name(), new First(first.startSeconds(), first.peakMegabytes()));
            }
        }
        workers.add(ours.start(model, graphs));
    }

    List<Worker> workers() {
        return workers;
    }

    /** Peak memory so far, and what the starts took. */
    void printMemory(Report report) throws IOException {
        report.print("\nmemory and start: most that was resident so far; from process start to ready\n");
        for (var worker : workers) {
            var line = String.format(
                    Locale.ROOT,
                    "  %-32s %5.0f MB   %4.1f s",
                    worker.name(),
                    worker.peakMegabytes(),
                    worker.startSeconds());
            var first = firstStarts.get(worker.name());
            report.print(
                    first == null
                            ? line + "\n"
                            : String.format(
                                    Locale.ROOT,
                                    "%s   (the very first start, which builds the graphs: %.0f MB, %.1f s)%n",
                                    line,
                                    first.megabytes(),
                                    first.seconds()));
            if (worker.name().equals(BASE)) {
                report.aims().atMost("resident", SpeechAims.PEAK_MEGABYTES, worker.peakMegabytes(), " MB");
            }
        }
    }

    @Override
    public void close() {
        workers.forEach(Worker::close);
    }
}
