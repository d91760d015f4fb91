package dev.voicecoach.emotion.voice.local;

/**
 * Sounds that are held: the voice goes on while neither its pitch nor its timbre moves, as in "um", and in a word that
 * is drawn out to gain time.
 *
 * <p>Source: Goto, Itou and Hayamizu 1999, "A real-time filled pause detection system for spontaneous speech
 * recognition": small transitions of the pitch and small changes of the spectral envelope.
 */
final class Sustained {
    // The shortest that counts: their filled pauses last 200 ms and more.
    private static final int LENGTH = Frames.in(200);
    // The pitch of a held sound still falls a little.
    private static final double MOST_SEMITONES = 1.5;
    // Of the mel cepstrum, between frames 50 ms apart. With this, seven readers hold 0 to 0.3 % of their speech, and
    // the one spontaneous speaker, who says "um" and "uh", 9 %.
    private static final double MOST_CHANGE = 3;
    private static final int CHANGE_FRAMES = Frames.in(50);

    private Sustained() {}

    /**
     * @param pitch hertz per frame
     * @param melCepstrum by coefficient and frame
     * @return true at each frame of a held sound
     */
    static boolean[] of(double[] pitch, float[][] melCepstrum) {
        var held = new boolean[pitch.length];
        for (int from = 0; from + LENGTH <= pitch.length; from++) {
            if (isHeld(pitch, melCepstrum, from, from + LENGTH)) {
                for (int frame = from; frame < from + LENGTH; frame++) {
                    held[frame] = true;
                }
            }
        }
        return held;
    }

    private static boolean isHeld(double[] pitch, float[][] melCepstrum, int from, int to) {
        var lowest = Double.MAX_VALUE;
        var highest = 0.0;
        for (int frame = from; frame < to; frame++) {
            if (pitch[frame] == Pitch.UNVOICED) {
                return false;
            }
            lowest = Math.min(lowest, pitch[frame]);
            highest = Math.max(highest, pitch[frame]);
        }
        if (Pitch.semitones(lowest, highest) > MOST_SEMITONES) {
            return false;
        }
        for (int frame = from + CHANGE_FRAMES; frame < to; frame++) {
            if (!(change(melCepstrum, frame - CHANGE_FRAMES, frame) <= MOST_CHANGE)) {
                return false;
            }
        }
        return true;
    }

    private static double change(float[][] melCepstrum, int one, int other) {
        var sum = 0.0;
        for (var coefficient : melCepstrum) {
            var difference = coefficient[other] - coefficient[one];
            sum += difference * difference;
        }
        return Math.sqrt(sum);
    }
}
