package dev.voicecoach.emotion.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmotionPropertiesTest {
    private static EmotionProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.emotion", EmotionProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new EmotionProperties("local"));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of("engine", "hume"))).isEqualTo(new EmotionProperties("hume"));
    }
}
