package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.emotion.voice.Clips;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SustainedTest {
    private static final DoubleUnaryOperator FULL = time -> 1;

    private static double share(double[]... parts) {
        var track = VoiceTrack.of(Signals.samples(parts));
        return track.describe(0, track.frames()).get(Descriptor.SUSTAINED_SHARE);
    }

    @Test
    void hearsAHeldVowelWithinSpeech() {
        var um = Signals.voice(0.5, time -> 120 - 4 * time, FULL);
        assertThat(share(Signals.speech(1, 140), um, Signals.speech(1, 140))).isBetween(0.15, 0.25);
    }

    @Test
    void aMovingPitchIsNotHeld() {
        assertThat(share(Signals.voice(2, time -> 140 * Math.pow(2, Math.sin(8 * time) / 2), FULL)))
                .isLessThan(0.05);
    }

    @Test
    void aMovingTimbreIsNotHeld() {
        var vowels = new double[12][];
        for (int i = 0; i < vowels.length; i++) {
            vowels[i] = i % 2 == 0
                    ? Signals.harmonics(0.15, time -> 110 + 60 * time, FULL, 1, 0.2, 0.1, 0.05)
                    : Signals.harmonics(0.15, time -> 110 + 60 * time, FULL, 0.1, 0.2, 1, 0.6, 0.5, 0.5, 0.5, 0.5, 0.4);
        }
        assertThat(share(vowels)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {Clips.WOMAN, Clips.MAN})
    void readingHoldsNothing(String clip) {
        var track = VoiceTrack.of(Clips.samples(clip));
        assertThat(track.describe(0, track.frames()).get(Descriptor.SUSTAINED_SHARE))
                .isLessThan(0.02);
    }
}
