package dev.voicecoach.gateway.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import dev.voicecoach.schemas.events.EmotionPolicy;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TenantPropertiesTest {
    private static TenantProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.gateway.tenant", TenantProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new TenantProperties(null, null, null));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of("first-key-file", "/data/api-key", "local-only", "false", "emotion", "voice_only")))
                .isEqualTo(new TenantProperties(Path.of("/data/api-key"), false, EmotionPolicy.VOICE_ONLY));
    }

    @Test
    void refusesUnknownKeysAndHalfOfTwo() {
        assertThatThrownBy(() -> bind(Map.of("first-key", "x"))).hasStackTraceContaining("first-key");
        assertThatThrownBy(() -> bind(Map.of("emotion", "some"))).hasStackTraceContaining("some");
        assertThatThrownBy(() -> bind(Map.of("emotion", "off"))).hasStackTraceContaining("first-key-file is not set");
    }
}
