package dev.voicecoach.emotion.voice.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelsTest {
    @TempDir
    private Path folder;

    private Labels read(String json) throws IOException {
        return Labels.read(Files.writeString(folder.resolve("labels.json"), json));
    }

    @Test
    void readsAListInWhichNullIsNotNamed() throws IOException {
        var labels = read("[\"Angry\", null, \" calm \"]");
        assertThat(labels.names()).containsExactly("angry", null, "calm");
        assertThat(labels.byName(new double[] {0.2, 0.5, 0.3})).isEqualTo(Map.of("angry", 0.2, "calm", 0.3));
    }

    @Test
    void readsTheConfigurationOfAHuggingFaceModel() throws IOException {
        assertThat(read("{\"model_type\": \"wav2vec2\", \"id2label\": {\"1\": \"happy\", \"0\": \"sad\"}}")
                        .names())
                .containsExactly("sad", "happy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "[null]",
                "[\"\"]",
                "[7]",
                "[\"calm\", \"Calm\"]",
                "{}",
                "\"calm\"",
                "{\"id2label\": {\"1\": \"calm\"}}",
                "{\"id2label\": [\"calm\"]}"
            })
    void refusesWhatIsNoListOfDifferentNames(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(IOException.class).hasMessageContaining("holds no labels");
    }

    @Test
    void saysWhatIsWrongWithTheFile() {
        assertThatThrownBy(() -> read("[")).hasMessageEndingWith("labels.json is no JSON");
        assertThatThrownBy(() -> Labels.read(folder.resolve("none.json"))).hasMessageContaining("No labels at");
    }
}
