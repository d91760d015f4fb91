package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllableNucleiTest {
    private static int[] nuclei(double[]... parts) {
        var samples = Signals.samples(parts);
        return SyllableNuclei.of(Loudness.ofTelephoneBand(samples).levels(), frame -> true);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7})
    void countsEachPulseOfTheVoice(int perSecond) {
        var nuclei = nuclei(Signals.syllables(10, 130, perSecond));
        assertThat(nuclei.length).isBetween(10 * perSecond - 1, 10 * perSecond + 1);
        var distances = new double[nuclei.length - 1];
        Arrays.setAll(distances, i -> nuclei[i + 1] - nuclei[i]);
        assertThat(Quantiles.of(distances, i -> true).at(0.5)).isBetween(98.0 / perSecond, 102.0 / perSecond);
    }

    @Test
    void aSteadyVowelIsOneSyllable() {
        assertThat(nuclei(Signals.silence(0.2), Signals.voice(0.5, time -> 150, time -> 1), Signals.silence(0.2)))
                .hasSize(1);
    }

    @Test
    void rippleBelowTwoDecibelsIsNoSyllable() {
        var levels = new double[200];
        Arrays.setAll(levels, i -> -20 + 0.9 * Math.sin(i / 3.0));
        assertThat(SyllableNuclei.of(levels, frame -> true)).hasSize(1);
        Arrays.setAll(levels, i -> -20 + 1.1 * Math.sin(2 * Math.PI * (i + 0.5) / 20));
        assertThat(SyllableNuclei.of(levels, frame -> true)).hasSize(10);
    }

    @Test
    void aPeakWithoutVoiceIsNone() {
        var levels = new double[] {-40, -20, -40, -20, -40};
        assertThat(SyllableNuclei.of(levels, frame -> frame == 3)).containsExactly(3);
    }

    @Test
    void aPeakFarBelowTheLoudestIsNone() {
        var levels = new double[] {-60, -20, -60, -50, -60};
        assertThat(SyllableNuclei.of(levels, frame -> true)).containsExactly(1);
    }

    @Test
    void silenceAndNothingHaveNone() {
        assertThat(SyllableNuclei.of(new double[0], frame -> true)).isEmpty();
        assertThat(nuclei(Signals.silence(1))).hasSizeLessThanOrEqualTo(1);
    }
}
