package dev.voicecoach.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path temp;

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        try (var folder = DataFolder.open(temp.resolve("with space/home"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void refusesASecondHolderAndSaysWhoTheFirstIs() {
        try (var folder = DataFolder.open(temp)) {
            folder.serves("serving http://localhost:1");
            assertThatThrownBy(() -> DataFolder.open(temp))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid() + ", serving http://localhost:1");
            assertThat(DataFolder.isHeldHere(temp)).isTrue();
        }
    }

    @Test
    void canBeTakenAgainWhenItWasLeft() {
        DataFolder.open(temp).close();
        assertThat(DataFolder.isHeldHere(temp)).isFalse();
        DataFolder.open(temp).close();
    }

    @Test
    void saysSoWhenItCannotBeMade() throws IOException {
        var file = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(() -> DataFolder.open(file.resolve("home")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining(file.toString());
    }
}
