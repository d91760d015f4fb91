package dev.voicecoach.gateway.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.result.VoiceResult.Estimate;
import dev.voicecoach.gateway.result.VoiceResult.Feature;
import dev.voicecoach.gateway.result.VoiceResult.Likelihood;
import dev.voicecoach.gateway.result.VoiceResult.Peak;
import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import dev.voicecoach.schemas.events.VoiceSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class VoiceViewsTest {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final VoiceAnalysed golden = GoldenExamples.example(VoiceAnalysed.class);

    @Test
    void showsEverythingWhereItIsAllowed() {
        var shown = VoiceViews.voice(golden, "full");

        assertThat(shown.timeline()).singleElement().satisfies(window -> {
            assertThat(window.expressions()).containsExactly(new Likelihood("calm", 0.625));
            assertThat(window.arousal()).isEqualTo(new Estimate(-0.25, 0.5));
            assertThat(window.valence()).isNull();
        });
        var summary = shown.summary();
        assertThat(summary.expressions()).containsExactly(new Likelihood("calm", 0.625));
        assertThat(summary.attributes()).containsExactly(new Likelihood("steady", 0.75));
        assertThat(summary.valence()).isEqualTo(new Estimate(0.125, 0.75));
        assertThat(summary.peaks()).containsExactly(new Peak("calm", 0, 4_000, 0.625));
        assertThat(summary.stability()).isEqualTo(0.5);
        assertThat(summary.hesitantShare()).isEqualTo(0.25);
        assertThat(summary.features()).isEqualTo(Map.of("jitter_local", new Feature(1.5, "%")));
        assertThat(JSON.writeValueAsString(shown))
                .contains(
                        "\"expressions\":", "\"arousal\":{\"value\":-0.25,\"uncertainty\":0.5}", "\"hesitant_share\":");
    }

    /** The golden event carries what voice_only forbids, as if an engine had not kept to it. */
    @Test
    void hasNotEvenTheNamesOfWhatIsForbidden() {
        var shown = JSON.writeValueAsString(VoiceViews.voice(golden, "voice_only"));

        assertThat(shown)
                .contains("\"attributes\":[{\"name\":\"steady\"", "jitter_local", "pitch_range_semitones")
                .doesNotContain("expression", "arousal", "valence", "calm");
    }

    @Test
    void showsThePeaksOfAttributesWhereExpressionsAreForbidden() {
        var peaks = new ArrayList<>(golden.getSummary().getPeaks());
        peaks.add(new dev.voicecoach.schemas.events.Peak("steady", 0L, 4_000L, 0.75));
        var both = VoiceAnalysed.newBuilder(golden)
                .setSummary(VoiceSummary.newBuilder(golden.getSummary())
                        .setPeaks(peaks)
                        .build())
                .build();

        assertThat(VoiceViews.voice(both, "voice_only").summary().peaks())
                .isEqualTo(List.of(new Peak("steady", 0, 4_000, 0.75)));
        assertThat(VoiceViews.voice(both, "full").summary().peaks()).hasSize(2);
    }
}
