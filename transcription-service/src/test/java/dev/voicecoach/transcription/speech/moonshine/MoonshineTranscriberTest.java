package dev.voicecoach.transcription.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.transcription.speech.Clips;
import dev.voicecoach.transcription.speech.Models;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.TranscriberContract;
import dev.voicecoach.transcription.speech.TranscriberFailedException;
import dev.voicecoach.transcription.speech.moonshine.MoonshineProperties.Graphs;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoonshineTranscriberTest extends TranscriberContract {
    private static MoonshineTranscriber moonshine;

    @BeforeAll
    static void load() throws Exception {
        moonshine = load(Models.folder(), 0);
    }

    @AfterAll
    static void close() throws Exception {
        if (moonshine != null) {
            moonshine.close();
        }
    }

    private static MoonshineTranscriber load(Path models, int workers) throws Exception {
        return load(models, MoonshineModel.BASE, Graphs.FUSED, workers);
    }

    static MoonshineTranscriber load(Path models, MoonshineModel model, Graphs graphs, int workers) throws Exception {
        return new MoonshineTranscriber(new MoonshineProperties(
                models, model, graphs, workers, Duration.ofSeconds(12), Duration.ofMillis(1500)));
    }

    @Override
    protected Transcriber transcriber() {
        return moonshine;
    }

    @Test
    void theNumberOfThreadsDoesNotChangeTheResult() throws Exception {
        var pcm = Clips.joined(Clips.KENNEDY.pcm(), Clips.LEISURE.pcm());
        var samples = Samples.of(pcm);
        try (var single = load(Models.folder(), 1);
                var four = load(Models.folder(), 4)) {
            assertThat(single.transcribe(samples, "en")).isEqualTo(four.transcribe(samples, "en"));
        }
    }

    @Test
    void namesTheFileThatIsMissingAndHowToFetchIt(@TempDir Path empty) {
        assertThatThrownBy(() -> load(empty, 1))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("moonshine-base")
                .hasMessageContaining("node deploy/models/fetch.mjs");
    }

    @Test
    void isDownAndRefusesWorkWhenClosed() throws Exception {
        var closed = load(Models.folder(), 1);
        var health = new MoonshineHealthIndicator(closed);
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(health.health().getDetails()).containsEntry("model", "base-int8");
        closed.close();
        assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
        assertThatThrownBy(() -> closed.transcribe(Clips.DISPOSED.samples(), "en"))
                .isInstanceOf(TranscriberFailedException.class);
    }
}
