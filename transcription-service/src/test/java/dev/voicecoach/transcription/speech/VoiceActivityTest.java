package dev.voicecoach.transcription.speech;

import static dev.voicecoach.transcription.speech.Voices.of;
import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.transcription.speech.VoiceActivity.Pause;
import dev.voicecoach.transcription.speech.VoiceActivity.Span;
import org.junit.jupiter.api.Test;

class VoiceActivityTest {
    @Test
    void findsPausesBeforeInsideAndAfter() {
        var voice = of("..........########..........#####........");
        assertThat(voice.pauses()).containsExactly(new Pause(0, 320), new Pause(576, 896), new Pause(1056, 1312));
        assertThat(voice.speechMillis()).isEqualTo(256 + 160);
    }

    @Test
    void aSilenceBelow250MillisIsNoPause() {
        var voice = of("#####.......#####");
        assertThat(voice.pauses()).isEmpty();
        assertThat(voice.speechMillis()).isEqualTo(17 * 32);
    }

    @Test
    void silenceIsOnePause() {
        assertThat(of("..........").pauses()).containsExactly(new Pause(0, 320));
        assertThat(of("..........").speechMillis()).isZero();
        assertThat(of("").pauses()).isEmpty();
    }

    @Test
    void theLastPauseEndsWithTheRecordingAndNotWithItsLastWindow() {
        var voice = new VoiceActivity(new float[10], 9 * VoiceActivity.WINDOW + 16);
        assertThat(voice.pauses()).containsExactly(new Pause(0, 289));
    }

    @Test
    void speechBeginsAtOneThresholdAndEndsAtAnother() {
        assertThat(of("..++##++..").speech(3)).containsExactly(new Span(2, 8));
        assertThat(of("...+++++...").speech(3)).isEmpty();
    }

    @Test
    void aClickIsNoSpeech() {
        assertThat(of("..........###..........").speech(3)).isEmpty();
        assertThat(of("..........####..........").speech(3)).containsExactly(new Span(10, 14));
    }

    @Test
    void shortSilencesArePartOfTheSpeech() {
        var voice = of("####..####...####");
        assertThat(voice.speech(3)).containsExactly(new Span(0, 10), new Span(13, 17));
        assertThat(voice.speech(4)).containsExactly(new Span(0, 17));
    }

    @Test
    void findsTheQuietestWindow() {
        assertThat(of("####+##.##").quietest(0, 7)).isEqualTo(4);
        assertThat(of("####+##.##").quietest(0, 10)).isEqualTo(7);
    }

    @Test
    void whatIsMostVoicedLeavesTheSilenceOut() {
        var speech = of("..####...#####..").speech(3);
        assertThat(VoiceActivity.mostVoiced(0, 7 * 512, speech)).containsExactly(2 * 512, 6 * 512);
        assertThat(VoiceActivity.mostVoiced(5 * 512, 12 * 512, speech)).containsExactly(9 * 512, 12 * 512);
        assertThat(VoiceActivity.mostVoiced(0, 512, speech)).containsExactly(0, 512);
    }
}
