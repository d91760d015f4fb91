package dev.voicecoach.transcription.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.voicecoach.transcription.speech.Clips;
import dev.voicecoach.transcription.speech.Models;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.TranscriberContract;
import dev.voicecoach.transcription.speech.moonshine.MoonshineProperties.Graphs;
import java.nio.file.Files;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MoonshineTinyTest extends TranscriberContract {
    private static MoonshineTranscriber tiny;

    @BeforeAll
    static void load() throws Exception {
        var models = Models.folder();
        if (System.getenv("CI") == null) {
            assumeTrue(Files.exists(models.resolve("moonshine-tiny")), "No tiny model in " + models);
        }
        tiny = MoonshineTranscriberTest.load(models, MoonshineModel.TINY, Graphs.FUSED, 2);
    }

    @AfterAll
    static void close() throws Exception {
        if (tiny != null) {
            tiny.close();
        }
    }

    @Override
    protected Transcriber transcriber() {
        return tiny;
    }

    @Test
    void saysWhichModelListened() {
        var heard = hear(tiny, Clips.DISPOSED.samples(), "en");
        assertThat(heard.engine().model()).isEqualTo("tiny-int8");
        assertThat(heard.words()).isNotEmpty();
    }
}
