package dev.voicecoach.emotion.voice.local;

/** Between which frequencies a voice is looked for. */
record PitchRange(double lowestHertz, double highestHertz) {
    /** A creaky man's to an excited woman's; Praat's own defaults are 75 and 600 Hz. */
    static final PitchRange OF_ADULTS = new PitchRange(60, 600);

    // Noise has high pitches by chance: with a quarter of such frames the range of a man reached to 624 Hz.
    private static final double LEAST_PERIODICITY = 0.7;

    /**
     * The range of one speaker, from a first look at all the voiced frames; what lies outside is creak and octave
     * errors. Without it, those made the 5th-to-95th-percentile range of read speech up to 30 semitones; with it at
     * most 16.
     *
     * <p>Source: De Looze and Hirst 2008, "Detecting changes in key and range for the automatic modelling and coding of
     * intonation": 0.75 × first quartile to 1.5 × third quartile. Differs in: only of frames that are plainly periodic.
     */
    static PitchRange ofSpeaker(PitchTrack track) {
        var voiced = Quantiles.of(track.hertz(), frame -> track.periodicity()[frame] >= LEAST_PERIODICITY);
        return voiced.isEmpty()
                ? OF_ADULTS
                : new PitchRange(
                        Math.max(OF_ADULTS.lowestHertz(), 0.75 * voiced.at(0.25)),
                        Math.min(OF_ADULTS.highestHertz(), 1.5 * voiced.at(0.75)));
    }
}
