package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.emotion.voice.Clips;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunctionalsTest {
    private static Map<Descriptor, Double> describe(double[]... parts) {
        var track = VoiceTrack.of(Signals.samples(parts));
        return track.describe(0, track.frames());
    }

    @Test
    void pitchIsInSemitonesAboveTheLowestNote() {
        // 220 Hz is three octaves above 27.5; ±2 semitones of a sine deviate by √2.
        var found =
                describe(Signals.voice(4, time -> 220 * Math.pow(2, 2 * Math.sin(2 * Math.PI * time) / 12), time -> 1));
        assertThat(found.get(Descriptor.PITCH_MEAN)).isCloseTo(36, within(0.05));
        assertThat(found.get(Descriptor.PITCH_MIDDLE)).isCloseTo(36, within(0.1));
        assertThat(found.get(Descriptor.PITCH_DEVIATION)).isCloseTo(Math.sqrt(2), within(0.05));
        assertThat(found.get(Descriptor.PITCH_HIGH) - found.get(Descriptor.PITCH_LOW))
                .isCloseTo(3.2, within(0.15));
        // 4 semitones up in half a second, and down again.
        assertThat(found.get(Descriptor.PITCH_RISE)).isCloseTo(8, within(0.4));
        assertThat(found.get(Descriptor.PITCH_FALL)).isCloseTo(-8, within(0.4));
    }

    @Test
    void theFinalSlopeTellsAQuestionFromAStatement() {
        var rising = Signals.voice(1, time -> 150 * Math.pow(2, (time - 1) * 6 / 12), time -> 1);
        var falling = Signals.voice(1, time -> 150 * Math.pow(2, (1 - time) * 6 / 12), time -> 1);
        assertThat(describe(rising, Signals.silence(0.6)).get(Descriptor.PITCH_FINAL))
                .isCloseTo(6, within(0.7));
        assertThat(describe(falling, Signals.silence(0.6), falling, Signals.silence(0.6))
                        .get(Descriptor.PITCH_FINAL))
                .isCloseTo(-6, within(0.7));
    }

    @Test
    void aPartKnowsHowFarItIsFromTheWhole() {
        var track = VoiceTrack.of(Signals.samples(Signals.speech(3, 150), Signals.speech(2, 189)));
        assertThat(track.describe(300, 500).get(Descriptor.PITCH_SHIFT)).isGreaterThan(2.5);
        assertThat(track.describe(0, 500)).doesNotContainKey(Descriptor.PITCH_SHIFT);
    }

    @Test
    void pausesAreCountedAndMeasured() {
        var part = Signals.syllables(2, 150, 4);
        var found = describe(part, Signals.silence(0.5), part, Signals.silence(1), part);
        assertThat(found.get(Descriptor.PAUSE_SHARE)).isCloseTo(1.5 / 7.5, within(0.02));
        assertThat(found.get(Descriptor.PAUSES_PER_MINUTE)).isCloseTo(16, within(0.3));
        assertThat(found.get(Descriptor.PAUSE_MEAN)).isCloseTo(0.75, within(0.06));
        assertThat(found.get(Descriptor.PAUSE_DEVIATION)).isCloseTo(0.25, within(0.03));
        assertThat(found.get(Descriptor.PAUSE_LONGEST)).isCloseTo(1, within(0.06));
        assertThat(found.get(Descriptor.ARTICULATION_RATE)).isCloseTo(4, within(0.2));
        assertThat(found.get(Descriptor.SPEECH_RATE)).isCloseTo(3.2, within(0.2));
    }

    @Test
    void segmentsAreWithAndWithoutVoice() {
        var hiss = Signals.noise(0.2, 0.05);
        var vowel = Signals.speech(0.3, 150);
        var found = describe(vowel, hiss, vowel, hiss, vowel, hiss, vowel);
        assertThat(found.get(Descriptor.VOICED_SEGMENTS)).isCloseTo(4 / 1.8, within(0.15));
        assertThat(found.get(Descriptor.VOICED_SEGMENT_MEAN)).isCloseTo(0.3, within(0.03));
        assertThat(found.get(Descriptor.VOICED_SEGMENT_DEVIATION)).isLessThan(0.02);
        assertThat(found.get(Descriptor.UNVOICED_SEGMENT_MEAN)).isCloseTo(0.2, within(0.03));
    }

    @Test
    void aRougherVoiceHasLessOfHarmonics() {
        var moving = Signals.voice(2, time -> 150 * (1 + 0.05 * Math.sin(6 * time)), time -> 1);
        var breath = Signals.noise(2, Signals.rms(moving) / Math.pow(10, 10 / 20.0));
        assertThat(describe(moving).get(Descriptor.HARMONICS_TO_NOISE)).isGreaterThan(20);
        assertThat(describe(Signals.sum(moving, breath)).get(Descriptor.HARMONICS_TO_NOISE))
                .isCloseTo(10, within(1.5));
    }

    @ParameterizedTest
    @EnumSource(Descriptor.class)
    void everyDescriptorIsMeasuredInRealSpeech(Descriptor descriptor) {
        var track = VoiceTrack.of(Clips.samples(Clips.KENNEDY));
        var found = track.describe(0, 800);
        assertThat(found).containsKey(descriptor);
        assertThat(found.get(descriptor)).isFinite();
    }

    @Test
    void silenceHasNone() {
        assertThat(describe(Signals.silence(3))).isEmpty();
        assertThat(describe()).isEmpty();
    }
}
