package dev.voicecoach.emotion.voice.local;

/** Pitch as numbers: hertz for people, octaves and semitones for differences that sound equal. */
final class Pitch {
    /** A frame without voice, where hertz are asked for. */
    static final double UNVOICED = 0;

    private static final double LN_2 = Math.log(2);

    private Pitch() {}

    /** Logarithm to base 2. */
    static double octave(double hertz) {
        return Math.log(hertz) / LN_2;
    }

    static double hertz(double octave) {
        return Math.pow(2, octave);
    }

    /** How many semitones the second is above the first. */
    static double semitones(double fromHertz, double toHertz) {
        return 12 * octave(toHertz / fromHertz);
    }
}
