package dev.voicecoach.bench.speech.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelephoneTest {
    private static Sound tone(double hertz) {
        var samples = new float[Sound.RATE_HERTZ];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (0.3 * Math.sin(2 * Math.PI * hertz * i / Sound.RATE_HERTZ));
        }
        return Sound.of(samples);
    }

    /** Of what comes out to what goes in, in decibels. */
    private static double gain(double hertz) {
        return 10 * Math.log10(Telephone.line(tone(hertz)).power() / tone(hertz).power());
    }

    @ParameterizedTest
    @ValueSource(doubles = {450, 1000, 2000, 3200})
    void letsTheBandThrough(double hertz) {
        assertThat(gain(hertz)).isCloseTo(0, offset(0.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 200, 3600, 5000, 7000})
    void takesTheRestAway(double hertz) {
        assertThat(gain(hertz)).isLessThan(-25);
    }

    @Test
    void delaysNothing() {
        var click = new float[2000];
        click[1000] = 0.9f;
        var line = Telephone.line(Sound.of(click)).samples();
        var loudest = 0;
        for (int i = 0; i < line.length; i++) {
            loudest = Math.abs(line[i]) > Math.abs(line[loudest]) ? i : loudest;
        }
        assertThat(line).hasSize(2000);
        assertThat(loudest).isEqualTo(1000);
    }

    @Test
    void theMuLawIsFinerWhereItIsSoft() {
        assertThat(Telephone.muLaw(0)).isZero();
        assertThat(Telephone.muLaw(1)).isEqualTo(1f);
        assertThat(Telephone.muLaw(-2)).isEqualTo(-1f);
        assertThat(Telephone.muLaw(0.001f)).isCloseTo(0.001f, offset(0.0001f));
        assertThat(Telephone.muLaw(0.5f)).isCloseTo(0.5f, offset(0.015f)).isNotEqualTo(0.5f);
    }
}
