package dev.voicecoach.emotion.voice.hume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.voicecoach.emotion.voice.Clips;
import dev.voicecoach.emotion.voice.Samples;
import dev.voicecoach.emotion.voice.local.LocalEngine;
import dev.voicecoach.platform.http.ReceivedForm;
import dev.voicecoach.platform.http.Waiting;
import dev.voicecoach.platform.http.WavBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hume's own Python client, from PyPI, against what we test with: it reads our fixtures, sends what our adapter sends, and
 * understands the server of our tests.
 */
@Tag("slow")
class HumeReferenceClientIT {
    private static final Path FIXTURES = Path.of("src/test/resources/hume");
    private static final Path SCRIPT = FIXTURES.resolve("reference/read.py");
    private static final Path PACKAGES = FIXTURES.resolve("reference/requirements.txt");

    @TempDir
    private Path folder;

    private record Ended(int code, String output) {}

    @Test
    void readsOurFixturesAndSendsWhatWeSend() throws Exception {
        var python = pythonWithTheClient();
        var samples = Clips.samples(Clips.KENNEDY);
        var hume = new HumeServer();
        try (var server = new MockWebServer()) {
            server.setDispatcher(hume);
            server.start();
            var url = server.url("/").toString().replaceFirst("/$", "");
            var theirs =
                    run(List.of(python, SCRIPT.toString(), FIXTURES.toString(), url, HumeServer.KEY, wav(samples)));
            assertThat(theirs.code()).as(theirs.output()).isZero();
            assertThat(theirs.output())
                    .contains("read answer-speech.json", "read error-503.json", "read unauthorized-401.json")
                    .contains("measured 4 of 11000 ms");
            var settings = Map.of("base-url", url, "api-key", HumeServer.KEY);
            try (var ours = new HumeVoiceAnalyser(
                    HumePropertiesTest.bind(settings), LocalEngine.analyser(), Waiting.REAL, () -> 0)) {
                ours.analyse(samples, true);
            }
        }
        assertThat(hume.forms()).hasSize(2);
        var theirs = hume.forms().getFirst();
        var ours = hume.forms().getLast();
        assertThat(ours.named("file")).isEqualTo(theirs.named("file"));
        assertThat(fields(ours)).isEqualTo(fields(theirs));
    }

    /** Names, types and texts, without the spaces and the character set that a JSON text may have or not. */
    private static List<String> fields(ReceivedForm form) {
        return form.named("config").stream()
                .map(part -> part.fileName()
                        + ' '
                        + String.valueOf(part.contentType()).split(";", -1)[0]
                        + ' '
                        + part.body().utf8().replace(" ", ""))
                .toList();
    }

    private String wav(Samples samples) throws IOException {
        var bytes = new Buffer();
        new WavBody(samples.pcm(), Samples.RATE_HERTZ).writeTo(bytes);
        return Files.write(folder.resolve("answer.wav"), bytes.readByteArray()).toString();
    }

    /** In a virtual environment of its own, made once per list of packages. */
    private static String pythonWithTheClient() throws IOException, InterruptedException {
        var hash = Integer.toHexString(Files.readString(PACKAGES).hashCode());
        var home = Path.of("target", "hume-reference-" + hash);
        var python = home.resolve("bin/python").toAbsolutePath().toString();
        if (!Files.exists(home.resolve("complete"))) {
            orSkip(run(List.of("python3", "-m", "venv", "--clear", home.toString())));
            orSkip(run(List.of(
                    python,
                    "-m",
                    "pip",
                    "install",
                    "--quiet",
                    "--disable-pip-version-check",
                    "--require-hashes",
                    "--only-binary=:all:",
                    "-r",
                    PACKAGES.toString())));
            Files.createFile(home.resolve("complete"));
        }
        return python;
    }

    private static void orSkip(Ended ended) {
        if (ended.code() != 0) {
            var reason =
                    "Hume's client cannot be installed; python3 with venv, pip and PyPI are needed: " + ended.output();
            if (System.getenv("CI") != null) {
                throw new AssertionError(reason);
            }
            abort(reason);
        }
    }

    private static Ended run(List<String> command) throws InterruptedException, IOException {
        var output = Files.createTempFile("hume-reference-", ".txt");
        try {
            var process = new ProcessBuilder(new ArrayList<>(command))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                return new Ended(-1, command + " did not end in 5 minutes");
            }
            return new Ended(process.exitValue(), Files.readString(output, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return new Ended(-1, e.toString());
        } finally {
            Files.deleteIfExists(output);
        }
    }
}
