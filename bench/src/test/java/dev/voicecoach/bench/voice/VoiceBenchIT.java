package dev.voicecoach.bench.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.voicecoach.bench.speech.sound.Sound;
import dev.voicecoach.gateway.audio.Ffmpeg;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** That the figures are printed, small; what they are is no matter of a test. */
@Tag("slow")
class VoiceBenchIT {
    private static final Path CACHE = Path.of(System.getProperty("user.home"), ".cache", "voicecoach");
    private static final Path SPEECH = VoiceBench.scripts()
            .resolve("../../transcription-service/src/test/resources/speech")
            .normalize();
    private static final String CLIP = "LJ050-0131.wav";

    @TempDir
    private Path data;

    @BeforeEach
    void oneRecording() throws Exception {
        var file = Files.copy(SPEECH.resolve(CLIP), data.resolve(CLIP));
        var hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        Files.writeString(
                data.resolve("MANIFEST.tsv"),
                "file\tsource\tlabel_or_transcript\tsha256\tattributes\n" + CLIP + "\ttest\tsaid\t" + hash
                        + "\tspeaker=LJ;style=read\n");
    }

    @Test
    void printsOurFiguresWithoutPraat() {
        assertThat(run("--without-praat"))
                .contains("cores")
                .containsPattern("CPU [0-9.]+ and wall [0-9.]+ s per second of audio")
                .containsPattern("an answer of 600 s: +\\d+ MB")
                .containsPattern("of 1 recordings \\d are heard differently by 1, 2 or 4")
                .containsPattern("stability on 1 recordings")
                .containsPattern("fast +0\\.\\d{3}")
                .containsPattern("neutral read speech: of 1 recordings \\d+ %")
                .containsPattern("(met|MISSED) +CPU, times real time on one core");
    }

    /** Not where Praat was never set up: that takes a network. */
    @Test
    void printsHowFarPraatIs() throws InterruptedException {
        try {
            Praat.install(VoiceBench.scripts(), CACHE.resolve("bench"), "python3", false)
                    .close();
        } catch (IOException e) {
            abort(e.getMessage());
        }
        assertThat(run("--only", "praat"))
                .containsPattern("agreement with Praat \\d")
                .containsPattern("median pitch, % +1 +[+-]")
                .containsPattern("(met|MISSED) +level apart from Praat's");
    }

    @Test
    void changesTheSoundAndNothingElse() throws IOException {
        var ffmpeg = Ffmpeg.bundled(CACHE.resolve("ffmpeg"));
        var reference = Variant.reference(Sound.read(SPEECH.resolve(CLIP)));
        var wav = data.resolve("reference.wav");
        reference.write(wav);
        try (var analyser = Analyser.start(1)) {
            var hertz = pitch(analyser, wav);
            for (var variant : Variant.values()) {
                var changed = data.resolve(variant.name() + ".wav");
                variant.write(reference, wav, changed, ffmpeg, 1);
                var sound = Sound.read(changed);
                assertThat(sound.seconds()).as("%s", variant).isCloseTo(reference.seconds(), within(0.1));
                var semitones = 12 * Math.log(pitch(analyser, changed) / hertz) / Math.log(2);
                var decibels = 10 * Math.log10(sound.power() / reference.power());
                assertThat(semitones)
                        .as("%s", variant)
                        .isCloseTo(
                                switch (variant) {
                                    case HIGHER -> 3;
                                    case LOWER -> -3;
                                    default -> 0.0;
                                },
                                within(0.5));
                assertThat(decibels)
                        .as("%s", variant)
                        .isCloseTo(
                                switch (variant) {
                                    case LOUDER -> 6;
                                    case SOFTER -> -6;
                                    default -> 0.0;
                                },
                                within(0.7));
            }
        }
    }

    private static double pitch(Analyser analyser, Path wav) throws IOException {
        return analyser.hear(wav).summary().path("pitchMedianHertz").asDouble();
    }

    private String run(String... arguments) {
        var printed = new StringWriter();
        var complained = new StringWriter();
        var line = new CommandLine(new VoiceBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(printed))
                .setErr(new PrintWriter(complained));
        var all = new ArrayList<>(List.of(arguments));
        all.add("--data");
        all.add(data.toString());
        assertThat(line.execute(all.toArray(String[]::new)))
                .as(complained.toString())
                .isZero();
        return printed.toString();
    }
}
