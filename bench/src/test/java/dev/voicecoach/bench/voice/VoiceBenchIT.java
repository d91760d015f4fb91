package dev.voicecoach.bench.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.voicecoach.bench.speech.sound.Sound;
import dev.voicecoach.bench.testing.BenchCommand;
import dev.voicecoach.bench.testing.TestManifest;
import dev.voicecoach.gateway.audio.Ffmpeg;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        Files.writeString(data.resolve("MANIFEST.tsv"), TestManifest.HEADER + TestManifest.line(file, "said", "LJ"));
    }

    @Test
    void printsOurFiguresWithoutPraat() {
        assertThat(BenchCommand.run(new VoiceBench(), data, "--without-praat"))
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
        assertThat(BenchCommand.run(new VoiceBench(), data, "--only", "praat"))
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
}
