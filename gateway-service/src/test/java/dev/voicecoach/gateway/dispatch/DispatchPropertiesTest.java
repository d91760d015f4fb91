package dev.voicecoach.gateway.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DispatchPropertiesTest {
    private static DispatchProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.gateway.dispatch", DispatchProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new DispatchProperties(Duration.ofMillis(500), 20));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of(
                        "poll-interval", "1s",
                        "batch-size", "50")))
                .isEqualTo(new DispatchProperties(Duration.ofSeconds(1), 50));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> bind(Map.of("poll-interval", "0s"))).hasStackTraceContaining("more than zero");
        assertThatThrownBy(() -> bind(Map.of("batch", "1"))).hasStackTraceContaining("batch");
    }
}
