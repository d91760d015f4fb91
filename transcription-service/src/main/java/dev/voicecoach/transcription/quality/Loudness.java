package dev.voicecoach.transcription.quality;

import dev.voicecoach.transcription.acoustics.Interval;
import dev.voicecoach.transcription.acoustics.Sound;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Power of the speech and of what is left when nobody speaks.
 *
 * <p>Where the silences are too short to listen to, noise is the quietest twentieth of the frames, after the low
 * percentiles of NIST's STNR; the closures of plosives make it too high rather than too low.
 *
 * @param speech mean power, full scale being 1; 0 when nobody speaks
 * @param noise likewise
 */
record Loudness(double speech, double noise) {
    private static final int FRAME = Sound.RATE_HERTZ / 50;
    /** Voice activity ends early in fading vowels and wakes late. */
    private static final long MARGIN_MILLIS = 100;
    /** Frames: 200 ms. */
    private static final int LEAST_SILENCE = 10;

    private static final int QUIETEST_SHARE = 20;
    private static final double MOST_DECIBELS = 60;
    /** Half of the last of 16 bits, squared: digital silence is no quieter. */
    private static final double FAINTEST = Math.pow(0.5 / 32768, 2);

    static Loudness of(Sound sound, List<Interval> silences) {
        var frames = sound.length() / FRAME;
        var speech = new double[frames];
        var silence = new double[frames];
        var spoken = 0;
        var silent = 0;
        var samples = new float[FRAME];
        var at = 0;
        for (int k = 0; k < frames; k++) {
            sound.copyTo(k * FRAME, samples, 0, FRAME);
            var when = new Interval(k * 20L, k * 20L + 20);
            while (at < silences.size() && silences.get(at).endMillis() <= when.startMillis()) {
                at++;
            }
            var met = at < silences.size() ? silences.get(at) : new Interval(Long.MAX_VALUE, Long.MAX_VALUE);
            if (when.overlap(met) == 0) {
                speech[spoken++] = power(samples);
            } else if (when.startMillis() >= met.startMillis() + MARGIN_MILLIS
                    && when.endMillis() <= met.endMillis() - MARGIN_MILLIS) {
                silence[silent++] = power(samples);
            }
        }
        if (spoken == 0) {
            return new Loudness(0, mean(silence, silent));
        }
        return new Loudness(
                mean(speech, spoken), silent >= LEAST_SILENCE ? mean(silence, silent) : quietest(speech, spoken));
    }

    /** dB against full scale; null when nobody speaks. */
    @Nullable
    Double speechDbfs() {
        return speech == 0 ? null : 10 * Math.log10(Math.max(speech, FAINTEST));
    }

    /** Of the speech alone over the noise, in dB from 0 to 60; null when nobody speaks. */
    @Nullable
    Double snrDecibels() {
        if (speech == 0) {
            return null;
        }
        var below = Math.max(noise, FAINTEST);
        return Math.clamp(10 * Math.log10(Math.max(speech - below, FAINTEST) / below), 0, MOST_DECIBELS);
    }

    private static double power(float[] samples) {
        var sum = 0.0;
        for (var sample : samples) {
            sum += sample * sample;
        }
        return sum / samples.length;
    }

    private static double mean(double[] values, int count) {
        return Arrays.stream(values, 0, count).average().orElse(0);
    }

    private static double quietest(double[] values, int count) {
        var sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return mean(sorted, Math.max(1, count / QUIETEST_SHARE));
    }
}
