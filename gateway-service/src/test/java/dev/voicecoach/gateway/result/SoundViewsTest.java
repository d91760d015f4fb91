package dev.voicecoach.gateway.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.result.TranscriptResult.Filler;
import dev.voicecoach.gateway.result.TranscriptResult.Pause;
import dev.voicecoach.gateway.result.TranscriptResult.Quality;
import dev.voicecoach.gateway.result.TranscriptResult.Repeat;
import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.FindingSource;
import dev.voicecoach.schemas.events.QualityFlag;
import dev.voicecoach.schemas.events.TranscriptReady;
import java.util.List;
import org.junit.jupiter.api.Test;

class SoundViewsTest {
    private final TranscriptReady golden = GoldenExamples.example(TranscriptReady.class);

    @Test
    void showsHowItWasSaid() {
        var shown = SoundViews.transcript(golden);

        assertThat(shown.cleanText()).isEqualTo("I led the release. It shipped on time.");
        assertThat(shown.fillers()).containsExactly(new Filler("uh/um", 2_340, 2_690, "filled_pause", "heard"));
        assertThat(shown.pauses())
                .containsExactly(new Pause(0, 320, "before_answer"), new Pause(1_800, 2_300, "between_sentences"));
        assertThat(shown.quality()).isEqualTo(new Quality(0.77, 24.5, 0, -23.4, "en", 0.98, List.of()));
    }

    @Test
    void showsRepeatsAndFlags() {
        var repeat = new dev.voicecoach.schemas.events.Repeat("on", 3_100L, 3_500L, 2, FindingSource.TRANSCRIBED);
        var quality = dev.voicecoach.schemas.events.Quality.newBuilder(golden.getQuality())
                .setFlags(List.of(QualityFlag.OTHER_LANGUAGE))
                .build();
        var shown = SoundViews.transcript(TranscriptReady.newBuilder(golden)
                .setRepeats(List.of(repeat))
                .setQuality(quality)
                .build());

        assertThat(shown.repeats()).containsExactly(new Repeat("on", 3_100, 3_500, 2, "transcribed"));
        assertThat(shown.quality()).extracting(Quality::flags).isEqualTo(List.of("other_language"));
    }

    @Test
    void showsAnOlderTranscriptWithoutWhatItDidNotMeasure() {
        var shown = SoundViews.transcript(TranscriptReady.newBuilder(golden)
                .setFillers(List.of())
                .setCleanText(null)
                .setQuality(null)
                .build());

        assertThat(shown.cleanText()).isNull();
        assertThat(shown.quality()).isNull();
        assertThat(shown.fillers()).isEmpty();
    }
}
