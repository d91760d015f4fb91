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
import dev.voicecoach.transcription.speech.onnx.ModelFolder;
import dev.voicecoach.transcription.speech.onnx.Workers;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoonshineTranscriberTest extends TranscriberContract {
    private static MoonshineTranscriber moonshine;

    @BeforeAll
    static void load() throws Exception {
        moonshine = load(Models.folder(), 2);
    }

    @AfterAll
    static void close() throws Exception {
        if (moonshine != null) {
            moonshine.close();
        }
    }

    private static MoonshineTranscriber load(Path models, int workers) {
        return load(models, MoonshineModel.BASE, Graphs.FUSED, workers);
    }

    static MoonshineTranscriber load(Path models, MoonshineModel model, Graphs graphs, int workers) {
        var transcriber = lazy(models, model, graphs, workers);
        transcriber.prepare();
        return transcriber;
    }

    private static MoonshineTranscriber lazy(Path models, MoonshineModel model, Graphs graphs, int workers) {
        var properties = new MoonshineProperties(graphs, Duration.ofSeconds(12), Duration.ofMillis(1500));
        return new MoonshineTranscriber(model, properties, new ModelFolder(models), new Workers(workers));
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
            assertThat(hear(single, samples, "en")).isEqualTo(hear(four, samples, "en"));
        }
    }

    @Test
    void namesTheFileThatIsMissingAndHowToFetchIt(@TempDir Path empty) {
        assertThatThrownBy(() -> load(empty, 1))
                .isInstanceOf(TranscriberFailedException.class)
                .hasRootCauseInstanceOf(FileNotFoundException.class)
                .hasMessageContaining("moonshine-base")
                .hasMessageContaining("node deploy/models/fetch.mjs");
    }

    @Test
    void isDownAndRefusesWorkWhenClosed() throws Exception {
        var closed = load(Models.folder(), 1);
        var health = new MoonshineHealthIndicator(List.of(closed));
        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(health.health().getDetails())
                .hasEntrySatisfying(
                        "moonshine-base", model -> assertThat(model.toString()).startsWith("base-int8 "));
        closed.close();
        assertThat(health.health().getStatus().getCode()).isEqualTo("DOWN");
        assertThatThrownBy(() -> hear(closed, Clips.DISPOSED.samples(), "en"))
                .isInstanceOf(TranscriberFailedException.class);
    }

    @Test
    void isLoadedWhenFirstAskedAndByOneOfAll() throws Exception {
        try (var lazy = lazy(Models.folder(), MoonshineModel.TINY, Graphs.PLAIN, 2);
                var threads = Executors.newFixedThreadPool(3)) {
            assertThat(lazy.name()).isEqualTo("moonshine-tiny");
            assertThat(lazy.remote()).isFalse();
            assertThat(lazy.engine()).isNull();
            assertThat(new MoonshineHealthIndicator(List.of(lazy))
                            .health()
                            .getStatus()
                            .getCode())
                    .isEqualTo("DOWN");
            var asked = threads.invokeAll(Collections.nCopies(
                    3, () -> hear(lazy, Clips.DISPOSED.samples(), "en").engine()));
            for (var one : asked) {
                // The very same object: it came with the model, and there is one model.
                assertThat(one.get()).isSameAs(lazy.engine());
            }
        }
    }
}
