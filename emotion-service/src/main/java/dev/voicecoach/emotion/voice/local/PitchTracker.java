package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;

/**
 * The fundamental frequency of each frame: YIN proposes periods, the best path through them in time decides, first in
 * the range of all adults and then in that of the speaker.
 *
 * <p>Source: de Cheveigné and Kawahara 2002, with the parabolic interpolation of its step 5; in place of its absolute
 * threshold, which looks at one frame only, the path of Boersma 1993.
 */
final class PitchTracker {
    private static final int MIN_LAG = (int) (Samples.RATE_HERTZ / PitchRange.OF_ADULTS.highestHertz());
    private static final int MAX_LAG = (int) Math.ceil(Samples.RATE_HERTZ / PitchRange.OF_ADULTS.lowestHertz());
    // A lag is measured in the middle of window plus lag; this one, of 160 Hz, in the middle of the frame. Centring the
    // longest lag instead put ordinary voices 5 ms early: 0.5 % off where the pitch falls.
    private static final int TYPICAL_LAG = 100;
    // Every multiple of a period is a period too, so a candidate counts so much more per octave it is higher. Boersma's
    // value; 0.03 and more took overtones for the pitch in creaky voices.
    private static final double OCTAVE_COST = 0.01;

    private PitchTracker() {}

    /**
     * @param levels dB per frame
     * @param quietest dB; frames below it are not voiced
     * @return hertz per frame, {@link Pitch#UNVOICED} where there is no voice
     */
    static double[] track(Samples samples, double[] levels, double quietest) {
        var candidates = candidates(samples, levels, quietest);
        var anyAdult = PitchPath.through(candidates, PitchRange.OF_ADULTS);
        return PitchPath.through(candidates, PitchRange.ofSpeaker(anyAdult));
    }

    static PitchCandidates candidates(Samples samples, double[] levels, double quietest) {
        var candidates = new PitchCandidates(levels.length);
        var yin = new YinDifference(MAX_LAG + 1);
        var stretch = new double[yin.span()];
        for (int frame = 0; frame < levels.length; frame++) {
            if (levels[frame] >= quietest) {
                samples.copyTo(
                        frame * Frames.SAMPLES + (Frames.SAMPLES - YinDifference.WINDOW - TYPICAL_LAG) / 2, stretch);
                addDips(yin.of(stretch), frame, candidates);
            }
        }
        return candidates;
    }

    private static void addDips(double[] difference, int frame, PitchCandidates candidates) {
        for (int lag = MIN_LAG; lag <= MAX_LAG; lag++) {
            var left = difference[lag - 1];
            var here = difference[lag];
            var right = difference[lag + 1];
            if (here < left && here <= right) {
                var shift = (left - right) / (2 * (left - 2 * here + right));
                var depth = here - (left - right) * shift / 4;
                var hertz = Samples.RATE_HERTZ / (lag + shift);
                candidates.add(
                        frame,
                        hertz,
                        1 - depth + OCTAVE_COST * Pitch.octave(hertz / PitchRange.OF_ADULTS.lowestHertz()));
            }
        }
    }
}
