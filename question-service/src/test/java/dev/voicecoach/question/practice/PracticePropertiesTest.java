package dev.voicecoach.question.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PracticePropertiesTest {
    private static PracticeProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.question.practice", PracticeProperties.class, values);
    }

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new PracticeProperties(Duration.ofDays(30), Duration.ofHours(1)));
    }

    @Test
    void takesEverySetting() {
        assertThat(bind(Map.of(
                        "retention", "2d",
                        "sweep-interval", "3s")))
                .isEqualTo(new PracticeProperties(Duration.ofDays(2), Duration.ofSeconds(3)));
    }

    @Test
    void refusesTimesThatAreNone() {
        assertThatThrownBy(() -> bind(Map.of("retention", "0s"))).hasStackTraceContaining("retention is PT0S");
    }
}
