package dev.voicecoach.standalone.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.standalone.Setup;
import dev.voicecoach.standalone.folder.CannotStartException;
import dev.voicecoach.standalone.folder.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VectorIndexIT {
    @TempDir
    private Path temp;

    @Test
    void endsTheOneThatAKilledRunLeftBehind() throws IOException {
        var program = Setup.of(temp, 0).chroma();
        var there = Files.exists(program.resolve("node_modules/chromadb/dist/cli.mjs"));
        if (System.getenv("CI") != null) {
            assertThat(there).isTrue();
        }
        Assumptions.assumeTrue(there, () -> "Chroma is not in " + program + "; ./coach test fetches it");

        // Never closed, as after a kill of the JVM.
        start(program);
        var first = process();
        try (var second = start(program)) {
            assertThat(first.isAlive()).isFalse();
            assertThat(process().isAlive()).isTrue();
            assertThat(second.url().getHost()).isEqualTo("127.0.0.1");
        }
        assertThat(VectorIndex.endLeftover(temp.resolve("chroma data"))).isFalse();
    }

    @Test
    void saysSoWhenChromaIsNotThere() {
        assertThatThrownBy(() -> start(temp.resolve("nothing")))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("nothing");
    }

    private VectorIndex start(Path program) {
        var port = Ports.choose(temp.resolve("ports"), List.of("chroma")).of("chroma");
        return VectorIndex.start(program, temp.resolve("chroma data"), temp.resolve("chroma.log"), port);
    }

    private ProcessHandle process() throws IOException {
        var record = Files.readString(temp.resolve("chroma data/process"));
        return ProcessHandle.of(Long.parseLong(record.substring(0, record.indexOf(' '))))
                .orElseThrow();
    }
}
