package dev.voicecoach.transcription.acoustics;

import org.jspecify.annotations.Nullable;

/** How far the spectrum's shape moves in 40 ms, smoothed over three frames. */
final class SpectralFlux {
    private SpectralFlux() {}

    /**
     * @param shapes null where none was measured
     * @param unknown what stands where a neighbour is missing
     */
    static float[] of(float[] @Nullable [] shapes, float unknown) {
        var raw = new float[shapes.length];
        for (int k = 0; k < raw.length; k++) {
            raw[k] = distance(at(shapes, k - VoiceTrack.REACH), at(shapes, k + VoiceTrack.REACH), unknown);
        }
        var flux = new float[raw.length];
        for (int k = 0; k < raw.length; k++) {
            flux[k] = (raw[Math.max(0, k - 1)] + raw[k] + raw[Math.min(raw.length - 1, k + 1)]) / 3;
        }
        return flux;
    }

    private static float @Nullable [] at(float[] @Nullable [] shapes, int frame) {
        return frame < 0 || frame >= shapes.length ? null : shapes[frame];
    }

    private static float distance(float @Nullable [] one, float @Nullable [] other, float unknown) {
        if (one == null || other == null) {
            return unknown;
        }
        var sum = 0.0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return (float) Math.sqrt(sum);
    }
}
