package dev.voicecoach.emotion.voice.local;

import org.jspecify.annotations.Nullable;

/**
 * The numbers about a stretch of a recording. Each is null where there is too little to measure: a percentile of a few
 * frames, or a rate over a word, would say more about chance than about the speaker.
 *
 * @param pitch hertz of the voiced frames
 * @param levels dB of the speech frames
 * @param spokenLevel mean of the speech frames in dB
 * @param wholeLevel mean of all frames in dB
 */
record Measures(
        int frames,
        Quantiles pitch,
        Quantiles levels,
        double spokenLevel,
        double wholeLevel,
        int pauseFrames,
        int nuclei) {
    private static final int ENOUGH_FOR_MEDIAN = Frames.in(100);
    private static final int ENOUGH_FOR_RANGE = Frames.in(500);
    private static final int ENOUGH_FOR_RATE = Frames.in(1000);

    @Nullable
    Double pitchMedianHertz() {
        return pitch.count() >= ENOUGH_FOR_MEDIAN ? pitch.at(0.5) : null;
    }

    /** 5th to 95th percentile. */
    @Nullable
    Double pitchRangeSemitones() {
        return pitch.count() >= ENOUGH_FOR_RANGE ? Pitch.semitones(pitch.at(0.05), pitch.at(0.95)) : null;
    }

    @Nullable
    Double loudnessMeanDecibels() {
        return speechFrames() >= ENOUGH_FOR_MEDIAN ? spokenLevel : null;
    }

    /** 5th to 95th percentile. */
    @Nullable
    Double loudnessRangeDecibels() {
        return speechFrames() >= ENOUGH_FOR_RANGE ? levels.at(0.95) - levels.at(0.05) : null;
    }

    /** Syllables per second of speech, pauses excluded. */
    @Nullable
    Double articulationRate() {
        return speechFrames() >= ENOUGH_FOR_RATE ? nuclei * 1000.0 / (speechFrames() * Frames.MILLIS) : null;
    }

    /** Time in pauses as a share of speech and pauses, in [0, 1]. */
    @Nullable
    Double pauseShare() {
        var both = speechFrames() + pauseFrames;
        return both >= 2 * ENOUGH_FOR_RATE ? (double) pauseFrames / both : null;
    }

    double voicedShare() {
        return frames == 0 ? 0 : (double) pitch.count() / frames;
    }

    double syllablesPerSecond() {
        return frames == 0 ? 0 : nuclei * 1000.0 / (frames * Frames.MILLIS);
    }

    int speechFrames() {
        return levels.count();
    }
}
