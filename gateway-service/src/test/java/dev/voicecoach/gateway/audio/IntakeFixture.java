package dev.voicecoach.gateway.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** A real intake over a folder of the test's, with the bundled decoder unless told otherwise. */
final class IntakeFixture {
    private static final Path PROGRAMS = Path.of("target", "ffmpeg");

    private final Path folder;
    private @Nullable Path program;
    private DataSize maxUploadSize = DataSize.ofMegabytes(25);
    private Duration maxDuration = Duration.ofMinutes(10);
    private Duration decodeTimeout = Duration.ofSeconds(60);
    private Duration maxWait = Duration.ofSeconds(30);
    private int concurrentDecodes = 2;

    IntakeFixture(Path folder) {
        this.folder = folder;
    }

    IntakeFixture maxUploadSize(DataSize size) {
        maxUploadSize = size;
        return this;
    }

    IntakeFixture maxDuration(Duration duration) {
        maxDuration = duration;
        return this;
    }

    IntakeFixture decodeTimeout(Duration timeout) {
        decodeTimeout = timeout;
        return this;
    }

    IntakeFixture oneDecodeAtATime(Duration wait) {
        concurrentDecodes = 1;
        maxWait = wait;
        return this;
    }

    /** Decodes by a shell script instead; it also has to pass the try-out at start. */
    IntakeFixture decodingBy(String script) throws IOException {
        program = Files.writeString(
                folder.resolve("decoder"), "#!/bin/sh\ncase \"$*\" in *-version*) exit 0;; esac\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return this;
    }

    AudioProperties properties() {
        return new AudioProperties(
                spool(),
                PROGRAMS,
                program,
                maxUploadSize,
                maxDuration,
                Duration.ofMillis(100),
                decodeTimeout,
                DataSize.ofMegabytes(512),
                concurrentDecodes,
                maxWait);
    }

    AudioIntake intake() throws IOException {
        return AudioIntake.of(properties());
    }

    AudioDecoder decoder() throws IOException {
        return new AudioDecoder(Ffmpeg.bundled(PROGRAMS), properties());
    }

    Path spool() {
        return folder.resolve("spool");
    }

    Path make(String name, String... arguments) throws IOException {
        var ffmpeg = Ffmpeg.bundled(PROGRAMS);
        var file = folder.resolve(name);
        var command = new ArrayList<>(List.of(ffmpeg.program().toString(), "-nostdin", "-loglevel", "error", "-y"));
        command.addAll(List.of(arguments));
        command.add(file.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().putAll(ffmpeg.environment());
        var running = process.start();
        try (var output = running.getInputStream()) {
            var words = new String(output.readAllBytes());
            assertThat(running.waitFor()).as(words).isZero();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        return file;
    }

    /** Three seconds of a tone, encoded as the extension says. */
    Path tone(String name, String... options) throws IOException {
        var arguments =
                new ArrayList<>(List.of("-f", "lavfi", "-i", "sine=frequency=440:duration=3:sample_rate=48000"));
        arguments.addAll(List.of(options));
        return make(name, arguments.toArray(String[]::new));
    }

    static DecodedAudio decode(AudioIntake intake, Path file, OutputStream pcm) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return decode(intake, content, pcm);
        }
    }

    static DecodedAudio decode(AudioIntake intake, InputStream content, OutputStream pcm) throws IOException {
        try (var upload = intake.spool(content)) {
            return intake.decode(upload, pcm);
        }
    }

    static byte[] pcm(AudioIntake intake, Path file) {
        var pcm = new ByteArrayOutputStream();
        try {
            decode(intake, file, pcm);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pcm.toByteArray();
    }

    /** Nothing of any upload is left: no file, no process. */
    void assertNothingLeft() throws IOException {
        try (var files = Files.list(spool())) {
            assertThat(files).isEmpty();
        }
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }
}
