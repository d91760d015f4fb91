package dev.voicecoach.transcription.speech.moonshine.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.transcription.speech.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With the real files of the base model, linked into a folder of each test. */
class FusedGraphsTest {
    private static final Set<Integer> LAYERS = Set.of(4, 5, 6);

    @TempDir
    Path model;

    @BeforeEach
    void link() throws IOException {
        for (var name : List.of(FusedGraphs.VENDOR_ENCODER, FusedGraphs.VENDOR_DECODER)) {
            Files.createSymbolicLink(
                    model.resolve(name),
                    Models.folder().resolve("moonshine-base").resolve(name));
        }
    }

    private FusedGraphs graphs() throws IOException {
        return FusedGraphs.of(model, IntegerForm.UINT8, LAYERS);
    }

    private List<String> folders() throws IOException {
        try (var entries = Files.list(model)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .toList();
        }
    }

    @Test
    void buildsOnceAndKeepsWhatItBuilt() throws IOException {
        var first = graphs();
        assertThat(first.folder()).isEqualTo(model.resolve("fused-v1-uint8"));
        var built = Files.getLastModifiedTime(first.step());
        first.close();
        var second = graphs();
        assertThat(second).isEqualTo(first);
        assertThat(Files.getLastModifiedTime(second.step())).isEqualTo(built);
        assertThat(folders()).containsExactly("fused-v1-uint8");
    }

    @Test
    void replacesWhatIsDamagedOrOfAnotherRecipe() throws IOException {
        var graphs = graphs();
        var bytes = Files.readAllBytes(graphs.cross());
        bytes[bytes.length / 2] ^= 1;
        Files.write(graphs.cross(), bytes);
        bytes[bytes.length / 2] ^= 1;
        assertThat(graphs()).isEqualTo(graphs);
        assertThat(Files.readAllBytes(graphs.cross())).isEqualTo(bytes);

        Files.delete(graphs.step());
        assertThat(graphs()).isEqualTo(graphs);
        assertThat(graphs.step()).exists();

        FusedGraphs.of(model, IntegerForm.UINT8, Set.of(1));
        assertThat(graphs.folder().resolve("manifest.txt")).content().contains("alignment layers [1]");
        assertThat(folders()).containsExactly("fused-v1-uint8");
    }

    @Test
    void severalMayBuildAtOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var one : threads.invokeAll(Collections.<Callable<FusedGraphs>>nCopies(3, this::graphs))) {
                assertThat(one.get().step()).exists();
            }
        }
        assertThat(folders()).containsExactly("fused-v1-uint8");
    }

    @Test
    void leavesNothingOfAKilledBuild() throws IOException {
        var killed = Files.createDirectory(model.resolve(".fused-draft-1"));
        Files.writeString(killed.resolve("step.onnx"), "half");
        Files.setLastModifiedTime(killed, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        var building = Files.createDirectory(model.resolve(".fused-draft-2"));
        graphs();
        assertThat(killed).doesNotExist();
        assertThat(building).exists();
    }

    @Test
    void aMissingFileIsNamed() throws IOException {
        Files.delete(model.resolve(FusedGraphs.VENDOR_DECODER));
        assertThatThrownBy(this::graphs)
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("decoder_model_merged.onnx");
    }

    @Test
    void aFileThatIsNoModelLeavesNothingBehind() throws IOException {
        Files.delete(model.resolve(FusedGraphs.VENDOR_ENCODER));
        Files.writeString(model.resolve(FusedGraphs.VENDOR_ENCODER), "no model");
        assertThatThrownBy(this::graphs).isInstanceOf(IOException.class);
        assertThat(folders()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenIsReplacedByOneOfOurOwnUntilClosed() throws IOException {
        // Even root cannot make a folder in something that is a file.
        var graphs = FusedGraphs.build(
                Recipe.of(model, IntegerForm.UINT8, LAYERS),
                model.resolve("fused-v1-uint8"),
                model.resolve(FusedGraphs.VENDOR_DECODER));
        assertThat(graphs.temporary()).isTrue();
        assertThat(graphs.step()).exists();
        graphs.close();
        assertThat(graphs.folder()).doesNotExist();
    }
}
