package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the spectrum of each frame of speech is like; NaN at the others. Units are those of {@link SpectralShape}. */
final class SpectralTrack {
    final float[] alphaRatio;
    final float[] hammarbergIndex;
    final float[] slopeTo500;
    final float[] slopeTo1500;
    final float[] centroid;
    final float[] flux;
    final float[] firstOverSecondHarmonic;
    final float[][] melCepstrum;

    private double[] before = new double[Spectrum.BINS];
    private int frameBefore = -2;

    private SpectralTrack(int frames) {
        alphaRatio = unknown(frames);
        hammarbergIndex = unknown(frames);
        slopeTo500 = unknown(frames);
        slopeTo1500 = unknown(frames);
        centroid = unknown(frames);
        flux = unknown(frames);
        firstOverSecondHarmonic = unknown(frames);
        melCepstrum = Stream.generate(() -> unknown(frames))
                .limit(MelCepstrum.COEFFICIENTS)
                .toArray(float[][]::new);
    }

    /**
     * @param pitch hertz per frame
     * @param speaking true at each frame of speech
     */
    static SpectralTrack of(Samples samples, double[] pitch, boolean[] speaking) {
        var track = new SpectralTrack(speaking.length);
        var frames = IntStream.range(0, speaking.length)
                .filter(frame -> speaking[frame])
                .toArray();
        var spectrum = new Spectrum();
        var first = new double[Spectrum.SPAN];
        var second = new double[Spectrum.SPAN];
        for (int i = 0; i < frames.length; i += 2) {
            var next = Math.min(i + 1, frames.length - 1);
            copyAround(samples, frames[i], first);
            copyAround(samples, frames[next], second);
            var powers = spectrum.of(first, second);
            track.add(frames[i], powers[0]);
            if (next > i) {
                track.add(frames[next], powers[1]);
            }
        }
        for (var frame : frames) {
            if (pitch[frame] != Pitch.UNVOICED) {
                track.firstOverSecondHarmonic[frame] = (float) Harmonics.firstOverSecond(samples, frame, pitch[frame]);
            }
        }
        return track;
    }

    private void add(int frame, double[] powers) {
        if (Arrays.stream(powers).sum() == 0) {
            return;
        }
        alphaRatio[frame] = (float) SpectralShape.alphaRatio(powers);
        hammarbergIndex[frame] = (float) SpectralShape.hammarbergIndex(powers);
        slopeTo500[frame] = (float) SpectralShape.slope(powers, 0, 500);
        slopeTo1500[frame] = (float) SpectralShape.slope(powers, 500, 1500);
        centroid[frame] = (float) SpectralShape.centroid(powers);
        if (frameBefore == frame - 1) {
            flux[frame] = (float) SpectralShape.flux(before, powers);
        }
        var coefficients = MelCepstrum.of(powers);
        for (int k = 0; k < coefficients.length; k++) {
            melCepstrum[k][frame] = (float) coefficients[k];
        }
        before = powers.clone();
        frameBefore = frame;
    }

    private static void copyAround(Samples samples, int frame, double[] target) {
        samples.copyTo(frame * Frames.SAMPLES + (Frames.SAMPLES - target.length) / 2, target);
    }

    private static float[] unknown(int frames) {
        var values = new float[frames];
        Arrays.fill(values, Float.NaN);
        return values;
    }
}
