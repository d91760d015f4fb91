package dev.voicecoach.gateway.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TaskPropertiesTest {
    private static TaskProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.gateway.task", TaskProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new TaskProperties(Duration.ofMinutes(30), Duration.ofSeconds(30), Duration.ofMillis(250)));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of(
                        "deadline", "5m",
                        "max-wait", "10s",
                        "change-poll-interval", "1s")))
                .isEqualTo(new TaskProperties(Duration.ofMinutes(5), Duration.ofSeconds(10), Duration.ofSeconds(1)));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> bind(Map.of("deadline", "0s"))).hasStackTraceContaining("above zero");
        assertThatThrownBy(() -> bind(Map.of("max-wait", "-1s"))).hasStackTraceContaining("not negative");
        assertThatThrownBy(() -> bind(Map.of("limit", "1s"))).hasStackTraceContaining("limit");
    }
}
