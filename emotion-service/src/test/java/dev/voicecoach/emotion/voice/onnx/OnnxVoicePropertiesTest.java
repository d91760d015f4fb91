package dev.voicecoach.emotion.voice.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxVoicePropertiesTest {
    static OnnxVoiceProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.emotion.onnx", OnnxVoiceProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new OnnxVoiceProperties(
                        null,
                        null,
                        Duration.ofSeconds(5),
                        Duration.ofMillis(2500),
                        Normalisation.NONE,
                        Scores.SOFTMAX,
                        1,
                        0.3,
                        5));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of(
                        "model", "/m/ser.onnx",
                        "labels", "/m/config.json",
                        "window", "4s",
                        "hop", "2s",
                        "normalisation", "zero-mean-unit-variance",
                        "scores", "sigmoid",
                        "threads", "2",
                        "threshold", "0.5",
                        "most", "3")))
                .isEqualTo(new OnnxVoiceProperties(
                        Path.of("/m/ser.onnx"),
                        Path.of("/m/config.json"),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(2),
                        Normalisation.ZERO_MEAN_UNIT_VARIANCE,
                        Scores.SIGMOID,
                        2,
                        0.5,
                        3));
    }

    @ParameterizedTest
    @CsvSource({"hop,499ms", "hop,6s", "window,31s", "threads,0", "threads,65", "threshold,-0.1", "most,0"})
    void refusesWhatCannotWork(String key, String value) {
        assertThatThrownBy(() -> bind(Map.of(key, value)))
                .rootCause()
                .hasMessageStartingWith("voicecoach.emotion.onnx.")
                .hasMessageContaining(key);
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() {
        assertThatThrownBy(() -> bind(Map.of("modell", "x"))).hasStackTraceContaining("modell");
    }
}
