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
    private static final List<Likelihood> CALM = List.of(new Likelihood("calm", 0.625));
    private static final List<Likelihood> STEADY = List.of(new Likelihood("steady", 0.75));
    private static final VoiceAnalysis.Estimate AROUSAL = new VoiceAnalysis.Estimate(-0.25, 0.5);

    static final VoiceAnalysis GOLDEN = new VoiceAnalysis(
            List.of(new VoiceAnalysis.Window(0, 4000, 118.5, -23.25, 0.5, 3.5, CALM, STEADY, AROUSAL, null)),
            new VoiceAnalysis.Summary(
                    118.5,
                    6.25,
                    -22.5,
                    18.5,
                    0.5,
                    3080,
                    1,
                    500,
                    4.5,
                    CALM,
                    STEADY,
                    AROUSAL,
                    new VoiceAnalysis.Estimate(0.125, 0.75),
                    List.of(new VoiceAnalysis.Peak("calm", true, 0, 4000, 0.625)),
                    0.5,
                    0.25,
                    List.of(new VoiceAnalysis.Feature("jitter_local", 1.5, "%"))),
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
                List.of(new VoiceAnalysis.Window(0, 4000, null, -100, 0, 0, List.of(), List.of(), null, null)),
                VoiceAnalysis.Summary.ofSilence(),
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
        var named = AnalysisPayload.of(GOLDEN, true, TAKEN);
        assertThat(named.getSummary().getPeaks()).hasSize(1);
        assertThat(named.getTimeline().getFirst().getExpressions()).hasSize(1);

        var unnamed = AnalysisPayload.of(GOLDEN, false, TAKEN);
        var window = unnamed.getTimeline().getFirst();
        assertThat(window.getExpressions()).isEmpty();
        assertThat(window.getArousal()).isNull();
        assertThat(window.getAttributes()).hasSize(1);
        assertThat(unnamed.getSummary().getExpressions()).isEmpty();
        assertThat(unnamed.getSummary().getArousal()).isNull();
        assertThat(unnamed.getSummary().getValence()).isNull();
        assertThat(unnamed.getSummary().getPeaks()).isEmpty();
        assertThat(unnamed.toString()).doesNotContain("calm");
    }
}
