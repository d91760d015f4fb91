package dev.voicecoach.emotion.voice.local;

/**
 * A measurement of a stretch of speech, by the name under which it is reported. Those of eGeMAPS (Eyben et al. 2016)
 * are its functionals over the same kind of frames; where one differs, that is said. None changes with the gain.
 */
enum Descriptor {
    /** Mean pitch, in semitones above 27.5 Hz. eGeMAPS. */
    PITCH_MEAN("pitch_mean", "semitone", 2),
    /** Standard deviation of the pitch. eGeMAPS has it over the mean, which makes no sense of semitones. */
    PITCH_DEVIATION("pitch_deviation", "semitone", 2),
    /** Quantiles of the pitch, in semitones above 27.5 Hz. eGeMAPS. */
    PITCH_LOW("pitch_quantile_20", "semitone", 2),
    PITCH_MIDDLE("pitch_quantile_50", "semitone", 2),
    PITCH_HIGH("pitch_quantile_80", "semitone", 2),
    /** Mean slope where the pitch rises, and where it falls, over 40 ms. eGeMAPS. */
    PITCH_RISE("pitch_rise_slope", "semitone/s", 1),
    PITCH_FALL("pitch_fall_slope", "semitone/s", 1),
    /**
     * Mean slope of the last 300 ms of voice before a pause or the end: rising when a speaker is unsure. Source: Smith
     * and Clark 1993, "On the course of answering questions".
     */
    PITCH_FINAL("pitch_final_slope", "semitone/s", 1),
    /** Median pitch of this part over that of the whole recording; absent for the whole. */
    PITCH_SHIFT("pitch_shift", "semitone", 2),

    /** Standard deviation of the level of the voiced frames, which background noise changes least. */
    LEVEL_DEVIATION("level_deviation", "dB", 2),
    /** 20th to 80th percentile of the level of the speech. eGeMAPS, there in sone. */
    LEVEL_RANGE("level_range_20_80", "dB", 2),
    /** Mean slope where the level rises, and where it falls, over 40 ms. eGeMAPS, there in sone. */
    LEVEL_RISE("level_rise_slope", "dB/s", 1),
    LEVEL_FALL("level_fall_slope", "dB/s", 1),

    /** See {@link Perturbation}. */
    JITTER_LOCAL("jitter_local", "%", 3),
    JITTER_RAP("jitter_rap", "%", 3),
    SHIMMER_LOCAL("shimmer_local", "%", 2),
    SHIMMER_APQ3("shimmer_apq3", "%", 2),
    /** Mean over the voiced frames of the periodic energy over the rest. Source: Boersma 1993, equation 4. eGeMAPS. */
    HARMONICS_TO_NOISE("harmonics_to_noise", "dB", 2),
    /** Mean over the voiced frames, see {@link Harmonics}. eGeMAPS. */
    FIRST_OVER_SECOND_HARMONIC("h1_h2", "dB", 2),

    /** Means over the voiced frames, see {@link SpectralShape}. eGeMAPS. */
    ALPHA_RATIO("alpha_ratio", "dB", 2),
    HAMMARBERG_INDEX("hammarberg_index", "dB", 2),
    SLOPE_TO_500("slope_0_500", "dB/kHz", 2),
    SLOPE_TO_1500("slope_500_1500", "dB/kHz", 2),
    CENTROID("spectral_centroid", "Hz", 0),
    /** Mean over the speech. eGeMAPS. */
    FLUX("spectral_flux", "1", 4),
    /** Mean and standard deviation over the voiced frames, see {@link MelCepstrum}. eGeMAPS. */
    MFCC_1("mfcc1_mean", "1", 2),
    MFCC_2("mfcc2_mean", "1", 2),
    MFCC_3("mfcc3_mean", "1", 2),
    MFCC_4("mfcc4_mean", "1", 2),
    MFCC_1_DEVIATION("mfcc1_deviation", "1", 2),
    MFCC_2_DEVIATION("mfcc2_deviation", "1", 2),
    MFCC_3_DEVIATION("mfcc3_deviation", "1", 2),
    MFCC_4_DEVIATION("mfcc4_deviation", "1", 2),

    /** Syllable nuclei per second of speech, pauses excluded, and included. Source: de Jong and Wempe 2009. */
    ARTICULATION_RATE("articulation_rate", "1/s", 2),
    SPEECH_RATE("speech_rate", "1/s", 2),
    /** Pauses of 250 ms and more between speech: their share of the time, number and lengths. */
    PAUSE_SHARE("pause_share", "1", 3),
    PAUSES_PER_MINUTE("pauses_per_minute", "1/min", 1),
    PAUSE_MEAN("pause_mean", "s", 2),
    PAUSE_DEVIATION("pause_deviation", "s", 2),
    PAUSE_LONGEST("pause_longest", "s", 2),
    /** Stretches with and without voice, pauses included in the latter. eGeMAPS. */
    VOICED_SEGMENTS("voiced_segments_per_second", "1/s", 2),
    VOICED_SEGMENT_MEAN("voiced_segment_mean", "s", 3),
    VOICED_SEGMENT_DEVIATION("voiced_segment_deviation", "s", 3),
    UNVOICED_SEGMENT_MEAN("unvoiced_segment_mean", "s", 3),
    UNVOICED_SEGMENT_DEVIATION("unvoiced_segment_deviation", "s", 3),
    /** Share of the speech in sounds that are held, as "um" is, see {@link Sustained}. */
    SUSTAINED_SHARE("sustained_share", "1", 3),

    /** Mean level of the speech over that of the quietest twentieth of the recording. */
    SIGNAL_TO_NOISE("signal_to_noise", "dB", 1);

    private final String title;
    private final String unit;
    private final int decimals;

    Descriptor(String title, String unit, int decimals) {
        this.title = title;
        this.unit = unit;
        this.decimals = decimals;
    }

    String title() {
        return title;
    }

    String unit() {
        return unit;
    }

    int decimals() {
        return decimals;
    }
}
