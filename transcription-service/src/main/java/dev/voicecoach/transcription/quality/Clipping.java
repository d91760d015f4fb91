package dev.voicecoach.transcription.quality;

import dev.voicecoach.transcription.acoustics.Sound;

/** Samples cut off: runs at the recording's own ceiling, which a gain or a codec may have moved below full scale. */
final class Clipping {
    /** Below it a plateau is no overload. */
    private static final double LEAST_CEILING = 0.5;
    /** A sine of 100 Hz stays so near its peak for three samples, but only once in a period. */
    private static final double NEAR = 0.999;

    private static final int LEAST_RUN = 3;
    private static final int BLOCK = 16_000;

    private Clipping() {}

    /** Share of the samples in [0, 1]. */
    static double ratio(Sound sound) {
        var ceiling = peak(sound);
        if (ceiling < LEAST_CEILING) {
            return 0;
        }
        var block = new float[BLOCK];
        var clipped = 0L;
        var run = 0;
        for (int from = 0; from < sound.length(); from += BLOCK) {
            sound.copyTo(from, block, 0, BLOCK);
            for (var sample : block) {
                if (Math.abs(sample) >= ceiling * NEAR) {
                    run++;
                } else {
                    clipped += run >= LEAST_RUN ? run : 0;
                    run = 0;
                }
            }
        }
        clipped += run >= LEAST_RUN ? run : 0;
        return (double) clipped / sound.length();
    }

    private static double peak(Sound sound) {
        var block = new float[BLOCK];
        var peak = 0f;
        for (int from = 0; from < sound.length(); from += BLOCK) {
            sound.copyTo(from, block, 0, BLOCK);
            for (var sample : block) {
                peak = Math.max(peak, Math.abs(sample));
            }
        }
        return peak;
    }
}
