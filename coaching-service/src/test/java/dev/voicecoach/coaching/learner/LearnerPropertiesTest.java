package dev.voicecoach.coaching.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LearnerPropertiesTest {
    private static LearnerProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.coaching.learner", LearnerProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new LearnerProperties(Duration.ofDays(30), Duration.ofDays(30), Duration.ofSeconds(5)));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of(
                        "remember-answers", "2d",
                        "remember-erasures", "3d",
                        "retry-interval", "4s")))
                .isEqualTo(new LearnerProperties(Duration.ofDays(2), Duration.ofDays(3), Duration.ofSeconds(4)));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> bind(Map.of("retry-interval", "-1s"))).hasStackTraceContaining("retry-interval is");
        assertThatThrownBy(() -> bind(Map.of("remember-answers", "0s"))).hasStackTraceContaining("above zero");
        assertThatThrownBy(() -> bind(Map.of("remember", "1d"))).hasStackTraceContaining("remember");
    }
}
