package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The part of {@code ./coach} that comes before Java, in a clone with a space in its path and through a link. */
class CoachScriptIT {
    @TempDir
    private Path temp;

    private Path script = Path.of("");

    @BeforeEach
    void linkToACopy() throws IOException {
        var clone = Files.createDirectories(temp.resolve("my clone"));
        var copy = Files.copy(Path.of("../../coach"), clone.resolve("coach"));
        assertThat(copy.toFile().setExecutable(true)).isTrue();
        script = Files.createSymbolicLink(temp.resolve("c"), Path.of("my clone", "coach"));
    }

    private record Ended(int code, String output) {}

    @Test
    void tellsItsCommands() throws Exception {
        for (var help : new String[] {"--help", "help"}) {
            assertThat(run(help).code()).isZero();
            assertThat(run(help).output()).contains("up ", "answer ", "test ", "JDK 25", "Node 20");
        }
        assertThat(run("test", "--help").output()).contains("--all");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(run("dance").code()).isEqualTo(1);
        assertThat(run("dance").output()).contains("./coach does not know 'dance'.");
        assertThat(run("test", "--some").output()).contains("it knows --all");
    }

    @Test
    void findsItsFolderThroughTheLink() throws Exception {
        // Nothing can be built from this, and the script says where it tried.
        for (var folder : List.of("schemas", "platform", "some-service", "deploy/standalone")) {
            Files.createDirectories(temp.resolve("my clone").resolve(folder));
        }
        Files.writeString(temp.resolve("my clone/pom.xml"), "<project>");
        var ended = run("status");
        assertThat(ended.code()).isNotZero();
        assertThat(ended.output()).contains("my clone/target/coach-logs/build.log");
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(script.toString());
        command.addAll(List.of(arguments));
        var output = Files.createTempFile(temp, "output", ".txt");
        var process = new ProcessBuilder(command)
                .directory(temp.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Ended(process.exitValue(), Files.readString(output));
    }
}
