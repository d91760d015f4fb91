package dev.voicecoach.bench.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.voicecoach.bench.speech.sound.Sound;
import dev.voicecoach.bench.testing.TestManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void groups() throws IOException {
        Files.writeString(folder.resolve("groups.tsv"), "file begins with\tgroup\np225_\taccents\n");
        Files.writeString(folder.resolve("corrections.tsv"), "file\tsaid\twhy\np225_2.wav\tas corrected\tlistened\n");
    }

    @Test
    void explainsWhatTheFolderHasToHold() {
        assertThatThrownBy(() -> Dataset.read(folder, folder, null, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("MANIFEST.tsv")
                .hasMessageContaining("--data");
    }

    @Test
    void readsTheRecordingsOfItsGroups() throws IOException {
        var manifest = new Manifest();
        manifest.add("p225_3.wav", "as listed");
        manifest.add("p225_2.wav", "as listed");
        manifest.add("somebody.wav", "else");
        manifest.write(folder);

        assertThat(Dataset.read(folder, folder, null, folder))
                .extracting(Clip::name, Clip::group, Clip::speaker, Clip::said, Clip::seconds)
                .containsExactly(
                        tuple("p225_2", "accents", "p225", "as corrected", 1.0),
                        tuple("p225_3", "accents", "p225", "as listed", 1.0));
    }

    @Test
    void refusesAFileThatIsNotTheListedOne() throws IOException {
        var manifest = new Manifest();
        manifest.add("p225_3.wav", "as listed");
        manifest.write(folder);
        Sound.silence(2).write(folder.resolve("p225_3.wav"));

        assertThatThrownBy(() -> Dataset.read(folder, folder, null, folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("p225_3.wav is not the listed file");
    }

    private final class Manifest {
        private final StringBuilder lines = new StringBuilder(TestManifest.HEADER);

        void add(String file, String said) throws IOException {
            Sound.silence(1).write(folder.resolve(file));
            lines.append(TestManifest.line(folder.resolve(file), said, "p225"));
        }

        void write(Path folder) throws IOException {
            Files.writeString(folder.resolve("MANIFEST.tsv"), lines);
        }
    }
}
