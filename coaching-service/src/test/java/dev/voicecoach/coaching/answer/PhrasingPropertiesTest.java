package dev.voicecoach.coaching.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasingPropertiesTest {
    private static PhrasingProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.coaching.phrasing", PhrasingProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new PhrasingProperties(2, Duration.ofSeconds(60)));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of("concurrency", "3", "patience", "4s")))
                .isEqualTo(new PhrasingProperties(3, Duration.ofSeconds(4)));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> bind(Map.of("concurrency", "0"))).hasStackTraceContaining("above zero");
        assertThatThrownBy(() -> bind(Map.of("patience", "0s"))).hasStackTraceContaining("above zero");
        assertThatThrownBy(() -> bind(Map.of("wait", "1s"))).hasStackTraceContaining("wait");
    }
}
