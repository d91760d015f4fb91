package dev.voicecoach.transcription.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranscriptionPropertiesTest {
    private static TranscriptionProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.transcription", TranscriptionProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new TranscriptionProperties("moonshine-base", "moonshine-base"));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of("engine", "openai", "stand-in", "moonshine-tiny")))
                .isEqualTo(new TranscriptionProperties("openai", "moonshine-tiny"));
    }
}
