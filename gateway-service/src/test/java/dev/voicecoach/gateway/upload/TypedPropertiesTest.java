package dev.voicecoach.gateway.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class TypedPropertiesTest {
    private static TypedProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.gateway.typed", TypedProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new TypedProperties(20_000, DataSize.ofKilobytes(300)));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of("max-characters", "500", "max-body-size", "10KB")))
                .isEqualTo(new TypedProperties(500, DataSize.ofKilobytes(10)));
    }

    @Test
    void refusesWhatCannotWork() {
        assertThatThrownBy(() -> bind(Map.of("max-characters", "0"))).hasStackTraceContaining("expected 1 to 60000");
        assertThatThrownBy(() -> bind(Map.of("max-characters", "60001")))
                .hasStackTraceContaining("expected 1 to 60000");
        assertThatThrownBy(() -> bind(Map.of("max-body-size", "10KB"))).hasStackTraceContaining("a byte for each");
        assertThatThrownBy(() -> bind(Map.of("max-body-size", "17MB"))).hasStackTraceContaining("at most 16MB");
        assertThatThrownBy(() -> bind(Map.of("max-words", "1"))).hasStackTraceContaining("max-words");
    }
}
