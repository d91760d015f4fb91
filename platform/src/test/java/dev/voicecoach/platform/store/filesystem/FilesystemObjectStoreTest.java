package dev.voicecoach.platform.store.filesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.platform.store.ObjectStore;
import dev.voicecoach.platform.store.ObjectStoreContract;
import dev.voicecoach.platform.store.VaultUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesystemObjectStoreTest extends ObjectStoreContract {
    @TempDir
    Path folder;

    @Override
    protected ObjectStore store() {
        FilesystemObjectStore.initialise(folder.resolve("vault"));
        return new FilesystemObjectStore(folder.resolve("vault"));
    }

    @Test
    void aFolderThatIsNotMountedIsUnavailableAndNeverEmpty() {
        var store = new FilesystemObjectStore(folder.resolve("not-mounted"));
        assertThatThrownBy(() -> store.open("keys/t/1")).isInstanceOf(VaultUnavailableException.class);
        assertThatThrownBy(() -> store.delete("keys/t/1")).isInstanceOf(VaultUnavailableException.class);
        assertThatThrownBy(() -> store.list("keys/")).isInstanceOf(VaultUnavailableException.class);
        assertThatThrownBy(() -> store.create("keys/t/1")).isInstanceOf(VaultUnavailableException.class);
    }

    @Test
    void onlyTheOwnerReads() throws IOException {
        try (var out = store().create("keys/t/1")) {
            out.write(1);
        }
        var file = folder.resolve("vault/keys/t/1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("vault"))))
                .isEqualTo("rwx------");
    }
}
