package dev.voicecoach.transcription.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import dev.voicecoach.transcription.speech.moonshine.MoonshineProperties.Graphs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoonshinePropertiesTest {
    private static MoonshineProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.transcription.moonshine", MoonshineProperties.class, values);
    }

    @Test
    void defaults() {
        var properties = bind(Map.of());
        assertThat(properties.models())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "voicecoach", "models"));
        assertThat(properties.model()).isEqualTo(MoonshineModel.BASE);
        assertThat(properties.graphs()).isEqualTo(Graphs.FUSED);
        assertThat(properties.workers()).isZero();
        assertThat(properties.workersOrDefault()).isBetween(1, 2);
        assertThat(properties.maxChunk()).isEqualTo(Duration.ofSeconds(12));
        assertThat(properties.longPause()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void everyKeySet() {
        var properties = bind(Map.of(
                "models",
                "/m",
                "model",
                "tiny",
                "graphs",
                "plain",
                "workers",
                "3",
                "max-chunk",
                "20s",
                "long-pause",
                "700ms"));
        assertThat(properties)
                .isEqualTo(new MoonshineProperties(
                        Path.of("/m"),
                        MoonshineModel.TINY,
                        Graphs.PLAIN,
                        3,
                        Duration.ofSeconds(20),
                        Duration.ofMillis(700)));
        assertThat(properties.workersOrDefault()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"workers,-1", "workers,65", "max-chunk,29s", "max-chunk,1s", "long-pause,200ms"})
    void refusesWhatTheModelCannotDo(String key, String value) {
        assertThatThrownBy(() -> bind(Map.of(key, value)))
                .hasStackTraceContaining("voicecoach.transcription.moonshine." + key + " is ");
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() {
        assertThatThrownBy(() -> bind(Map.of("max-chunks", "20s"))).hasStackTraceContaining("max-chunks");
    }
}
