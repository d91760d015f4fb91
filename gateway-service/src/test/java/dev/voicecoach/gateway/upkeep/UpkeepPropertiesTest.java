package dev.voicecoach.gateway.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpkeepPropertiesTest {
    private static UpkeepProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.gateway.upkeep", UpkeepProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new UpkeepProperties(
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1)));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of(
                        "interval", "1s",
                        "settle-after", "2s",
                        "phrasing-limit", "9m",
                        "orphan-interval", "3m",
                        "orphan-age", "2h")))
                .isEqualTo(new UpkeepProperties(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(9),
                        Duration.ofMinutes(3),
                        Duration.ofHours(2)));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> bind(Map.of("interval", "0s"))).hasStackTraceContaining("above zero");
        assertThatThrownBy(() -> bind(Map.of("phrasing-limit", "0s")))
                .hasStackTraceContaining("phrasing-limit is PT0S");
        assertThatThrownBy(() -> bind(Map.of("orphan-age", "1m"))).hasStackTraceContaining("below PT5M");
        assertThatThrownBy(() -> bind(Map.of("age", "1m"))).hasStackTraceContaining("age");
    }
}
