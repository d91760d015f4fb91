package dev.voicecoach.transcription.speech.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.platform.http.Waiting;
import dev.voicecoach.transcription.speech.Clips;
import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.TranscriberContract;
import dev.voicecoach.transcription.speech.moonshine.Moonshine;
import java.util.Map;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against a server that really transcribes what it is sent. */
class OpenAiContractTest extends TranscriberContract {
    private static final MockWebServer SERVER = new MockWebServer();
    private static Transcriber local;
    private static OpenAiTranscriber openAi;

    @BeforeAll
    static void start() throws Exception {
        local = Moonshine.base();
        SERVER.setDispatcher(new WhisperServer(local));
        SERVER.start();
        openAi = new OpenAiTranscriber(
                OpenAiPropertiesTest.bind(
                        Map.of("base-url", SERVER.url("/v1").toString(), "api-key", WhisperServer.KEY)),
                Waiting.REAL,
                () -> 0);
    }

    @AfterAll
    static void close() throws Exception {
        if (openAi != null) {
            openAi.close();
            ((AutoCloseable) local).close();
        }
        SERVER.close();
    }

    @Override
    protected Transcriber transcriber() {
        return openAi;
    }

    @Test
    void losesNothingOnTheWay() {
        var samples = Clips.joined(Clips.KENNEDY.pcm(), Clips.LEISURE.pcm());
        var there = hear(openAi, Samples.of(samples), "en");
        var here = hear(local, Samples.of(samples), "en");
        assertThat(there.text()).isEqualTo(here.text());
        assertThat(there.segments()).hasSameSizeAs(here.segments());
        assertThat(there.words()).hasSameSizeAs(here.words());
        for (int i = 0; i < here.words().size(); i++) {
            assertThat(there.words().get(i).startMillis())
                    .isCloseTo(here.words().get(i).startMillis(), within(40L));
        }
        assertThat(there.engine().name()).isEqualTo("openai");
        assertThat(there.engine().model()).isEqualTo("whisper-1");
    }
}
