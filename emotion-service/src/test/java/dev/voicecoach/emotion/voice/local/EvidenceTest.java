package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.emotion.voice.Clips;
import dev.voicecoach.emotion.voice.Samples;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static Map<String, Double> of(Samples samples) {
        var track = VoiceTrack.of(samples);
        return Evidence.of(track.measures(0, track.frames()), track.describe(0, track.frames()));
    }

    private static Samples inNoise(double rms) {
        var random = new Random(Signals.SEED);
        var pcm = Clips.pcm(Clips.WOMAN);
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) Math.clamp(Math.round(pcm[i] + 32768 * rms * random.nextGaussian()), -32768, 32767);
        }
        return Samples.of(pcm);
    }

    @Test
    void cleanSpeechBearsEverything() {
        assertThat(of(Clips.samples(Clips.WOMAN))).containsKeys("pitch_deviation", "alpha_ratio", "jitter_local");
    }

    @Test
    void noisySpeechSaysNothingThatNoiseWouldChange() {
        assertThat(of(inNoise(0.03)))
                .containsKeys("pitch_deviation", "articulation_rate")
                .doesNotContainKeys("alpha_ratio", "harmonics_to_noise", "level_deviation");
    }

    @Test
    void veryNoisySpeechSaysNothing() {
        assertThat(of(inNoise(0.1))).isEmpty();
    }

    @Test
    void aWordSaysNothing() {
        assertThat(of(Signals.samples(Signals.silence(1), Signals.speech(1.2, 150), Signals.silence(2))))
                .isEmpty();
    }
}
