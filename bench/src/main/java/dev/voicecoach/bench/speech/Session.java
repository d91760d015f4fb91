package dev.voicecoach.bench.speech;

import dev.voicecoach.bench.speech.engine.Ours;
import dev.voicecoach.bench.speech.engine.Peer;
import dev.voicecoach.bench.speech.score.Normaliser;
import dev.voicecoach.bench.statistics.Frame;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Option;

/** What the speech benchmarks need and how they are told. */
final class Session implements AutoCloseable {
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "voicecoach");

    @Option(names = "--data", description = "Recordings and their MANIFEST.tsv; ../shared/data/speech by default.")
    private Path data = Frame.HOME.resolve("../../shared/data/speech").normalize();

    @Option(names = "--models", description = "Ours; $VOICECOACH_MODELS or ~/.cache/voicecoach/models by default.")
    private Path models = Path.of(System.getenv()
            .getOrDefault("VOICECOACH_MODELS", CACHE.resolve("models").toString()));

    @Option(names = "--cache", description = "Where the peer is set up, once; ~/.cache/voicecoach/bench by default.")
    private Path cache = CACHE.resolve("bench");

    @Option(names = "--python", defaultValue = "python3", description = "Python 3.11 or newer.")
    private String python = "python3";

    @Option(
            names = "--without-peer",
            description = "Ours only, on WAVs of 16 kHz, with a plainer normaliser: needs no Python.")
    private boolean withoutPeer;

    @Option(names = "--clips", description = "Only so many recordings.")
    private int clips = Integer.MAX_VALUE;

    private @Nullable Path work;
    private @Nullable Peer peer;
    private List<Clip> recordings = List.of();

    /** Sets the peer up and reads the recordings. */
    void open(PrintWriter out) throws IOException, InterruptedException {
        work = Files.createTempDirectory("voicecoach-bench-speech-");
        if (withoutPeer) {
            out.println("Without the peer: no ratios, WAVs of 16 kHz only, a plainer normaliser");
        } else {
            peer = Peer.install(scripts(), cache, python, true);
        }
        var all = Dataset.read(data, scripts(), peer, work);
        recordings = all.subList(0, Math.min(clips, all.size()));
        if (recordings.isEmpty()) {
            throw new IOException("No recordings that can be read in " + data);
        }
    }

    static Path scripts() {
        return Frame.HOME.resolve("speech");
    }

    /** Where transcription-service keeps recordings with a forced alignment. */
    static Path aligned() {
        return Frame.HOME
                .resolve("../transcription-service/src/test/resources/speech")
                .normalize();
    }

    List<Clip> recordings() {
        return recordings;
    }

    @Nullable
    Peer peer() {
        return peer;
    }

    Normaliser normaliser() {
        return peer == null ? Normaliser.PLAIN : peer;
    }

    Path work() {
        return Objects.requireNonNull(work, "not open");
    }

    Ours ours() throws IOException {
        return new Ours(models, Files.createDirectories(work().resolve("models")));
    }

    @Override
    public void close() throws IOException {
        if (peer != null) {
            peer.close();
        }
        FileSystemUtils.deleteRecursively(work);
    }
}
