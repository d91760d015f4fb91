package dev.voicecoach.emotion.voice.local;

/** The pitch of each frame of a recording. */
final class PitchTrack {
    private final double[] hertz;
    private final double[] periodicity;

    PitchTrack(double[] hertz, double[] periodicity) {
        this.hertz = hertz;
        this.periodicity = periodicity;
    }

    /** {@link Pitch#UNVOICED} where there is no voice; not to be written to. */
    double[] hertz() {
        return hertz;
    }

    /** How much each frame resembles itself one period later, in [0, 1]; 0 where there is no voice. */
    double[] periodicity() {
        return periodicity;
    }
}
