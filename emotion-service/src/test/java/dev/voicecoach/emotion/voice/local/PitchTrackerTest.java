package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.emotion.voice.Samples;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PitchTrackerTest {
    private static final DoubleUnaryOperator FULL = time -> 1;

    private static double[] track(Samples samples) {
        return PitchTracker.track(samples, Loudness.of(samples)).hertz();
    }

    /** Every frame but those that reach over an end of the sound. */
    private static void assertPitch(double[] signal, DoubleUnaryOperator hertz, double tolerance) {
        var pitch = track(Signals.samples(signal));
        for (int frame = 5; frame < pitch.length - 5; frame++) {
            var expected = hertz.applyAsDouble((frame + 0.5) * Frames.MILLIS / 1000);
            assertThat(pitch[frame]).as("frame %d", frame).isCloseTo(expected, Offset.offset(expected * tolerance));
        }
    }

    private static double voicedShare(double[] pitch) {
        return Arrays.stream(pitch).filter(hertz -> hertz != Pitch.UNVOICED).count() / (double) pitch.length;
    }

    @ParameterizedTest
    @ValueSource(doubles = {80, 97.3, 120, 150, 180, 211.7, 250, 300, 350, 400})
    void findsThePitchOfAVowelWithinAQuarterPercent(double hertz) {
        assertPitch(Signals.voice(1, time -> hertz, FULL), time -> hertz, 0.0025);
    }

    @ParameterizedTest
    @ValueSource(doubles = {80, 120, 180, 250, 300, 400})
    void findsThePitchOfASineWave(double hertz) {
        assertPitch(Signals.tone(1, hertz, 0.1), time -> hertz, 0.005);
    }

    @ParameterizedTest
    @ValueSource(doubles = {80, 120, 180, 250, 300, 400})
    void findsThePitchInNoise(double hertz) {
        var voice = Signals.voice(1, time -> hertz, FULL);
        var noisy = Signals.sum(voice, Signals.noise(1, Signals.rms(voice) / Math.pow(10, 15 / 20.0)));
        assertPitch(noisy, time -> hertz, 0.015);
        var pitch = track(Signals.samples(noisy));
        assertThat(Quantiles.of(pitch, frame -> pitch[frame] > 0).at(0.5)).isCloseTo(hertz, within(0.01 * hertz));
    }

    @Test
    void followsAGlide() {
        DoubleUnaryOperator rising = time -> 120 * Math.pow(2, time / 2);
        assertPitch(Signals.voice(1.5, rising, FULL), rising, 0.01);
        DoubleUnaryOperator falling = time -> 300 * Math.pow(2, -time / 2);
        assertPitch(Signals.voice(1.5, falling, FULL), falling, 0.01);
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 140, 200})
    void isNotTrappedByAStrongSecondHarmonic(double hertz) {
        assertPitch(Signals.harmonics(1, time -> hertz, FULL, 0.2, 1, 0.2, 0.3), time -> hertz, 0.01);
    }

    @ParameterizedTest
    @ValueSource(doubles = {100, 160, 220})
    void isNotTrappedByAMissingFundamental(double hertz) {
        assertPitch(Signals.harmonics(1, time -> hertz, FULL, 0, 1, 0.8, 0.6, 0.5), time -> hertz, 0.01);
    }

    @ParameterizedTest
    @ValueSource(doubles = {150, 220, 330})
    void isNotTrappedByEverySecondPeriodBeingSofter(double hertz) {
        // Each second period at 85 %, as in a slightly creaky voice: the period of the whole is twice as long.
        var signal = Signals.voice(1, time -> hertz, time -> 1 - 0.075 * (1 - Math.cos(Math.PI * hertz * time)));
        assertPitch(signal, time -> hertz, 0.01);
    }

    @Test
    void findsThePitchOfAClippedVoice() {
        assertPitch(Signals.times(20, Signals.voice(1, time -> 130, FULL)), time -> 130, 0.01);
    }

    @Test
    void silenceAndNoiseHaveNoPitch() {
        assertThat(voicedShare(track(Signals.samples(Signals.silence(1))))).isZero();
        assertThat(voicedShare(track(Signals.samples(Signals.noise(3, 0.1))))).isLessThan(0.01);
    }

    @Test
    void findsWhereTheVoiceBeginsAndEnds() {
        var pitch = track(
                Signals.samples(Signals.silence(0.5), Signals.voice(0.5, time -> 150, FULL), Signals.silence(0.5)));
        var voiced = Quantiles.of(pitch, frame -> pitch[frame] > 0);
        assertThat(voiced.count()).isBetween(46, 54);
        assertThat(Arrays.stream(pitch, 0, 47)).containsOnly(Pitch.UNVOICED);
        assertThat(Arrays.stream(pitch, 103, 150)).containsOnly(Pitch.UNVOICED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 159, 160, 161, 500, 800})
    void takesVeryShortRecordings(int length) {
        var samples = Samples.of(new short[length]);
        assertThat(track(samples)).hasSize(length / 160);
    }
}
