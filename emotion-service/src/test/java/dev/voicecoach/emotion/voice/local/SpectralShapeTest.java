package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpectralShapeTest {
    private static double[] powers(double[] signal) {
        var stretch = Arrays.copyOf(signal, Spectrum.SPAN);
        return new Spectrum().of(stretch, new double[Spectrum.SPAN])[0];
    }

    private static double[] twoTones(double low, double lowAmplitude, double high, double highAmplitude) {
        return powers(Signals.sum(Signals.tone(0.1, low, lowAmplitude), Signals.tone(0.1, high, highAmplitude)));
    }

    @Test
    void aSpectrumPeaksAtTheTone() {
        var powers = powers(Signals.tone(0.1, 1500, 0.3));
        var strongest = 0;
        for (int bin = 0; bin < powers.length; bin++) {
            strongest = powers[bin] > powers[strongest] ? bin : strongest;
        }
        assertThat(strongest).isEqualTo(Spectrum.bin(1500));
    }

    @Test
    void neitherStretchHearsTheOther() {
        var tone = Arrays.copyOf(Signals.tone(0.1, 700, 0.3), Spectrum.SPAN);
        var noise = Arrays.copyOf(Signals.noise(0.1, 0.1), Spectrum.SPAN);
        var together = new Spectrum().of(tone, noise);
        assertThat(together[0]).containsExactly(powers(tone), within(1e-6));
        assertThat(together[1]).containsExactly(powers(noise), within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "1, 0.1, -20", "0.1, 1, 20"})
    void alphaRatioIsTheHighBandOverTheLow(double low, double high, double decibels) {
        assertThat(SpectralShape.alphaRatio(twoTones(500, 0.1 * low, 2500, 0.1 * high)))
                .isCloseTo(decibels, within(0.3));
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 0", "1, 0.1, 20", "0.1, 1, -20"})
    void hammarbergIndexIsTheLowPeakOverTheHighOne(double low, double high, double decibels) {
        assertThat(SpectralShape.hammarbergIndex(twoTones(500, 0.1 * low, 3000, 0.1 * high)))
                .isCloseTo(decibels, within(0.3));
    }

    @Test
    void slopeIsTheLevelPerKilohertz() {
        var powers = new double[Spectrum.BINS];
        Arrays.setAll(powers, bin -> Math.pow(10, -12 * Spectrum.hertz(bin) / 1000 / 10));
        assertThat(SpectralShape.slope(powers, 0, 500)).isCloseTo(-12, within(1e-6));
        assertThat(SpectralShape.slope(powers, 500, 1500)).isCloseTo(-12, within(1e-6));
    }

    @Test
    void centroidLiesBetweenTheTones() {
        assertThat(SpectralShape.centroid(twoTones(1000, 0.1, 3000, 0.1))).isCloseTo(2000, within(20.0));
    }

    @Test
    void fluxIsTheShareThatMoved() {
        var low = powers(Signals.tone(0.1, 500, 0.1));
        var high = powers(Signals.tone(0.1, 3000, 0.4));
        assertThat(SpectralShape.flux(low, low)).isZero();
        assertThat(SpectralShape.flux(low, high)).isCloseTo(1, within(0.01));
        assertThat(SpectralShape.flux(low, powers(Signals.tone(0.1, 500, 0.4)))).isCloseTo(0, within(1e-9));
    }

    @Test
    void theGainChangesNothing() {
        var soft = powers(Signals.voice(0.1, time -> 150, time -> 0.1));
        var loud = powers(Signals.voice(0.1, time -> 150, time -> 1));
        Offset<Double> rounding = within(1e-9);
        assertThat(SpectralShape.alphaRatio(soft)).isCloseTo(SpectralShape.alphaRatio(loud), rounding);
        assertThat(SpectralShape.hammarbergIndex(soft)).isCloseTo(SpectralShape.hammarbergIndex(loud), rounding);
        assertThat(SpectralShape.centroid(soft)).isCloseTo(SpectralShape.centroid(loud), within(1e-6));
        assertThat(SpectralShape.slope(soft, 0, 500)).isCloseTo(SpectralShape.slope(loud, 0, 500), rounding);
        assertThat(MelCepstrum.of(soft)).containsExactly(MelCepstrum.of(loud), within(1e-6));
    }

    @Test
    void theFirstMelCoefficientIsTheTiltOfTheSpectrum() {
        var falling = MelCepstrum.of(powers(Signals.tone(0.1, 200, 0.3)));
        var rising = MelCepstrum.of(powers(Signals.tone(0.1, 6000, 0.3)));
        assertThat(falling).hasSize(MelCepstrum.COEFFICIENTS);
        assertThat(falling[0]).isPositive();
        assertThat(rising[0]).isNegative();
        assertThat(MelCepstrum.of(new double[Spectrum.BINS])).containsExactly(new double[4], within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"120, 1, 1, 0", "120, 1, 0.5, 6.02", "220, 0.5, 1, -6.02", "310, 1, 0.1, 20"})
    void theFirstHarmonicIsComparedToTheSecond(double hertz, double first, double second, double decibels) {
        var samples = Signals.samples(Signals.harmonics(1, time -> hertz, time -> 1, first, second, 0.3));
        assertThat(Harmonics.firstOverSecond(samples, 50, hertz)).isCloseTo(decibels, within(0.3));
    }
}
