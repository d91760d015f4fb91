package dev.voicecoach.bench.speech.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseTest {
    /** Half a second of a tone, half a second of nothing. */
    private static Sound speech() {
        var samples = new float[Sound.RATE_HERTZ];
        for (int i = 0; i < samples.length / 2; i++) {
            samples[i] = (float) (0.2 * Math.sin(i * 0.3));
        }
        return Sound.of(samples);
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 15})
    void hasTheWantedRatioWherePausesDoNotCount(double ratioDecibels) {
        var mixed = Noise.mixed(speech(), Noise.white(speech().length(), 1), ratioDecibels)
                .samples();
        var clean = speech().samples();
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] -= clean[i];
        }
        var ratio = 0.02 / Sound.of(mixed).power();
        assertThat(10 * Math.log10(ratio)).isCloseTo(ratioDecibels, offset(0.1));
    }

    @Test
    void doesNotClip() {
        var mixed = Noise.mixed(speech().scaled(5), Noise.white(speech().length(), 1), 0);
        for (var sample : mixed.samples()) {
            assertThat(Math.abs(sample)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void theSeedDecidesTheNoise() {
        assertThat(Noise.white(100, 1).samples())
                .isEqualTo(Noise.white(100, 1).samples())
                .isNotEqualTo(Noise.white(100, 2).samples());
    }

    @Test
    void everybodyIsEquallyLoudInBabble() {
        var soft = speech().scaled(0.01);
        var one = Noise.babble(List.of(speech()), 3 * Sound.RATE_HERTZ, 1);
        var other = Noise.babble(List.of(soft), 3 * Sound.RATE_HERTZ, 1);

        assertThat(one.length()).isEqualTo(3 * Sound.RATE_HERTZ);
        assertThat(one.power()).isCloseTo(other.power(), offset(1e-4));
    }

    @Test
    void pinkAndBrownFallWithTheFrequency() {
        var length = 4 * Sound.RATE_HERTZ;
        assertThat(roughness(Noise.white(length, 1))).isGreaterThan(roughness(Noise.pink(length, 1)));
        assertThat(roughness(Noise.pink(length, 1))).isGreaterThan(roughness(Noise.brown(length, 1)));
    }

    /** Power of the differences by power. */
    private static double roughness(Sound sound) {
        var samples = sound.samples();
        for (int i = samples.length - 1; i > 0; i--) {
            samples[i] -= samples[i - 1];
        }
        return Sound.of(samples).power() / sound.power();
    }
}
