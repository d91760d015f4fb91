package dev.voicecoach.gateway.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.testing.TestDatabases;
import dev.voicecoach.gateway.testing.TestGateway;
import dev.voicecoach.schemas.events.EmotionPolicy;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the first tenant's recordings may go, as the property says it, against a real PostgreSQL. */
class TenantLocalOnlyTest {
    private static final String SETTING = "voicecoach.gateway.tenant.local-only=";

    @TempDir
    private Path folder;

    @Test
    void staysHereAtFirstAndIsLeftAsItIsWithoutASetting() {
        var database = TestDatabases.url(TestDatabases.create(), TestDatabases.port());
        assertThat(localOnlyAfterStart(database)).isTrue();
        assertThat(localOnlyAfterStart(database, SETTING + false)).isFalse();
        assertThat(localOnlyAfterStart(database)).isFalse();
        assertThat(localOnlyAfterStart(database, SETTING + true)).isTrue();
    }

    @Test
    void changesNoOtherTenant() {
        var database = TestDatabases.url(TestDatabases.create(), TestDatabases.port());
        try (var gateway = start(database)) {
            var other = gateway.newTenant(EmotionPolicy.FULL);
            var tenants = gateway.bean(Tenants.class);
            var before = tenants.policyOf(other.id()).getLocalOnly();
            tenants.setLocalOnly("local", !before);
            assertThat(tenants.policyOf(other.id()).getLocalOnly()).isEqualTo(before);
            assertThat(tenants.policyOf(tenants.idOf("local").orElseThrow()).getLocalOnly())
                    .isEqualTo(!before);
        }
    }

    private boolean localOnlyAfterStart(String url, String... properties) {
        try (var gateway = start(url, properties)) {
            var tenants = gateway.bean(Tenants.class);
            return tenants.policyOf(tenants.idOf("local").orElseThrow()).getLocalOnly();
        }
    }

    private TestGateway start(String url, String... properties) {
        var all = new String[properties.length + 1];
        all[0] = "voicecoach.gateway.tenant.first-key-file=" + folder.resolve("api-key");
        System.arraycopy(properties, 0, all, 1, properties.length);
        return TestGateway.startOn(url, folder, all);
    }
}
