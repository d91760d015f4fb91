package dev.voicecoach.coaching.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BaselinePropertiesTest {
    private static BaselineProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.coaching.baseline", BaselineProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new BaselineProperties(Duration.ofSeconds(5)));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of("least-speech", "1s"))).isEqualTo(new BaselineProperties(Duration.ofSeconds(1)));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> bind(Map.of("least-speech", "-1s"))).hasStackTraceContaining("least-speech is");
        assertThatThrownBy(() -> bind(Map.of("remember", "1d"))).hasStackTraceContaining("remember");
    }
}
