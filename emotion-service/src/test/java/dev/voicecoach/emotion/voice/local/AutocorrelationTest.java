package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AutocorrelationTest {
    private final Autocorrelation correlation = new Autocorrelation(60);

    private double[] voice(double hertz) {
        return Arrays.copyOf(Signals.voice(0.1, time -> hertz, time -> 1), correlation.span());
    }

    private double[] noise() {
        return Arrays.copyOf(Signals.noise(0.1, 0.1), correlation.span());
    }

    @ParameterizedTest
    @ValueSource(doubles = {80, 100, 160, 200, 320})
    void isOneAtThePeriodAndLessBetween(double hertz) {
        var found = correlation.of(voice(hertz), noise())[0];
        var period = (int) Math.round(Autocorrelation.STEPS_PER_SAMPLE * 16_000 / hertz);
        assertThat(found[0]).isCloseTo(1, within(1e-9));
        assertThat(found[period]).isCloseTo(1, within(0.02));
        assertThat(found[period / 2]).isLessThan(0.6);
    }

    @Test
    void aPeriodOfHalfASampleMoreIsFoundBetweenTheSamples() {
        var found = correlation.of(voice(16_000 / 100.5), noise())[0];
        assertThat(found[201]).isGreaterThan(found[200]).isGreaterThan(found[202]);
    }

    @Test
    void noiseDoesNotRepeatItself() {
        var found = correlation.of(noise(), voice(100))[0];
        for (int lag = 40; lag <= 530; lag++) {
            assertThat(found[lag]).isLessThan(0.45);
        }
    }

    @Test
    void neitherStretchHearsTheOther() {
        var alone = correlation.of(voice(130), new double[correlation.span()])[0].clone();
        assertThat(correlation.of(voice(130), noise())[0]).containsExactly(alone, within(1e-9));
        assertThat(correlation.of(noise(), voice(130))[1]).containsExactly(alone, within(1e-9));
    }

    @Test
    void silenceAndAConstantOffsetDoNotRepeatThemselves() {
        var offset = new double[correlation.span()];
        Arrays.fill(offset, 0.25);
        assertThat(correlation.of(new double[correlation.span()], offset)[0]).containsOnly(0);
        assertThat(correlation.of(new double[correlation.span()], offset)[1]).containsOnly(0);
    }
}
