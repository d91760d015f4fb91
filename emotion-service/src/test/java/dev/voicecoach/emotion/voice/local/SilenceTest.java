package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SilenceTest {
    private static double[] strengths(double softer) {
        return Silence.strengths(Loudness.of(
                Signals.samples(Signals.tone(1, 200, 0.5), Signals.times(softer, Signals.tone(1, 200, 0.5)))));
    }

    @Test
    void aLoudFrameIsJudgedByItsPeriodicityAlone() {
        assertThat(strengths(1)[150]).isCloseTo(0.45, within(1e-9));
        assertThat(strengths(0.2)[150]).isCloseTo(0.45, within(1e-9));
    }

    @Test
    void aSofterOneMoreAndMoreByItsSoftness() {
        assertThat(strengths(0.1)[150]).isBetween(0.45, 0.7);
        assertThat(strengths(0.05)[150]).isBetween(1.3, 1.6);
        assertThat(strengths(0)[150]).isGreaterThan(Silence.CERTAIN);
    }

    @Test
    void roomNoiseIsSilenceHoweverItCompares() {
        var faint = Signals.times(0.001, Signals.tone(1, 200, 0.5));
        assertThat(Silence.strengths(Loudness.of(Signals.samples(faint)))).containsOnly(2.45);
    }

    @Test
    void nothingHasNoFrames() {
        assertThat(Silence.strengths(Loudness.of(Signals.samples()))).isEmpty();
    }
}
