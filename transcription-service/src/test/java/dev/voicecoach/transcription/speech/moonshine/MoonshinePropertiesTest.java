package dev.voicecoach.transcription.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import dev.voicecoach.transcription.speech.moonshine.MoonshineProperties.Graphs;
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
        assertThat(properties.graphs()).isEqualTo(Graphs.FUSED);
        assertThat(properties.maxChunk()).isEqualTo(Duration.ofSeconds(12));
        assertThat(properties.longPause()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of("graphs", "plain", "max-chunk", "20s", "long-pause", "700ms")))
                .isEqualTo(new MoonshineProperties(Graphs.PLAIN, Duration.ofSeconds(20), Duration.ofMillis(700)));
    }

    @ParameterizedTest
    @CsvSource({"max-chunk,29s", "max-chunk,1s", "long-pause,200ms"})
    void refusesWhatTheModelCannotDo(String key, String value) {
        assertThatThrownBy(() -> bind(Map.of(key, value)))
                .hasStackTraceContaining("voicecoach.transcription.moonshine." + key + " is ");
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() {
        assertThatThrownBy(() -> bind(Map.of("max-chunks", "20s"))).hasStackTraceContaining("max-chunks");
    }
}
