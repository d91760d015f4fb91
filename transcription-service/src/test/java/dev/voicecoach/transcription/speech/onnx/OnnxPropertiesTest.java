package dev.voicecoach.transcription.speech.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OnnxPropertiesTest {
    private static OnnxProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.transcription.onnx", OnnxProperties.class, values);
    }

    @Test
    void defaults() {
        var properties = bind(Map.of());
        assertThat(properties.models())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "voicecoach", "models"));
        assertThat(properties.workers()).isZero();
        assertThat(properties.workersOrDefault()).isBetween(1, 2);
    }

    @Test
    void everyKeySet() {
        var properties = bind(Map.of("models", "/m", "workers", "3"));
        assertThat(properties).isEqualTo(new OnnxProperties(Path.of("/m"), 3));
        assertThat(properties.workersOrDefault()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65"})
    void refusesANumberOfWorkersThatNoMachineWants(String workers) {
        assertThatThrownBy(() -> bind(Map.of("workers", workers)))
                .hasStackTraceContaining("voicecoach.transcription.onnx.workers is ");
    }

    @Test
    void refusesAKeyThatItDoesNotKnow() {
        assertThatThrownBy(() -> bind(Map.of("worker", "2"))).hasStackTraceContaining("worker");
    }
}
