package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;

/** The time grid of every measurement: frame k is the 10 ms from k × 10 ms on. A last incomplete frame is left out. */
final class Frames {
    static final int MILLIS = 10;
    static final int SAMPLES = Samples.RATE_HERTZ * MILLIS / 1000;

    private Frames() {}

    static int count(Samples samples) {
        return samples.length() / SAMPLES;
    }

    /** Frames in so many milliseconds. */
    static int in(long millis) {
        return Math.toIntExact(millis / MILLIS);
    }
}
