package dev.voicecoach.emotion.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoiceAnalysedWireTest {
    static final VoiceAnalysis GOLDEN = new VoiceAnalysis(
            List.of(new VoiceAnalysis.Window(
                    0, 4000, 118.5, -23.25, 0.5, 3.5, List.of(), List.of(new Likelihood("steady", 0.75)))),
            new VoiceAnalysis.Summary(118.5, 6.25, -22.5, 18.5, 0.5, 3080, 1, 500, 4.5),
            new VoiceAnalysis.Engine("local", "signal", "1"));
    private static final Duration TAKEN = Duration.ofMillis(40);

    @Test
    void writesTheGoldenBytes() {
        var payload = AnalysisPayload.of(GOLDEN, true, TAKEN);
        assertThat(payload).isEqualTo(GoldenExamples.example(VoiceAnalysed.class));
        assertThat(EventCodec.encode(payload)).isEqualTo(GoldenExamples.bytes(VoiceAnalysed.class));
    }

    @Test
    void writesAbsentMeasurementsAsNull() {
        var silence = new VoiceAnalysis(
                List.of(new VoiceAnalysis.Window(0, 4000, null, -100, 0, 0, List.of(), List.of())),
                new VoiceAnalysis.Summary(null, null, null, null, 0, 0, 0, 0, null),
                GOLDEN.engine());
        var read = EventCodec.decode(VoiceAnalysed.class, EventCodec.encode(AnalysisPayload.of(silence, true, TAKEN)));
        assertThat(read.getTimeline().getFirst().getPitchHertz()).isNull();
        assertThat(read.getSummary().getPitchMedianHertz()).isNull();
        assertThat(read.getSummary().getPitchRangeSemitones()).isNull();
        assertThat(read.getSummary().getLoudnessMeanDecibels()).isNull();
        assertThat(read.getSummary().getLoudnessRangeDecibels()).isNull();
        assertThat(read.getSummary().getArticulationRate()).isNull();
    }

    @Test
    void writesExpressionsOnlyWhenTheyMayBeNamed() {
        var expressive = new VoiceAnalysis(
                List.of(new VoiceAnalysis.Window(
                        0, 4000, null, -30, 0, 0, List.of(new Likelihood("calm", 0.6)), List.of())),
                GOLDEN.summary(),
                GOLDEN.engine());
        assertThat(AnalysisPayload.of(expressive, true, TAKEN)
                        .getTimeline()
                        .getFirst()
                        .getExpressions())
                .containsExactly(new dev.voicecoach.schemas.events.Likelihood("calm", 0.6));
        assertThat(AnalysisPayload.of(expressive, false, TAKEN)
                        .getTimeline()
                        .getFirst()
                        .getExpressions())
                .isEmpty();
    }
}
