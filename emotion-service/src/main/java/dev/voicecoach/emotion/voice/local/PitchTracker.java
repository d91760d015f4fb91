package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;
import java.util.stream.IntStream;

/**
 * The fundamental frequency of each frame: peaks of the autocorrelation propose periods, the best path through them in
 * time decides. First in the range of all adults, then in that of the speaker with a window for it.
 *
 * <p>Source: Boersma 1993, "Accurate short-term analysis of the fundamental frequency and the harmonics-to-noise ratio
 * of a sampled sound", sections 2 and 3, with its values.
 */
final class PitchTracker {
    private PitchTracker() {}

    /** @param loudness of the sound as it is */
    static PitchTrack track(Samples samples, Loudness loudness) {
        var silence = Silence.strengths(loudness);
        var firstLook = through(samples, silence, PitchRange.OF_ADULTS);
        return through(samples, silence, PitchRange.ofSpeaker(firstLook));
    }

    private static PitchTrack through(Samples samples, double[] silence, PitchRange range) {
        return PitchPath.through(candidates(samples, silence, range), silence, range);
    }

    private static PitchCandidates candidates(Samples samples, double[] silence, PitchRange range) {
        var candidates = new PitchCandidates(silence.length);
        var loud = IntStream.range(0, silence.length)
                .filter(frame -> silence[frame] < Silence.CERTAIN)
                .toArray();
        var correlation = new Autocorrelation(range.lowestHertz());
        var first = new double[correlation.span()];
        var second = new double[correlation.span()];
        for (int i = 0; i < loud.length; i += 2) {
            var next = Math.min(i + 1, loud.length - 1);
            copyAround(samples, loud[i], first);
            copyAround(samples, loud[next], second);
            var both = correlation.of(first, second);
            addPeaks(both[0], loud[i], range, candidates);
            if (next > i) {
                addPeaks(both[1], loud[next], range, candidates);
            }
        }
        return candidates;
    }

    private static void copyAround(Samples samples, int frame, double[] target) {
        samples.copyTo(frame * Frames.SAMPLES + (Frames.SAMPLES - target.length) / 2, target);
    }

    private static void addPeaks(double[] correlation, int frame, PitchRange range, PitchCandidates candidates) {
        var stepsPerSecond = Autocorrelation.STEPS_PER_SAMPLE * Samples.RATE_HERTZ;
        var from = (int) (stepsPerSecond / range.highestHertz());
        var to = Math.min((int) Math.ceil(stepsPerSecond / range.lowestHertz()), correlation.length - 2);
        for (int lag = Math.max(1, from); lag <= to; lag++) {
            var left = correlation[lag - 1];
            var here = correlation[lag];
            var right = correlation[lag + 1];
            if (here > 0 && here > left && here >= right) {
                var shift = (left - right) / (2 * (left - 2 * here + right));
                var peak = here - (left - right) * shift / 4;
                var hertz = stepsPerSecond / (lag + shift);
                candidates.add(frame, hertz, peak > 1 ? 1 / peak : peak);
            }
        }
    }
}
