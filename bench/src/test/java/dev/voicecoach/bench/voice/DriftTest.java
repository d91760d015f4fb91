package dev.voicecoach.bench.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DriftTest {
    private final Drift drift = new Drift();

    @Test
    void isTheMeanDistanceOfEachName() {
        drift.add(Map.of("calm", 0.5, "tense", 0.1), Map.of("calm", 0.7, "tense", 0.1));
        drift.add(Map.of("calm", 0.5), Map.of("calm", 0.4));

        assertThat(drift.mean("calm").orElseThrow()).isCloseTo(0.15, within(1e-9));
        assertThat(drift.mean("tense")).contains(0.0);
        assertThat(drift.worstMean().orElseThrow()).isCloseTo(0.15, within(1e-9));
        assertThat(drift.shareThatCameOrWent()).isZero();
    }

    @Test
    void countsWhatCameOrWentApart() {
        drift.add(Map.of("calm", 0.9), Map.of("sad", 0.9));
        drift.add(Map.of("calm", 0.9), Map.of("calm", 0.9));

        assertThat(drift.names()).containsExactly("calm", "sad");
        assertThat(drift.mean("sad")).isEmpty();
        assertThat(drift.mean("calm")).contains(0.0);
        assertThat(drift.shareThatCameOrWent()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void knowsWhenThereWasNothingToCompare() {
        drift.add(Map.of(), Map.of());

        assertThat(drift.worstMean()).isEmpty();
        assertThat(drift.shareThatCameOrWent()).isZero();
    }
}
