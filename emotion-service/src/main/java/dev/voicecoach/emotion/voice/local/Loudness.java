package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;
import java.util.function.IntPredicate;

/**
 * The energy of each frame, and from it levels in dB relative to full scale: a sine wave that just does not clip has
 * -3 dB.
 */
final class Loudness {
    /** What digital silence reads as; 16 bits end at -90 dB. */
    static final double SILENCE_DECIBELS = -100;

    private final double[] energies;
    private final double[] peaks;

    private Loudness(double[] energies, double[] peaks) {
        this.energies = energies;
        this.peaks = peaks;
    }

    /** Of the sound as it is; a sound card's constant offset is no sound. */
    static Loudness of(Samples samples) {
        var mean = 0.0;
        for (int i = 0; i < samples.length(); i++) {
            mean += samples.at(i);
        }
        var offset = mean / Math.max(1, samples.length());
        return of(samples, sample -> sample - offset);
    }

    /**
     * Of the band that a telephone transmits, 300 to 3400 Hz (ITU-T G.712), where a vowel stands out most: without hum,
     * murmur and hiss.
     */
    static Loudness ofTelephoneBand(Samples samples) {
        var highPass = SecondOrderFilter.highPass(300);
        var lowPass = SecondOrderFilter.lowPass(3400);
        return of(samples, sample -> lowPass.next(highPass.next(sample)));
    }

    private static Loudness of(Samples samples, Filter filter) {
        var energies = new double[Frames.count(samples)];
        var peaks = new double[energies.length];
        for (int frame = 0; frame < energies.length; frame++) {
            var sum = 0.0;
            for (int i = frame * Frames.SAMPLES; i < (frame + 1) * Frames.SAMPLES; i++) {
                var value = filter.next(samples.at(i));
                sum += value * value;
                peaks[frame] = Math.max(peaks[frame], Math.abs(value));
            }
            energies[frame] = sum / Frames.SAMPLES;
        }
        return new Loudness(energies, peaks);
    }

    /** What a sample becomes; asked once for each, in order. */
    private interface Filter {
        double next(double sample);
    }

    /**
     * The level at each frame. It is weighted 1-2-1 over 40 ms, so that it does not ripple with the periods of a low
     * voice; that deviates 7.6 ms, as Praat's intensity does at its default minimum pitch of 100 Hz.
     */
    double[] levels() {
        var levels = new double[energies.length];
        for (int frame = 0; frame < levels.length; frame++) {
            var before = energies[Math.max(0, frame - 1)];
            var after = energies[Math.min(levels.length - 1, frame + 1)];
            levels[frame] = decibels((before + 2 * energies[frame] + after) / 4);
        }
        return levels;
    }

    /** The greatest amplitude in each frame, in [0, 1]. */
    double[] peaks() {
        return peaks.clone();
    }

    /** The level of the wanted frames together, by their mean energy, as ITU-T P.56 defines the active speech level. */
    double mean(int from, int to, IntPredicate wanted) {
        var sum = 0.0;
        var count = 0;
        for (int frame = from; frame < to; frame++) {
            if (wanted.test(frame)) {
                sum += energies[frame];
                count++;
            }
        }
        return decibels(sum / Math.max(1, count));
    }

    private static double decibels(double energy) {
        return energy > 0 ? Math.max(SILENCE_DECIBELS, 10 * Math.log10(energy)) : SILENCE_DECIBELS;
    }
}
