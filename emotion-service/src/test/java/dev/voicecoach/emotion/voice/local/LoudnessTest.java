package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoudnessTest {
    private static double level(Loudness loudness) {
        var levels = loudness.levels();
        return Quantiles.of(levels, frame -> frame > 5).at(0.5);
    }

    @ParameterizedTest
    @CsvSource({"1, -3.01", "0.5, -9.03", "0.01, -43.01"})
    void aSineWaveHasHalfThePowerOfItsAmplitude(double amplitude, double decibels) {
        var loudness = Loudness.of(Signals.samples(Signals.tone(1, 200, amplitude)));
        assertThat(level(loudness)).isCloseTo(decibels, within(0.02));
        assertThat(loudness.mean(0, 100, frame -> true)).isCloseTo(decibels, within(0.02));
    }

    @ParameterizedTest
    @ValueSource(doubles = {80, 111, 150, 333})
    void doesNotRippleWithThePeriodsOfTheVoice(double hertz) {
        var levels = Loudness.of(Signals.samples(Signals.voice(1, time -> hertz, time -> 1)))
                .levels();
        var all = Quantiles.of(levels, frame -> frame > 2 && frame < 97);
        assertThat(all.at(1) - all.at(0)).isLessThan(1.5);
    }

    @Test
    void silenceIsAtTheBottom() {
        assertThat(Loudness.of(Signals.samples(Signals.silence(0.1))).levels())
                .hasSize(10)
                .containsOnly(-100);
    }

    @Test
    void aConstantOffsetIsSilence() {
        var offset = new double[16_000];
        Arrays.fill(offset, 0.25);
        assertThat(Loudness.of(Signals.samples(offset)).levels()).containsOnly(-100);
    }

    @Test
    void meansOverWantedFramesOnlyAndByEnergy() {
        var loudness = Loudness.of(Signals.samples(Signals.tone(1, 200, 0.5), Signals.silence(1)));
        assertThat(loudness.mean(0, 200, frame -> frame < 100)).isCloseTo(-9.03, within(0.02));
        assertThat(loudness.mean(0, 200, frame -> true)).isCloseTo(-9.03 - 3.01, within(0.02));
        assertThat(loudness.mean(0, 0, frame -> true)).isEqualTo(-100);
    }

    @ParameterizedTest
    @CsvSource({"50, -34.3, -34", "300, -6.2, -5.9", "1000, -3.2, -2.9", "3400, -6.2, -5.9", "7000, -35.4, -35"})
    void theTelephoneBandLeavesOutHumAndHiss(double hertz, double least, double most) {
        var samples = Signals.samples(Signals.tone(1, hertz, 1));
        assertThat(level(Loudness.ofTelephoneBand(samples))).isBetween(least, most);
    }
}
