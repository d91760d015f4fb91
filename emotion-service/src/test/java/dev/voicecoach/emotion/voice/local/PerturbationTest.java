package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.emotion.voice.Samples;
import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerturbationTest {
    private static final DoubleUnaryOperator FULL = time -> 1;

    private static double[] pulses(Samples samples) {
        return GlottalPulses.of(
                samples, PitchTracker.track(samples, Loudness.of(samples)).hertz());
    }

    private static Perturbation of(double[] signal) {
        var samples = Signals.samples(signal);
        return Perturbation.of(samples, pulses(samples));
    }

    /** Damped vowel-like pulses at these places, with these strengths. */
    private static double[] train(double[] places, double[] strengths) {
        var signal = new double[(int) places[places.length - 1] + 400];
        for (int k = 0; k < places.length; k++) {
            for (int i = (int) Math.ceil(places[k]); i < Math.min(signal.length, places[k] + 300); i++) {
                var seconds = (i - places[k]) / Samples.RATE_HERTZ;
                signal[i] += 0.4 * strengths[k] * Math.exp(-400 * seconds) * Math.cos(2 * Math.PI * 600 * seconds);
            }
        }
        return signal;
    }

    private static double[] alternating(int count, double mean, double half) {
        var values = new double[count];
        Arrays.setAll(values, k -> mean + (k % 2 == 0 ? half : -half));
        return values;
    }

    /** Of 100 samples ± 2 %. */
    private static double[] irregular() {
        var random = new Random(Signals.SEED);
        var periods = new double[160];
        Arrays.setAll(periods, k -> 98 + 4 * random.nextDouble());
        return periods;
    }

    private static double[] running(double[] periods) {
        var places = new double[periods.length];
        var place = 500.0;
        for (int k = 0; k < periods.length; k++) {
            places[k] = place;
            place += periods[k];
        }
        return places;
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 120.7, 200, 300})
    void aPulseFollowsEachPeriod(double hertz) {
        var pulses = pulses(Signals.samples(Signals.voice(1, time -> hertz, FULL)));
        assertThat(pulses.length).isBetween((int) hertz - 6, (int) hertz + 2);
        for (int i = 3; i < pulses.length - 3; i++) {
            assertThat(pulses[i] - pulses[i - 1]).isCloseTo(16_000 / hertz, within(0.1));
        }
    }

    @Test
    void aSteadyVoiceHasAlmostNone() {
        var steady = of(Signals.voice(1, time -> 150, FULL));
        assertThat(steady.jitterLocal()).isLessThan(0.1);
        assertThat(steady.jitterRap()).isLessThan(0.1);
        assertThat(steady.shimmerLocal()).isLessThan(0.5);
        assertThat(steady.shimmerApq3()).isLessThan(0.5);
    }

    @Test
    void jitterIsWhatThePeriodsDifferBy() {
        var periods = irregular();
        var difference = new Mean();
        var fromNeighbours = new Mean();
        for (int k = 2; k < periods.length; k++) {
            difference.add(Math.abs(periods[k] - periods[k - 1]));
            fromNeighbours.add(Math.abs(periods[k - 1] - (periods[k] + periods[k - 1] + periods[k - 2]) / 3));
        }
        var jittery = of(train(running(periods), alternating(periods.length, 1, 0)));
        assertThat(jittery.jitterLocal()).isCloseTo(difference.value(), within(0.2));
        assertThat(jittery.jitterRap()).isCloseTo(fromNeighbours.value(), within(0.2));
    }

    @Test
    void shimmerIsWhatTheStrengthsDifferBy() {
        var even = alternating(160, 100, 0);
        var uneven = of(train(running(even), alternating(160, 1, 0.05)));
        assertThat(uneven.shimmerLocal()).isCloseTo(10, within(1.0));
        assertThat(uneven.shimmerApq3()).isCloseTo(10 * 2 / 3.0, within(0.7));
        assertThat(uneven.jitterLocal()).isLessThan(0.3);
    }

    @Test
    void aPartHasOnlyItsOwn() {
        var steady = Signals.voice(1, time -> 160, FULL);
        var samples = Signals.samples(steady, train(running(irregular()), alternating(160, 1, 0)));
        var all = Perturbation.of(samples, pulses(samples));
        assertThat(all.within(0, 15_000).jitterLocal()).isLessThan(0.1);
        assertThat(all.within(17_000, 32_000).jitterLocal()).isGreaterThan(1);
    }

    @Test
    void aFewPeriodsAreTooFew() {
        assertThat(of(Signals.voice(0.1, time -> 150, FULL)).jitterLocal()).isNull();
        assertThat(of(Signals.silence(1)).shimmerLocal()).isNull();
    }
}
