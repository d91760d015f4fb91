package dev.voicecoach.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.store.s3.S3Properties;
import dev.voicecoach.platform.testing.PropertiesBinding;
import java.net.URI;
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
        assertThat(properties.s3()).isNull();
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
                .isEqualTo(new VaultProperties(
                        false, true, Path.of("/v"), null, "k", Path.of("/k"), Duration.ofSeconds(2)));
    }

    @Test
    void refusesACacheThatWouldDelayErasure() {
        assertThatThrownBy(() -> bind(Map.of("key-cache-time", "6s"))).hasStackTraceContaining("at most PT5S");
    }

    @Test
    void aBucket() {
        var properties = bind(Map.of(
                "s3.bucket", "b",
                "s3.region", "eu-north-1",
                "s3.endpoint", "http://localhost:9000",
                "s3.access-key-id", "id",
                "s3.secret-access-key", "hidden",
                "s3.timeout", "9s"));
        assertThat(properties.s3())
                .isEqualTo(new S3Properties(
                        "b", "eu-north-1", URI.create("http://localhost:9000"), "id", "hidden", Duration.ofSeconds(9)));
        assertThat(properties.toString()).doesNotContain("hidden");
    }

    @Test
    void refusesHalfOfTheCredentials() {
        assertThatThrownBy(() -> bind(Map.of("s3.bucket", "b", "s3.access-key-id", "id")))
                .hasStackTraceContaining("expected both");
    }
}
