package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.atIndex;

import dev.voicecoach.emotion.voice.local.SpeechActivity.Stretch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpeechActivityTest {
    private static final double[] WORD = Signals.speech(0.8, 140);

    private static SpeechActivity activity(double[]... parts) {
        var samples = Signals.samples(parts);
        var loudness = Loudness.of(samples);
        return SpeechActivity.of(
                loudness.levels(), PitchTracker.track(samples, loudness).hertz());
    }

    private static void assertAbout(Stretch stretch, int from, int to) {
        assertThat(stretch.from()).isBetween(from - 3, from + 3);
        assertThat(stretch.to()).isBetween(to - 3, to + 3);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.01})
    void findsThePauseWhateverTheBackground(double background) {
        var activity = activity(Signals.sum(
                Signals.joined(Signals.silence(0.6), WORD, Signals.silence(0.6), WORD, Signals.silence(0.6)),
                Signals.noise(3.4, background)));
        assertThat(activity.stretches()).hasSize(2);
        assertAbout(activity.stretches().getFirst(), 60, 140);
        assertAbout(activity.stretches().getLast(), 200, 280);
        assertThat(activity.pauses()).hasSize(1);
        assertAbout(activity.pauses().getFirst(), 140, 200);
    }

    @Test
    void aShortGapIsPartOfTheSpeech() {
        var activity = activity(WORD, Signals.silence(0.2), WORD);
        assertThat(activity.pauses()).isEmpty();
        assertThat(activity.stretches()).hasSize(1);
    }

    @Test
    void aQuarterOfASecondIsAPause() {
        assertThat(activity(WORD, Signals.silence(0.3), WORD).pauses()).hasSize(1);
    }

    @Test
    void aHissBelongsToTheVoiceItTouches() {
        var activity = activity(WORD, Signals.noise(0.15, 0.05), Signals.silence(1), WORD);
        assertAbout(activity.stretches().getFirst(), 0, 95);
    }

    @Test
    void aNoiseOfItsOwnIsPause() {
        var activity = activity(WORD, Signals.silence(0.4), Signals.noise(0.4, 0.05), Signals.silence(0.4), WORD);
        assertThat(activity.pauses()).hasSize(1);
        assertAbout(activity.pauses().getFirst(), 80, 200);
    }

    @Test
    void noiseAloneIsNoSpeech() {
        assertThat(activity(Signals.noise(3, 0.1)).stretches()).isEmpty();
        assertThat(activity(Signals.silence(3)).stretches()).isEmpty();
        assertThat(activity().stretches()).isEmpty();
    }

    @Test
    void countsPausesWithinAPart() {
        var activity =
                new SpeechActivity(List.of(new Stretch(10, 50), new Stretch(90, 120)), List.of(new Stretch(50, 90)));
        assertThat(activity.pauseFramesWithin(0, 200)).isEqualTo(40);
        assertThat(activity.pauseFramesWithin(60, 70)).isEqualTo(10);
        assertThat(activity.pauseFramesWithin(0, 60)).isEqualTo(10);
        assertThat(activity.pauseFramesWithin(100, 200)).isZero();
        assertThat(activity.speaking(130)).contains(true, atIndex(49));
        assertThat(activity.speaking(130)).contains(false, atIndex(50));
    }
}
