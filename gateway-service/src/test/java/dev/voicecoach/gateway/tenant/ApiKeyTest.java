package dev.voicecoach.gateway.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiKeyTest {
    @Test
    void aNewKeyHasTheFormAndIsReadBack() {
        var key = ApiKey.generate();
        assertThat(key.secret()).matches("vc_live_[0-9A-Za-z]{36}");
        assertThat(key.prefix()).isEqualTo(key.secret().substring(0, 16));
        assertThat(ApiKey.parse(key.secret()).orElseThrow().sha256()).isEqualTo(key.sha256());
        assertThat(ApiKey.generate().secret()).isNotEqualTo(key.secret());
    }

    @Test
    void knowsItsCheckDigits() {
        // Source: zlib.crc32(b"0" * 30) in Python, written in base62.
        var zeros = "0".repeat(30);
        assertThat(ApiKey.parse("vc_live_" + zeros + "2C8GjS")).isPresent();
    }

    @ParameterizedTest
    @MethodSource("notKeys")
    void whatIsNoKeyIsKnownWithoutAsking(String text) {
        assertThat(ApiKey.parse(text)).isEmpty();
    }

    static Stream<String> notKeys() {
        var key = ApiKey.generate().secret();
        var last = key.charAt(key.length() - 1);
        return Stream.of(
                "",
                "vc_live_",
                key.substring(1),
                key + "0",
                key.substring(0, key.length() - 1) + (last == 'a' ? 'b' : 'a'),
                key.replace("vc_live_", "vc_test_"),
                key.substring(0, 10) + '-' + key.substring(11));
    }

    @Test
    void doesNotShowItsSecretInLogs() {
        var key = ApiKey.generate();
        assertThat(key.toString()).doesNotContain(key.secret()).startsWith("vc_live_");
    }
}
