package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class YinDifferenceTest {
    private final YinDifference yin = new YinDifference(300);

    @Test
    void equalsTheDefinition() {
        var random = new Random(Signals.SEED);
        var samples = random.doubles(yin.span(), -1, 1).toArray();
        var difference = yin.of(samples);
        var sum = 0.0;
        assertThat(difference[0]).isEqualTo(1);
        for (int lag = 1; lag <= 300; lag++) {
            var raw = 0.0;
            for (int j = 0; j < YinDifference.WINDOW; j++) {
                raw += Math.pow(samples[j] - samples[j + lag], 2);
            }
            sum += raw;
            assertThat(difference[lag]).as("lag %d", lag).isCloseTo(raw * lag / sum, within(1e-9));
        }
    }

    @Test
    void isZeroAtThePeriodAndItsMultiples() {
        var samples = new double[yin.span()];
        Arrays.setAll(samples, i -> Math.sin(2 * Math.PI * i / 100) + 0.3 * Math.sin(2 * Math.PI * i / 50));
        var difference = yin.of(samples);
        assertThat(difference[100]).isCloseTo(0, within(1e-9));
        assertThat(difference[200]).isCloseTo(0, within(1e-9));
        assertThat(difference[150]).isGreaterThan(1);
    }

    @Test
    void silenceHasNoPeriod() {
        assertThat(yin.of(new double[yin.span()])).containsOnly(1);
    }

    @Test
    void refusesLagsThatWouldOverlap() {
        assertThatThrownBy(() -> new YinDifference(513)).hasMessageContaining("513");
    }
}
