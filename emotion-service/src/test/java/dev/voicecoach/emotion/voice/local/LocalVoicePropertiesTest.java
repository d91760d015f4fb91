package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalVoicePropertiesTest {
    private static LocalVoiceProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.emotion.local", LocalVoiceProperties.class, values);
    }

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new LocalVoiceProperties(Duration.ofSeconds(5), Duration.ofMillis(2500)));
    }

    @Test
    void takesEachValue() {
        assertThat(bind(Map.of("window", "8s", "hop", "4s")))
                .isEqualTo(new LocalVoiceProperties(Duration.ofSeconds(8), Duration.ofSeconds(4)));
    }

    @ParameterizedTest
    @CsvSource({"6s, PT6S", "500ms, PT0.5S", "0s, PT0S"})
    void refusesAHopThatIsNone(String hop, String shown) {
        assertThatThrownBy(() -> bind(Map.of("window", "5s", "hop", hop)))
                .hasRootCauseMessage("voicecoach.emotion.local.hop is " + shown
                        + " and .window PT5S; the hop is at least PT1S and at most the window");
    }

    @Test
    void refusesUnknownKeys() {
        assertThatThrownBy(() -> bind(Map.of("windw", "8s"))).hasMessageContaining("voicecoach.emotion.local");
    }
}
