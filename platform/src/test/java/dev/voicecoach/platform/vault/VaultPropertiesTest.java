package dev.voicecoach.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.testing.PropertiesBinding;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VaultPropertiesTest {
    private static VaultProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind("voicecoach.vault", VaultProperties.class, values);
    }

    @Test
    void defaults() {
        var properties = bind(Map.of());
        assertThat(properties.enabled()).isTrue();
        assertThat(properties.initialise()).isFalse();
        assertThat(properties.folder()).isEqualTo(Path.of(System.getProperty("user.home"), ".voicecoach", "vault"));
        assertThat(properties.keyEncryptionKey()).isNull();
        assertThat(properties.keyEncryptionKeyFile()).isNull();
        assertThat(properties.keyCacheTime()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.of(
                        "enabled", "false",
                        "initialise", "true",
                        "folder", "/v",
                        "key-encryption-key", "k",
                        "key-encryption-key-file", "/k",
                        "key-cache-time", "2s")))
                .isEqualTo(new VaultProperties(false, true, Path.of("/v"), "k", Path.of("/k"), Duration.ofSeconds(2)));
    }

    @Test
    void refusesACacheThatWouldDelayErasure() {
        assertThatThrownBy(() -> bind(Map.of("key-cache-time", "6s"))).hasStackTraceContaining("at most PT5S");
    }
}
