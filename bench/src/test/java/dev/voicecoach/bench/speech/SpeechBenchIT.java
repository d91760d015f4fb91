package dev.voicecoach.bench.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voicecoach.bench.speech.engine.Ours;
import dev.voicecoach.bench.speech.engine.Peer;
import dev.voicecoach.bench.testing.BenchCommand;
import dev.voicecoach.bench.testing.TestManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the figures are printed, small; what they are is no matter of a test. */
@Tag("slow")
class SpeechBenchIT {
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "voicecoach");
    private static final Map<String, String> SAID = Map.of(
            "LJ050-0131.wav",
            "unless a system is established for the frequent formal review of activities thereunder in this regard",
            "jfk.wav",
            "and so my fellow americans ask not what your country can do for you ask what you can do for your country");

    @TempDir
    private Path data;

    @BeforeEach
    void twoRecordings() throws IOException {
        var models = Path.of(System.getenv()
                .getOrDefault("VOICECOACH_MODELS", CACHE.resolve("models").toString()));
        var reason = "No moonshine base in " + models + "; fetch it with: node deploy/models/fetch.mjs";
        var there = new Ours(models, data).has("base");
        assertThat(System.getenv("CI") == null || there).as(reason).isTrue();
        assumeTrue(there, reason);
        var manifest = new StringBuilder(TestManifest.HEADER);
        for (var clip : SAID.entrySet()) {
            var file = Files.copy(Session.aligned().resolve(clip.getKey()), data.resolve(clip.getKey()));
            manifest.append(TestManifest.line(file, clip.getValue(), clip.getKey()));
        }
        Files.writeString(data.resolve("MANIFEST.tsv"), manifest);
    }

    @Test
    void printsOurFiguresWithoutThePeer() {
        assertThat(BenchCommand.run(
                        new SpeechBench(),
                        data,
                        "--without-peer",
                        "--engines",
                        "base",
                        "--only",
                        "short,memory,silent,times"))
                .contains("cores")
                .containsPattern("ours base fused +\\d+ +\\d")
                .containsPattern("ours base fused +\\d+ MB +\\d")
                .containsPattern("starts off by +\\d+ ms")
                .containsPattern("(met|MISSED) +words where nobody speaks");
    }

    @Test
    void printsConfidenceAgainstBeingRight() {
        assertThat(BenchCommand.run(new CalibrationBench(), data, "--without-peer", "--engines", "base"))
                .containsPattern("held out: \\d+ words, \\d+ wrong, expected calibration error 0\\.\\d")
                .containsPattern("stated [01]\\.\\d+ +right [01]\\.\\d+");
    }

    /** Not where the peer was never set up: that takes a network and minutes. */
    @Test
    void printsRatiosToThePeer() throws InterruptedException {
        try {
            Peer.install(Session.scripts(), CACHE.resolve("bench"), "python3", false)
                    .close();
        } catch (IOException e) {
            abort(e.getMessage());
        }
        assertThat(BenchCommand.run(new SpeechBench(), data, "--engines", "fw5,base", "--only", "short"))
                .containsPattern("faster-whisper base int8 beam 5 +\\d+ +\\d")
                .containsPattern("(met|MISSED) +speed by beam 5")
                .containsPattern("(met|MISSED) +errors, read, against beam 5");
    }
}
