package dev.voicecoach.transcription.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.transcription.speech.Clips;
import dev.voicecoach.transcription.speech.Models;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.TranscriberContract;
import dev.voicecoach.transcription.speech.moonshine.MoonshineProperties.Graphs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The vendor's graphs as they are: what runs when ours cannot be built, and what ours must agree with. */
class MoonshinePlainTest extends TranscriberContract {
    private static MoonshineTranscriber plain;
    private static MoonshineTranscriber fused;

    @BeforeAll
    static void load() throws Exception {
        plain = MoonshineTranscriberTest.load(Models.folder(), MoonshineModel.BASE, Graphs.PLAIN, 2);
        fused = MoonshineTranscriberTest.load(Models.folder(), MoonshineModel.BASE, Graphs.FUSED, 2);
    }

    @AfterAll
    static void close() throws Exception {
        if (plain != null) {
            plain.close();
            fused.close();
        }
    }

    @Override
    protected Transcriber transcriber() {
        return plain;
    }

    @Override
    protected boolean timesWords() {
        return false;
    }

    /**
     * 8-bit arithmetic rounds differently in another order, in the vendor's own graph too (with onnxruntime's
     * optimisations or without: cosine 0.998 between the encoder's outputs, as between theirs and ours). On these clips
     * the words are the same; of 60 others 4 differ, by a word or two.
     */
    @Test
    void theFusedGraphsHearTheSame() {
        for (var clip : Clips.ALL) {
            var ours = hear(fused, clip.samples(), "en");
            var theirs = hear(plain, clip.samples(), "en");
            assertThat(Clips.plain(ours.text())).isEqualTo(Clips.plain(theirs.text()));
            assertThat(ours.segments()).hasSameSizeAs(theirs.segments());
            assertThat(ours.words()).isNotEmpty();
            assertThat(theirs.words()).isEmpty();
        }
    }
}
