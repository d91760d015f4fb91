package dev.voicecoach.emotion.voice.hume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.emotion.voice.Clips;
import dev.voicecoach.emotion.voice.Samples;
import dev.voicecoach.emotion.voice.VoiceAnalyser;
import dev.voicecoach.emotion.voice.VoiceAnalyserContract;
import dev.voicecoach.emotion.voice.VoiceAnalysis;
import dev.voicecoach.emotion.voice.local.LocalEngine;
import dev.voicecoach.platform.http.Waiting;
import java.util.Map;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Against a server that really decodes what it is sent. */
class HumeContractTest extends VoiceAnalyserContract {
    private static final MockWebServer SERVER = new MockWebServer();
    private static HumeVoiceAnalyser hume;

    @BeforeAll
    static void start() throws Exception {
        SERVER.setDispatcher(new HumeServer());
        SERVER.start();
        hume = new HumeVoiceAnalyser(
                HumePropertiesTest.bind(Map.of("base-url", SERVER.url("/").toString(), "api-key", HumeServer.KEY)),
                LocalEngine.analyser(),
                Waiting.REAL,
                () -> 0);
    }

    @AfterAll
    static void close() {
        hume.close();
        SERVER.close();
    }

    @Override
    protected VoiceAnalyser analyser() {
        return hume;
    }

    @ParameterizedTest
    @MethodSource("clips")
    void namesWhatHumeHeard(String clip) {
        var analysis = hume.analyse(Clips.samples(clip), true);
        assertThat(analysis.timeline()).allSatisfy(window -> assertThat(window.expressions())
                .extracting(VoiceAnalysis.Likelihood::name)
                .containsExactly("determined", "interested"));
        assertThat(analysis.summary().expressions())
                .first()
                .isEqualTo(new VoiceAnalysis.Likelihood("determined", 0.7124));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void sendsNothingWhereNoExpressionMayBeNamed(String clip) {
        var before = SERVER.getRequestCount();
        assertThat(hume.analyse(Clips.samples(clip), false).engine().name()).isEqualTo("local");
        assertThat(SERVER.getRequestCount()).isEqualTo(before);
    }

    @Test
    void sendsNothingInWhichNobodySpeaks() {
        var before = SERVER.getRequestCount();
        assertThat(hume.analyse(Samples.of(new short[96_000]), true).engine().name())
                .isEqualTo("local");
        assertThat(SERVER.getRequestCount()).isEqualTo(before);
    }
}
