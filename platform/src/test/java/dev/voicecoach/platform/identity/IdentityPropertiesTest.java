package dev.voicecoach.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityPropertiesTest {
    private static IdentityProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.identity", IdentityProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of())).isEqualTo(new IdentityProperties(null, Duration.ofSeconds(60), true));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of("secret", "s", "token-lifetime", "5s", "internal-only", "false")))
                .isEqualTo(new IdentityProperties("s", Duration.ofSeconds(5), false));
    }

    @Test
    void aMissingSecretNamesItsVariable() {
        assertThatThrownBy(() -> bind(Map.of()).requiredSecret()).hasMessageContaining("VOICECOACH_IDENTITY_SECRET");
    }
}
