package dev.voicecoach.emotion.voice.local;

/**
 * The best sequence of pitch candidates in time, one per frame or none: strong ones, with few jumps and few changes
 * between voiced and unvoiced, so that one frame's octave error is outvoted by its neighbours.
 *
 * <p>Source: Boersma 1993, "Accurate short-term analysis of the fundamental frequency and the harmonics-to-noise ratio
 * of a sampled sound", section 3.3: the costs and their values.
 */
final class PitchPath {
    private static final double OCTAVE_JUMP_COST = 0.35;
    private static final double VOICING_CHANGE_COST = 0.14;
    // Every multiple of a period is a period too, so a candidate counts so much more per octave it is higher.
    private static final double OCTAVE_COST = 0.01;

    // "Unvoiced" and the candidates.
    private static final int PLACES = 1 + PitchCandidates.PER_FRAME;

    private final PitchCandidates candidates;
    private final double[] silence;
    private final double lowestOctave;
    private final double highestOctave;
    private final byte[] cameFrom;

    private PitchPath(PitchCandidates candidates, double[] silence, PitchRange range) {
        this.candidates = candidates;
        this.silence = silence;
        this.lowestOctave = Pitch.octave(range.lowestHertz());
        this.highestOctave = Pitch.octave(range.highestHertz());
        this.cameFrom = new byte[candidates.frames() * PLACES];
    }

    /**
     * @param silence the strength of "unvoiced" at each frame
     * @param range outside which no candidate is taken
     * @return {@link Pitch#UNVOICED} where no candidate is the best
     */
    static PitchTrack through(PitchCandidates candidates, double[] silence, PitchRange range) {
        return new PitchPath(candidates, silence, range).track();
    }

    private PitchTrack track() {
        var hertz = new double[candidates.frames()];
        var periodicity = new double[candidates.frames()];
        var place = bestEnd();
        for (int frame = hertz.length - 1; frame >= 0; frame--) {
            if (place > 0) {
                hertz[frame] = Pitch.hertz(candidates.octave(frame, place - 1));
                periodicity[frame] = candidates.strength(frame, place - 1);
            }
            place = cameFrom[frame * PLACES + place];
        }
        return new PitchTrack(hertz, periodicity);
    }

    /** Goes forward through the frames; place 0 of each is "unvoiced", place n its candidate n - 1. */
    private int bestEnd() {
        var before = new double[] {0};
        for (int frame = 0; frame < candidates.frames(); frame++) {
            var scores = new double[candidates.count(frame) + 1];
            for (int place = 0; place < scores.length; place++) {
                var best = bestBefore(before, frame, place);
                cameFrom[frame * PLACES + place] = (byte) best;
                scores[place] = before[best] - cost(frame, best, place) + strength(frame, place);
            }
            before = scores;
        }
        var scores = before;
        return indexOfMax(scores);
    }

    private int bestBefore(double[] before, int frame, int place) {
        var best = 0;
        for (int other = 1; other < before.length; other++) {
            if (before[other] - cost(frame, other, place) > before[best] - cost(frame, best, place)) {
                best = other;
            }
        }
        return best;
    }

    private double strength(int frame, int place) {
        if (place == 0) {
            return silence[frame];
        }
        var octave = candidates.octave(frame, place - 1);
        return octave < lowestOctave || octave > highestOctave
                ? Double.NEGATIVE_INFINITY
                : candidates.strength(frame, place - 1) + OCTAVE_COST * (octave - lowestOctave);
    }

    private double cost(int frame, int before, int place) {
        if (frame == 0 || (before == 0 && place == 0)) {
            return 0;
        }
        return before == 0 || place == 0
                ? VOICING_CHANGE_COST
                : OCTAVE_JUMP_COST
                        * Math.abs(candidates.octave(frame - 1, before - 1) - candidates.octave(frame, place - 1));
    }

    private static int indexOfMax(double[] values) {
        var max = 0;
        for (int i = 1; i < values.length; i++) {
            max = values[i] > values[max] ? i : max;
        }
        return max;
    }
}
