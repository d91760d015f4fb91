package dev.voicecoach.transcription.disfluency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.transcription.acoustics.Interval;
import dev.voicecoach.transcription.acoustics.Sound;
import dev.voicecoach.transcription.acoustics.VoiceTrack;
import dev.voicecoach.transcription.speech.Clips;
import dev.voicecoach.transcription.speech.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Real fluent speech, with and without a held vowel put into it. */
class HeardFillersTest {
    private static final List<Clips.Clip> CLIPS = Clips.ALL;
    private static final int GAP_MILLIS = 300;
    private static final int VOWEL_MILLIS = 350;

    @ParameterizedTest
    @FieldSource("CLIPS")
    void hearsNoneInFluentSpeech(Clips.Clip clip) {
        assertThat(heard(clip.samples(), List.of(), false)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("CLIPS")
    void hearsAHeldVowelBehindTheSpeech(Clips.Clip clip) {
        var speech = clip.samples();
        var pitch = VoiceTrack.of(speech, whole(speech)).medianHertz() * 0.9;
        var sound = withVowel(clip, pitch, pitch);
        var expected =
                new Interval(speech.durationMillis() + GAP_MILLIS, speech.durationMillis() + GAP_MILLIS + VOWEL_MILLIS);
        assertThat(heard(sound, List.of(), true).getLast()).satisfies(found -> {
            assertThat(found.startMillis()).isBetween(expected.startMillis() - 100, expected.startMillis() + 100);
            assertThat(found.endMillis()).isBetween(expected.endMillis() - 100, expected.endMillis() + 100);
        });
    }

    @Test
    void hearsNoFillerInAVowelThatGlides() {
        var speech = Clips.LEISURE.samples();
        var pitch = VoiceTrack.of(speech, whole(speech)).medianHertz();
        var end = speech.durationMillis();
        assertThat(heard(withVowel(Clips.LEISURE, pitch, pitch * 0.5), List.of(), true))
                .noneMatch(found -> found.startMillis() > end);
    }

    @Test
    void hearsNoFillerHighAboveTheVoice() {
        var speech = Clips.LEISURE.samples();
        var pitch = VoiceTrack.of(speech, whole(speech)).medianHertz() * 1.4;
        var end = speech.durationMillis();
        assertThat(heard(withVowel(Clips.LEISURE, pitch, pitch), List.of(), true))
                .noneMatch(found -> found.startMillis() > end);
    }

    @Test
    void hearsNothingWhereNobodySpeaks() {
        var hum = Samples.of(vowel(120, 120, 4_000));
        assertThat(HeardFillers.in(VoiceTrack.of(hum, List.of()), List.of(), false))
                .isEmpty();
    }

    private static List<Interval> heard(Samples sound, List<Interval> words, boolean timed) {
        return HeardFillers.in(VoiceTrack.of(sound, whole(sound)), words, timed);
    }

    private static List<Interval> whole(Samples sound) {
        return List.of(new Interval(0, sound.durationMillis()));
    }

    private static Samples withVowel(Clips.Clip clip, double fromHertz, double toHertz) {
        var gap = Clips.silence(GAP_MILLIS / 1000.0);
        var speech = clip.pcm();
        var vowel = vowel(fromHertz, toHertz, VOWEL_MILLIS);
        var gain = rootMeanSquare(speech) / rootMeanSquare(vowel);
        for (int i = 0; i < vowel.length; i++) {
            vowel[i] = (short) Math.clamp(vowel[i] * gain, -32_768, 32_767);
        }
        return Samples.of(Clips.joined(speech, gap, vowel, gap));
    }

    private static double rootMeanSquare(short[] pcm) {
        var sum = 0.0;
        for (var sample : pcm) {
            sum += sample * sample;
        }
        return Math.sqrt(sum / pcm.length);
    }

    /** "Uh": harmonics with the formants of a neutral vowel. */
    private static short[] vowel(double fromHertz, double toHertz, int millis) {
        var vowel = new short[millis * Sound.RATE_HERTZ / 1000];
        var formants = new double[][] {{600, 90}, {1250, 110}, {2500, 180}};
        var phase = 0.0;
        for (int i = 0; i < vowel.length; i++) {
            var hertz = fromHertz + (toHertz - fromHertz) * i / vowel.length;
            phase += 2 * Math.PI * hertz / Sound.RATE_HERTZ;
            var sum = 0.0;
            for (int k = 1; k * hertz < 4_000; k++) {
                var gain = 0.0;
                for (var formant : formants) {
                    gain += 1 / (1 + Math.pow((k * hertz - formant[0]) / formant[1], 2));
                }
                sum += gain * Math.sin(k * phase) / Math.sqrt(k);
            }
            var edge = Math.min(1, Math.min(i, vowel.length - i) / 480.0);
            vowel[i] = (short) (sum * edge * 2_500);
        }
        return vowel;
    }
}
