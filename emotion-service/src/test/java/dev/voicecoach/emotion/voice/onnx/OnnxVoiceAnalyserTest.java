package dev.voicecoach.emotion.voice.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.emotion.voice.AnalyserFailedException;
import dev.voicecoach.emotion.voice.Clips;
import dev.voicecoach.emotion.voice.Samples;
import dev.voicecoach.emotion.voice.VoiceAnalysis;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import dev.voicecoach.emotion.voice.local.LocalEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onnx.Onnx.ModelProto;
import onnx.Onnx.TensorProto.DataType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxVoiceAnalyserTest {
    private static final Samples SPEECH = Clips.samples(Clips.KENNEDY);

    @TempDir
    private Path folder;

    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void model() throws IOException {
        settings.put(
                "model",
                TestModel.in(folder, "[\"calm\", \"tense\", \"joyful\"]").toString());
    }

    private VoiceAnalysis analyse(Samples samples) throws IOException {
        try (var onnx = onnx()) {
            return onnx.analyse(samples, true);
        }
    }

    private OnnxVoiceAnalyser onnx() {
        return new OnnxVoiceAnalyser(OnnxVoicePropertiesTest.bind(settings), LocalEngine.analyser());
    }

    private void assertRefused(String sentence) throws IOException {
        try (var onnx = onnx()) {
            assertThatThrownBy(onnx::prepare)
                    .isInstanceOf(AnalyserFailedException.class)
                    .hasMessageContaining(sentence);
        }
    }

    private void use(ModelProto model) throws IOException {
        Files.write(Path.of(settings.get("model")), model.toByteArray());
    }

    @Test
    void hearsWhatTheModelSays() throws IOException {
        settings.put("threshold", "0");
        var windows = analyse(SPEECH).timeline();
        assertThat(windows).hasSize(4).allSatisfy(window -> {
            assertThat(window.expressions())
                    .extracting(Likelihood::name)
                    .containsExactlyInAnyOrder("calm", "tense", "joyful");
            assertThat(window.expressions().stream()
                            .mapToDouble(Likelihood::probability)
                            .sum())
                    .isBetween(0.999, 1.001);
        });
        var louder = analyse(scaled(SPEECH, 1.5)).timeline();
        for (int i = 0; i < windows.size(); i++) {
            assertThat(probability(louder.get(i), "tense")).isGreaterThan(probability(windows.get(i), "tense"));
        }
    }

    @Test
    void loudnessIsNothingToANormalisedModel() throws IOException {
        settings.put("threshold", "0");
        settings.put("normalisation", "zero-mean-unit-variance");
        var windows = analyse(SPEECH).timeline();
        var quieter = analyse(scaled(SPEECH, 0.5)).timeline();
        for (int i = 0; i < windows.size(); i++) {
            assertThat(Math.abs(probability(quieter.get(i), "tense") - probability(windows.get(i), "tense")))
                    .isLessThan(0.01);
        }
    }

    private static double probability(VoiceAnalysis.Window window, String name) {
        return window.expressions().stream()
                .filter(each -> each.name().equals(name))
                .mapToDouble(Likelihood::probability)
                .findFirst()
                .orElseThrow();
    }

    private static Samples scaled(Samples samples, double factor) {
        var scaled = new short[samples.length()];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = (short) Math.clamp(Math.round(samples.at(i) * 32768 * factor), -32768, 32767);
        }
        return Samples.of(scaled);
    }

    @Test
    void labelsMayFitTogether() throws IOException {
        settings.put("scores", "sigmoid");
        settings.put("threshold", "0");
        var window = analyse(SPEECH).timeline().getFirst();
        assertThat(window.expressions().stream()
                        .mapToDouble(Likelihood::probability)
                        .sum())
                .isGreaterThan(1.001);
    }

    @Test
    void aClassWithoutALabelIsNotNamed() throws IOException {
        settings.put("threshold", "0");
        Files.writeString(folder.resolve("labels.json"), "[null, \"tense\", null]");
        assertThat(analyse(SPEECH).timeline().getFirst().expressions())
                .extracting(Likelihood::name)
                .containsExactly("tense");
    }

    @Test
    void whatIsNotSpokenIsNotNamed() throws IOException {
        var speechThenSilence = new short[SPEECH.length() + 20 * Samples.RATE_HERTZ];
        SPEECH.pcm().get(speechThenSilence, 0, SPEECH.length());
        var timeline = analyse(Samples.of(speechThenSilence)).timeline();
        assertThat(timeline.getFirst().expressions()).isNotEmpty();
        assertThat(timeline.getLast().expressions()).isEmpty();
    }

    @Test
    void aShortRecordingIsFilledUp() throws IOException {
        var second = new short[Samples.RATE_HERTZ];
        SPEECH.pcm().get(Samples.RATE_HERTZ, second);
        assertThat(analyse(Samples.of(second)).timeline())
                .singleElement()
                .satisfies(window -> assertThat(window.expressions()).isNotEmpty());
    }

    @Test
    void theVersionChangesWithWhateverChangesAValue() throws IOException {
        var first = analyse(SPEECH).engine();
        assertThat(first.name()).isEqualTo("onnx");
        assertThat(first.model()).startsWith("tiny-speech + ");
        assertThat(first.version()).matches("[0-9a-f]{12} \\+ .+");
        assertThat(analyse(SPEECH).engine()).isEqualTo(first);
        settings.put("normalisation", "zero-mean-unit-variance");
        assertThat(analyse(SPEECH).engine().version()).isNotEqualTo(first.version());
    }

    @Test
    void takesAModelOfAFixedLengthThatFitsTheWindow() throws IOException {
        use(TestModel.taking("samples", 1, 64_000).giving(TestModel.logits()));
        settings.put("window", "4s");
        assertThat(analyse(SPEECH).summary().expressions()).isNotEmpty();
        settings.put("window", "5s");
        assertRefused("takes 64000 samples, and voicecoach.emotion.onnx.window makes 80000; expected the same");
    }

    @Test
    void withoutAModelItSaysHowToGetOne() throws IOException {
        settings.remove("model");
        assertRefused("voicecoach.emotion.onnx.model is not set; expected the path of an ONNX file");
        try (var onnx = onnx()) {
            assertThatThrownBy(() -> onnx.analyse(SPEECH, true)).isInstanceOf(AnalyserFailedException.class);
            assertThat(onnx.analyse(SPEECH, false).engine().name()).isEqualTo("local");
        }
    }

    @Test
    void refusesWhatIsNotThereOrNoModel() throws IOException {
        Files.writeString(Path.of(settings.get("model")), "no model");
        assertRefused("is no model that onnxruntime can run");
        Files.delete(Path.of(settings.get("model")));
        assertRefused("No model at " + settings.get("model"));
        Files.delete(folder.resolve("labels.json"));
        assertRefused("No labels at " + folder.resolve("labels.json"));
    }

    @Test
    void refusesAModelThatWantsSomethingElse() throws IOException {
        use(TestModel.taking("samples", "batch", "length")
                .andTaking("attention_mask", DataType.INT64, "batch", "length")
                .giving(TestModel.logits()));
        assertRefused("expected one input of float [1, samples], 16 kHz");
        use(TestModel.taking("samples", 8, "length").giving(TestModel.logits()));
        assertRefused("expected one input of float [1, samples], 16 kHz");
    }

    @Test
    void refusesAModelThatGivesSomethingElse() throws IOException {
        use(TestModel.taking("samples", "batch", "length").giving(TestModel.frames()));
        assertRefused("expected float [1, labels]");
        use(TestModel.taking("samples", "batch", "length").giving(TestModel.nonsense()));
        assertRefused("gives logits that are no numbers");
    }

    @Test
    void refusesLabelsOfAnotherModel() throws IOException {
        Files.writeString(folder.resolve("labels.json"), "[\"calm\", \"tense\"]");
        assertRefused("gives 3 logits, and there are 2 labels; expected as many");
    }

    @Test
    void triesAgainWhenTheModelHasComeMeanwhile() throws IOException {
        var model = Path.of(settings.get("model"));
        var bytes = Files.readAllBytes(model);
        Files.delete(model);
        try (var onnx = onnx()) {
            assertThatThrownBy(() -> onnx.analyse(SPEECH, true)).hasMessageContaining("No model at");
            Files.write(model, bytes);
            assertThat(onnx.analyse(SPEECH, true).engine().name()).isEqualTo("onnx");
        }
    }

    @Test
    void closingTwiceDoesNoHarm() throws IOException {
        var onnx = onnx();
        onnx.prepare();
        onnx.close();
        onnx.close();
        assertThat(List.of(onnx.name(), onnx.remote())).isEqualTo(List.of("onnx", false));
    }
}
