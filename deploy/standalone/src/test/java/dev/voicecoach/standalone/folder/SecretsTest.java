package dev.voicecoach.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.platform.sealing.KeyEncryptionKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    private Path temp;

    @Test
    void areMadeOnceEachForItsOwnerOnly() throws IOException {
        try (var folder = DataFolder.open(temp)) {
            var first = Secrets.of(folder);
            var key = Files.readString(first.keyEncryptionKey());
            assertThat(first.identity()).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(first.database());
            KeyEncryptionKey.read(first.keyEncryptionKey());

            var second = Secrets.of(folder);
            assertThat(second).isEqualTo(first);
            assertThat(Files.readString(second.keyEncryptionKey())).isEqualTo(key);
            try (var files = Files.list(temp.resolve("secrets"))) {
                assertThat(files).hasSize(5).allSatisfy(file -> assertThat(
                                PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------"));
            }
        }
    }

    @Test
    void areMadeAgainAfterAKillInBetween() throws IOException {
        try (var folder = DataFolder.open(temp)) {
            Files.createFile(folder.subfolder("secrets").resolve("identity.part"));
            assertThat(Secrets.of(folder).identity()).isNotBlank();
        }
    }

    @Test
    void areNotInTheirText() {
        try (var folder = DataFolder.open(temp)) {
            var secrets = Secrets.of(folder);
            assertThat(secrets.toString()).doesNotContain(secrets.identity(), secrets.database());
        }
    }
}
