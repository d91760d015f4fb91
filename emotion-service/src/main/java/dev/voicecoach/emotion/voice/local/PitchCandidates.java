package dev.voicecoach.emotion.voice.local;

/**
 * What the pitch of each frame could be, the strongest few; filled frame by frame. Ten minutes take 3 MB.
 */
final class PitchCandidates {
    static final int PER_FRAME = 6;

    private final int frames;
    private final float[] octaves;
    private final float[] strengths;
    private final byte[] counts;

    PitchCandidates(int frames) {
        this.frames = frames;
        this.octaves = new float[frames * PER_FRAME];
        this.strengths = new float[frames * PER_FRAME];
        this.counts = new byte[frames];
    }

    int frames() {
        return frames;
    }

    int count(int frame) {
        return counts[frame];
    }

    /** Logarithm to base 2 of the candidate's hertz. */
    double octave(int frame, int candidate) {
        return octaves[frame * PER_FRAME + candidate];
    }

    double strength(int frame, int candidate) {
        return strengths[frame * PER_FRAME + candidate];
    }

    /** Offers a pitch; when there are too many, the weakest is forgotten. */
    void add(int frame, double hertz, double strength) {
        var first = frame * PER_FRAME;
        int place;
        if (counts[frame] < PER_FRAME) {
            place = first + counts[frame]++;
        } else {
            place = first;
            for (int other = first + 1; other < first + PER_FRAME; other++) {
                if (strengths[other] < strengths[place]) {
                    place = other;
                }
            }
            if (strengths[place] >= strength) {
                return;
            }
        }
        octaves[place] = (float) Pitch.octave(hertz);
        strengths[place] = (float) strength;
    }
}
