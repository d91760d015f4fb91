package dev.voicecoach.standalone.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {
    private static final List<String> NAMES = List.of("kafka", "postgres", "chroma");

    @TempDir
    private Path temp;

    private Path file = Path.of("");

    @BeforeEach
    void nameFile() {
        file = temp.resolve("ports");
    }

    @Test
    void areDifferentAndFree() {
        var ports = Ports.choose(file, NAMES);
        assertThat(NAMES.stream().map(ports::of)).doesNotHaveDuplicates().allMatch(Ports::isFree);
    }

    @Test
    void staySoFromOneStartToTheNext() {
        var first = Ports.choose(file, NAMES);
        var second = Ports.choose(
                file, Stream.concat(NAMES.stream(), Stream.of("new")).toList());
        assertThat(NAMES.stream().map(second::of))
                .containsExactlyElementsOf(NAMES.stream().map(first::of).toList());
    }

    @Test
    void giveWayToWhoTookOneMeanwhile() throws IOException {
        var first = Ports.choose(file, NAMES);
        try (var other = new ServerSocket(first.of("kafka"), 1, InetAddress.getLoopbackAddress())) {
            var second = Ports.choose(file, NAMES);
            assertThat(second.of("kafka")).isNotEqualTo(other.getLocalPort());
            assertThat(second.of("postgres")).isEqualTo(first.of("postgres"));
        }
    }

    @Test
    void areChosenAnewWhenTheFileIsDamaged() throws IOException {
        Files.writeString(file, "kafka=many\npostgres=70000000\nchroma=-1\n");
        var ports = Ports.choose(file, NAMES);
        assertThat(NAMES.stream().map(ports::of)).doesNotHaveDuplicates().allMatch(Ports::isFree);
    }

    @Test
    void knowOnlyTheNamesThatWereAskedFor() {
        var ports = Ports.choose(file, NAMES);
        assertThatThrownBy(() -> ports.of("mongo")).isInstanceOf(IllegalArgumentException.class);
    }
}
