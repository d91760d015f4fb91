package dev.voicecoach.emotion.voice.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.emotion.voice.Clips;
import dev.voicecoach.emotion.voice.VoiceAnalyser;
import dev.voicecoach.emotion.voice.VoiceAnalyserContract;
import dev.voicecoach.emotion.voice.local.LocalEngine;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** With a real network, built here. */
class OnnxContractTest extends VoiceAnalyserContract {
    @TempDir
    private static Path folder;

    private static OnnxVoiceAnalyser onnx;

    @BeforeAll
    static void load() throws Exception {
        var model = TestModel.in(folder, "[\"calm\", \"tense\", \"joyful\"]");
        onnx = new OnnxVoiceAnalyser(
                OnnxVoicePropertiesTest.bind(Map.of("model", model.toString())), LocalEngine.analyser());
        onnx.prepare();
    }

    @AfterAll
    static void close() throws Exception {
        onnx.close();
    }

    @Override
    protected VoiceAnalyser analyser() {
        return onnx;
    }

    @ParameterizedTest
    @MethodSource("clips")
    void namesWhatTheModelHeard(String clip) {
        var analysis = onnx.analyse(Clips.samples(clip), true);
        assertThat(analysis.timeline())
                .allSatisfy(window -> assertThat(window.expressions()).isNotEmpty());
        assertThat(analysis.summary().expressions()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("clips")
    void isOurOwnEngineWhereNoExpressionMayBeNamed(String clip) {
        assertThat(onnx.analyse(Clips.samples(clip), false))
                .isEqualTo(LocalEngine.analyser().analyse(Clips.samples(clip), false));
    }
}
