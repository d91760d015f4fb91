package dev.voicecoach.gateway.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class SpoolFolderTest {
    private static final DataSize LIMIT = DataSize.ofMegabytes(1);

    @TempDir
    Path folder;

    @Test
    void deletesAtStartWhatAKilledGatewayLeft() throws IOException {
        var left = Files.writeString(folder.resolve("5b0c0a1e.upload"), "half an answer");
        var foreign = Files.writeString(folder.resolve("notes.txt"), "not ours");

        new SpoolFolder(folder, LIMIT);

        assertThat(left).doesNotExist();
        assertThat(foreign).exists();
    }

    @Test
    void leavesAnotherGatewaysUploadAlone() throws IOException {
        try (var upload = new SpoolFolder(folder, LIMIT).receive(new ByteArrayInputStream(new byte[10]))) {
            new SpoolFolder(folder, LIMIT);

            assertThat(upload.file()).exists();
        }
    }

    @Test
    void leavesTheUploadOfAnotherProcessAlone() throws Exception {
        var source = Files.writeString(folder.resolve("Holder.java"), """
                import java.nio.channels.FileChannel;
                import java.nio.file.*;
                void main(String[] args) throws Exception {
                    var channel = FileChannel.open(Path.of(args[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    channel.lock();
                    System.out.println("locked");
                    System.in.read();
                }
                """);
        var held = folder.resolve("5b0c0a1e.upload");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var holder = new ProcessBuilder(java, source.toString(), held.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("locked");

            new SpoolFolder(folder, LIMIT);

            assertThat(held).exists();
        } finally {
            holder.destroyForcibly().waitFor();
        }

        new SpoolFolder(folder, LIMIT);

        assertThat(held).doesNotExist();
    }
}
