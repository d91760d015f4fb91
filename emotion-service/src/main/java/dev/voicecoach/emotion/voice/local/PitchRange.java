package dev.voicecoach.emotion.voice.local;

/** Between which frequencies a voice is looked for. */
record PitchRange(double lowestHertz, double highestHertz) {
    /** A creaky man's to an excited woman's; Praat's own defaults are 75 and 600 Hz. */
    static final PitchRange OF_ADULTS = new PitchRange(60, 600);

    /**
     * The range of one speaker, from a first look at all the voiced frames; what lies outside is creak and octave errors.
     * Without it, those made the 5th-to-95th-percentile range of read speech up to 30 semitones; with it at most 16.
     *
     * <p>Source: De Looze and Hirst 2008, "Detecting changes in key and range for the automatic modelling and coding of
     * intonation": 0.75 × first quartile to 1.5 × third quartile.
     *
     * @param pitch hertz per frame
     */
    static PitchRange ofSpeaker(double[] pitch) {
        var voiced = Quantiles.of(pitch, frame -> pitch[frame] != Pitch.UNVOICED);
        return voiced.isEmpty() ? OF_ADULTS : new PitchRange(0.75 * voiced.at(0.25), 1.5 * voiced.at(0.75));
    }
}
