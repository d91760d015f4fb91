package dev.voicecoach.gateway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FfmpegTest {
    @TempDir
    Path folder;

    @Test
    void isUnpackedOnceEvenWhenTwoGatewaysStartTogether() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> Ffmpeg.bundled(folder));
            var second = threads.submit(() -> Ffmpeg.bundled(folder));

            assertThat(first.get()).isEqualTo(second.get());
            assertThat(first.get().program()).isExecutable();
        }
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void refusesAProgramThatIsNone() throws IOException {
        var file = Files.writeString(folder.resolve("ffmpeg"), "");

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Ffmpeg.installed(file))
                .withMessageContaining(file.toString());
    }
}
