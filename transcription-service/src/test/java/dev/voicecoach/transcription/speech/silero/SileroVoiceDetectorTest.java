package dev.voicecoach.transcription.speech.silero;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.transcription.speech.Clips;
import dev.voicecoach.transcription.speech.Models;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.TranscriberContract;
import dev.voicecoach.transcription.speech.TranscriberFailedException;
import dev.voicecoach.transcription.speech.VoiceActivity;
import dev.voicecoach.transcription.speech.VoiceActivity.Pause;
import dev.voicecoach.transcription.speech.onnx.ModelFolder;
import dev.voicecoach.transcription.speech.onnx.Workers;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SileroVoiceDetectorTest {
    private static SileroVoiceDetector silero;

    @BeforeAll
    static void load() throws Exception {
        silero = load(2);
    }

    @AfterAll
    static void close() throws Exception {
        if (silero != null) {
            silero.close();
        }
    }

    private static SileroVoiceDetector load(int workers) throws Exception {
        return new SileroVoiceDetector(new ModelFolder(Models.folder()), new Workers(workers));
    }

    private static VoiceActivity listen(short[] pcm) {
        return silero.listen(Samples.of(pcm));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.01, 0.05, 4, 40})
    void hearsNothingInSilence(double seconds) {
        var voice = listen(Clips.silence(seconds));
        assertThat(voice.speechMillis()).isZero();
        if (seconds >= 1) {
            assertThat(voice.pauses()).containsExactly(new Pause(0, (long) (seconds * 1000)));
        }
    }

    @Test
    void hearsNothingInNoise() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var noise = Clips.silence(5);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (short) (random.nextGaussian() * 300);
        }
        assertThat(listen(noise).speechMillis()).as("seed %d", seed).isZero();
    }

    @Test
    void findsTheSilenceBeforeAndAfter() {
        var pauses = listen(Clips.joined(Clips.silence(3), Clips.LEISURE.pcm(), Clips.silence(3)))
                .pauses();
        assertThat(pauses.getFirst().startMillis()).isZero();
        assertThat(pauses.getFirst().endMillis()).isBetween(2900L, 3500L);
        assertThat(pauses.getLast().endMillis()).isEqualTo(13_100);
    }

    @Test
    void findsThePausesOfALongAnswer() {
        var pcm = TranscriberContract.longAnswer();
        var voice = listen(pcm);
        var free = 0L;
        var silent = 0L;
        for (var pause : voice.pauses()) {
            assertThat(pause.startMillis()).isGreaterThanOrEqualTo(free);
            assertThat(pause.endMillis() - pause.startMillis()).isGreaterThanOrEqualTo(250);
            free = pause.endMillis();
            silent += pause.endMillis() - pause.startMillis();
        }
        var end = Samples.of(pcm).durationMillis();
        assertThat(free).isLessThanOrEqualTo(end);
        assertThat(voice.speechMillis()).isPositive().isLessThanOrEqualTo(end - silent);
        // One in each of the gaps between the clips.
        var at = 0.0;
        for (var clip : Clips.ALL.subList(0, Clips.ALL.size() - 1)) {
            at += clip.pcm().length / (double) Samples.RATE_HERTZ;
            var middle = (long) ((at + TranscriberContract.GAP_SECONDS / 2) * 1000);
            assertThat(voice.pauses())
                    .anySatisfy(pause -> assertThat(middle).isBetween(pause.startMillis(), pause.endMillis()));
            at += TranscriberContract.GAP_SECONDS;
        }
    }

    @Test
    void theNumberOfThreadsDoesNotChangeTheResult() throws Exception {
        var samples = Samples.of(TranscriberContract.longAnswer());
        try (var single = load(1);
                var four = load(4)) {
            assertThat(single.listen(samples).pauses())
                    .isEqualTo(four.listen(samples).pauses())
                    .isNotEmpty();
        }
    }

    @Test
    void refusesWorkWhenClosed() throws Exception {
        var closed = load(1);
        closed.close();
        assertThatThrownBy(() -> closed.listen(Clips.DISPOSED.samples()))
                .isInstanceOf(TranscriberFailedException.class);
    }

    @Test
    void namesTheFileThatIsMissingAndHowToFetchIt(@TempDir Path empty) {
        try (var workers = new Workers(1)) {
            assertThatThrownBy(() -> new SileroVoiceDetector(new ModelFolder(empty), workers))
                    .isInstanceOf(FileNotFoundException.class)
                    .hasMessageContaining("silero-vad")
                    .hasMessageContaining("node deploy/models/fetch.mjs");
        }
    }
}
