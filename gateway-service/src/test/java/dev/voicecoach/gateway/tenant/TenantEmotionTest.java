package dev.voicecoach.gateway.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.testing.TestDatabases;
import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.schemas.events.EmotionPolicy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the first tenant allows, as the property says it, against a real PostgreSQL. */
class TenantEmotionTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"full,FULL", "voice_only,VOICE_ONLY", "off,OFF"})
    void isWhatTheSettingSays(String setting, EmotionPolicy expected) {
        assertThat(policyAfterStart(newDatabase(), "voicecoach.gateway.tenant.emotion=" + setting))
                .isEqualTo(expected);
    }

    @Test
    void isFullAtFirstAndStaysAsItIsWithoutASetting() {
        var database = newDatabase();
        assertThat(policyAfterStart(database)).isEqualTo(EmotionPolicy.FULL);
        assertThat(policyAfterStart(database, "voicecoach.gateway.tenant.emotion=off"))
                .isEqualTo(EmotionPolicy.OFF);
        assertThat(policyAfterStart(database)).isEqualTo(EmotionPolicy.OFF);
    }

    @Test
    void changesNoOtherTenant() {
        var database = newDatabase();
        try (var gateway = start(database)) {
            var other = gateway.newTenant(EmotionPolicy.FULL);
            gateway.bean(Tenants.class).setEmotion("local", EmotionPolicy.OFF);
            assertThat(gateway.bean(Tenants.class).policyOf(other.id()).getEmotion())
                    .isEqualTo(EmotionPolicy.FULL);
        }
    }

    private EmotionPolicy policyAfterStart(String url, String... properties) {
        try (var gateway = start(url, properties)) {
            var tenants = gateway.bean(Tenants.class);
            return tenants.policyOf(tenants.idOf("local").orElseThrow()).getEmotion();
        }
    }

    private TestGateway start(String url, String... properties) {
        var all = new String[properties.length + 1];
        all[0] = "voicecoach.gateway.tenant.first-key-file=" + folder.resolve("api-key");
        System.arraycopy(properties, 0, all, 1, properties.length);
        return TestGateway.startOn(url, folder, all);
    }

    private static String newDatabase() {
        return TestDatabases.url(TestDatabases.create(), TestDatabases.port());
    }
}
