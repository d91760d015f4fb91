package dev.voicecoach.emotion.voice.local;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Turns what was measured frame by frame into the {@link Descriptor descriptors} of a part of the recording. */
final class Functionals {
    private static final double LOWEST_NOTE_HERTZ = 27.5;
    private static final int ENOUGH_VOICE = Frames.in(500);
    private static final int SLOPE_FRAMES = 4;
    private static final double SLOPE_SECONDS = SLOPE_FRAMES * Frames.MILLIS / 1000.0;
    private static final int FINAL_FRAMES = Frames.in(300);
    // A periodicity of one would be endless; the interpolation is not better than this, 50 dB.
    private static final double MOST_PERIODICITY = 0.99999;

    private final Map<Descriptor, Double> values = new EnumMap<>(Descriptor.class);
    private final VoiceTrack track;
    private final int from;
    private final int to;

    private Functionals(VoiceTrack track, int from, int to) {
        this.track = track;
        this.from = from;
        this.to = to;
    }

    static Map<Descriptor, Double> of(VoiceTrack track, int from, int to) {
        var functionals = new Functionals(track, from, to);
        var measures = track.measures(from, to);
        if (measures.pitch().count() >= ENOUGH_VOICE) {
            functionals.pitch(measures.pitch());
            functionals.level(measures);
            functionals.quality();
            functionals.spectrum();
        }
        Timing.of(track, from, to, measures).forEach(functionals::put);
        return functionals.values;
    }

    private void pitch(Quantiles hertz) {
        var mean = mean(this::semitones, track::voiced);
        put(Descriptor.PITCH_MEAN, mean.value());
        put(Descriptor.PITCH_DEVIATION, mean.deviation());
        put(Descriptor.PITCH_LOW, Pitch.semitones(LOWEST_NOTE_HERTZ, hertz.at(0.2)));
        put(Descriptor.PITCH_MIDDLE, Pitch.semitones(LOWEST_NOTE_HERTZ, hertz.at(0.5)));
        put(Descriptor.PITCH_HIGH, Pitch.semitones(LOWEST_NOTE_HERTZ, hertz.at(0.8)));
        put(Descriptor.PITCH_RISE, slope(this::semitones, track::voiced, 1));
        put(Descriptor.PITCH_FALL, slope(this::semitones, track::voiced, -1));
        put(Descriptor.PITCH_FINAL, finalSlope());
        if (to - from < track.frames()) {
            put(Descriptor.PITCH_SHIFT, Pitch.semitones(track.wholePitch().at(0.5), hertz.at(0.5)));
        }
    }

    private void level(Measures measures) {
        put(
                Descriptor.LEVEL_DEVIATION,
                mean(frame -> track.levels[frame], track::voiced).deviation());
        put(
                Descriptor.LEVEL_RANGE,
                measures.levels().at(0.8) - measures.levels().at(0.2));
        put(Descriptor.LEVEL_RISE, slope(frame -> track.levels[frame], frame -> track.speaking[frame], 1));
        put(Descriptor.LEVEL_FALL, slope(frame -> track.levels[frame], frame -> track.speaking[frame], -1));
        put(Descriptor.SIGNAL_TO_NOISE, measures.spokenLevel() - track.noiseLevel());
    }

    private void quality() {
        var periods = track.perturbation.within(from * Frames.SAMPLES, to * Frames.SAMPLES);
        put(Descriptor.JITTER_LOCAL, periods.jitterLocal());
        put(Descriptor.JITTER_RAP, periods.jitterRap());
        put(Descriptor.SHIMMER_LOCAL, periods.shimmerLocal());
        put(Descriptor.SHIMMER_APQ3, periods.shimmerApq3());
        put(
                Descriptor.HARMONICS_TO_NOISE,
                mean(this::harmonicsToNoise, track::voiced).value());
        put(Descriptor.FIRST_OVER_SECOND_HARMONIC, meanVoiced(track.spectra.firstOverSecondHarmonic));
    }

    private void spectrum() {
        var spectra = track.spectra;
        put(Descriptor.ALPHA_RATIO, meanVoiced(spectra.alphaRatio));
        put(Descriptor.HAMMARBERG_INDEX, meanVoiced(spectra.hammarbergIndex));
        put(Descriptor.SLOPE_TO_500, meanVoiced(spectra.slopeTo500));
        put(Descriptor.SLOPE_TO_1500, meanVoiced(spectra.slopeTo1500));
        put(Descriptor.CENTROID, meanVoiced(spectra.centroid));
        put(Descriptor.FLUX, mean(frame -> spectra.flux[frame], frame -> true).value());
        var means = List.of(Descriptor.MFCC_1, Descriptor.MFCC_2, Descriptor.MFCC_3, Descriptor.MFCC_4);
        var deviations = List.of(
                Descriptor.MFCC_1_DEVIATION,
                Descriptor.MFCC_2_DEVIATION,
                Descriptor.MFCC_3_DEVIATION,
                Descriptor.MFCC_4_DEVIATION);
        for (int k = 0; k < means.size(); k++) {
            var coefficient = spectra.melCepstrum[k];
            var mean = mean(frame -> coefficient[frame], track::voiced);
            put(means.get(k), mean.value());
            put(deviations.get(k), mean.deviation());
        }
    }

    private double semitones(int frame) {
        return Pitch.semitones(LOWEST_NOTE_HERTZ, track.pitch[frame]);
    }

    private double harmonicsToNoise(int frame) {
        var periodicity = Math.min(track.periodicity[frame], MOST_PERIODICITY);
        return 10 * Math.log10(periodicity / (1 - periodicity));
    }

    /** Over the stretches of speech that end in this part, of the line through their last voiced frames. */
    private @Nullable Double finalSlope() {
        var mean = new Mean();
        for (var stretch : track.activity().stretches()) {
            if (stretch.to() > from && stretch.to() <= to) {
                var line = new Line();
                var start = Math.max(stretch.from(), from);
                for (int frame = stretch.to() - 1; frame >= start && line.count() < FINAL_FRAMES; frame--) {
                    if (track.voiced(frame)) {
                        line.add(frame * Frames.MILLIS / 1000.0, semitones(frame));
                    }
                }
                if (line.count() >= FINAL_FRAMES / 2) {
                    mean.add(line.slope());
                }
            }
        }
        return mean.count() > 0 ? mean.value() : null;
    }

    private Mean mean(IntToDoubleFunction value, IntPredicate wanted) {
        var mean = new Mean();
        for (int frame = from; frame < to; frame++) {
            if (wanted.test(frame) && Double.isFinite(value.applyAsDouble(frame))) {
                mean.add(value.applyAsDouble(frame));
            }
        }
        return mean;
    }

    private double meanVoiced(float[] values) {
        return mean(frame -> values[frame], track::voiced).value();
    }

    /** Mean of the slopes that have this sign, per second, where all the frames between are wanted. */
    private @Nullable Double slope(IntToDoubleFunction value, IntPredicate wanted, int sign) {
        var mean = new Mean();
        var run = 0;
        for (int frame = from; frame < to; frame++) {
            run = wanted.test(frame) ? run + 1 : 0;
            if (run > SLOPE_FRAMES) {
                var change = value.applyAsDouble(frame) - value.applyAsDouble(frame - SLOPE_FRAMES);
                if (sign * change > 0) {
                    mean.add(change / SLOPE_SECONDS);
                }
            }
        }
        return mean.count() > 0 ? mean.value() : null;
    }

    private void put(Descriptor descriptor, @Nullable Double value) {
        if (value != null && Double.isFinite(value)) {
            values.put(descriptor, value);
        }
    }
}
