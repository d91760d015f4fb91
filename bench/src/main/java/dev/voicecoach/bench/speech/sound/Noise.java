package dev.voicecoach.bench.speech.sound;

import java.util.List;
import java.util.Random;

/** Noises, and recordings with them. The same seed gives the same noise. */
public final class Noise {
    private static final double HEADROOM = 0.999;
    /** Of the random walk of brown noise, so that it stays near zero. */
    private static final double LEAK = 0.995;

    private Noise() {}

    public static Sound white(int length, long seed) {
        var random = new Random(seed);
        var samples = new float[length];
        for (int i = 0; i < length; i++) {
            samples[i] = (float) (0.1 * random.nextGaussian());
        }
        return Sound.of(samples);
    }

    /** Equal power in each octave. Source: P. Kellet's filter of white noise, the "economy" form, ±0.5 dB. */
    static Sound pink(int length, long seed) {
        var white = white(length, seed).samples();
        double low = 0;
        double middle = 0;
        double high = 0;
        for (int i = 0; i < length; i++) {
            low = 0.99765 * low + white[i] * 0.0990460;
            middle = 0.96300 * middle + white[i] * 0.2965164;
            high = 0.57000 * high + white[i] * 1.0526913;
            white[i] = (float) (low + middle + high + white[i] * 0.1848);
        }
        return Sound.of(white);
    }

    /** A random walk: 6 dB less with each octave. */
    static Sound brown(int length, long seed) {
        var white = white(length, seed).samples();
        var at = 0.0;
        for (int i = 0; i < length; i++) {
            at = LEAK * at + white[i];
            white[i] = (float) at;
        }
        return Sound.of(white);
    }

    /** Many people at once: all voices equally loud, each begun somewhere and repeated. */
    public static Sound babble(List<Sound> voices, int length, long seed) {
        var random = new Random(seed);
        var samples = new float[length];
        for (var voice : voices) {
            var level = 0.1 / Math.sqrt(Math.max(voice.speechPower(), 1e-12));
            var said = voice.samples();
            var from = random.nextInt(said.length);
            for (int i = 0; i < length; i++) {
                samples[i] += (float) (level * said[(from + i) % said.length]);
            }
        }
        return Sound.of(samples);
    }

    /**
     * Both together, softer as a whole if they would clip.
     *
     * @param noise at least as long as the speech
     * @param ratioDecibels power of the speech, without its pauses, to that of the noise
     */
    public static Sound mixed(Sound speech, Sound noise, double ratioDecibels) {
        var power = speech.speechPower() / Math.pow(10, ratioDecibels / 10);
        var factor = Math.sqrt(power / noise.power());
        var mixed = speech.samples();
        var noisy = noise.samples();
        var peak = 0f;
        for (int i = 0; i < mixed.length; i++) {
            mixed[i] += (float) (factor * noisy[i]);
            peak = Math.max(peak, Math.abs(mixed[i]));
        }
        var sound = Sound.of(mixed);
        return peak > HEADROOM ? sound.scaled(HEADROOM / peak) : sound;
    }
}
