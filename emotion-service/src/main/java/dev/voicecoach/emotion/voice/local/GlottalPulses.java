package dev.voicecoach.emotion.voice.local;

import dev.voicecoach.emotion.voice.Samples;
import java.util.Arrays;

/**
 * One moment in each period of the voice, where the glottis closes and the sound is at its strongest; from these come
 * the lengths and strengths of single periods.
 *
 * <p>Source: the description of "Sound &amp; Pitch: To PointProcess (cc)" in the manual of Praat (Boersma and Weenink):
 * in the middle of each voiced stretch the strongest sample; from there to both sides, period by period, where the
 * sound of one period resembles the last one most.
 */
final class GlottalPulses {
    // Where the next pulse is looked for, in periods; and how alike the two have to be. All from the manual.
    private static final double NEAREST_PERIODS = 0.8;
    private static final double FARTHEST_PERIODS = 1.25;
    private static final double LEAST_LIKENESS = 0.3;
    private static final double LEAST_LIKENESS_BEYOND = 0.7;

    private final Samples samples;
    private final double[] pitch;
    private final Growing left = new Growing();
    private final Growing all = new Growing();
    // What the last call of next found.
    private double place;
    private double likeness;

    private GlottalPulses(Samples samples, double[] pitch) {
        this.samples = samples;
        this.pitch = pitch;
    }

    /**
     * @param pitch hertz per frame
     * @return in samples from the start, ascending
     */
    static double[] of(Samples samples, double[] pitch) {
        var pulses = new GlottalPulses(samples, pitch);
        for (int frame = 0; frame < pitch.length; frame++) {
            if (pitch[frame] != Pitch.UNVOICED) {
                var from = frame;
                while (frame < pitch.length && pitch[frame] != Pitch.UNVOICED) {
                    frame++;
                }
                pulses.addStretch(from, frame);
            }
        }
        return pulses.all.values();
    }

    private void addStretch(int fromFrame, int toFrame) {
        var from = (double) fromFrame * Frames.SAMPLES;
        var to = (double) toFrame * Frames.SAMPLES;
        var middle = strongest((from + to) / 2);
        left.clear();
        walk(middle, from, -1, left);
        left.backwardsInto(all);
        all.add(middle);
        walk(middle, to, 1, all);
    }

    /** Where the sound is farthest from zero, within the period around a place. */
    private double strongest(double around) {
        var half = period(around) / 2;
        var best = (int) Math.round(around);
        for (int i = (int) Math.ceil(around - half); i <= around + half; i++) {
            if (Math.abs(at(i)) > Math.abs(at(best))) {
                best = i;
            }
        }
        return best + vertex(Math.abs(at(best - 1)), Math.abs(at(best)), Math.abs(at(best + 1)));
    }

    private void walk(double start, double end, int direction, Growing found) {
        var last = start;
        var from = start;
        while (true) {
            var period = period(from);
            next(from, period, direction);
            if (direction * (place - end) > 0) {
                // One more at the edge, if it is plainly the same voice.
                if (likeness > LEAST_LIKENESS_BEYOND && Math.abs(place - last) > NEAREST_PERIODS * period) {
                    found.add(place);
                }
                return;
            }
            if (likeness > LEAST_LIKENESS && Math.abs(place - last) > NEAREST_PERIODS * period) {
                found.add(place);
                last = place;
            }
            from = place;
        }
    }

    /** Leaves in {@link #place} and {@link #likeness} where about a period away the sound is most like that here. */
    private void next(double from, double period, int direction) {
        var length = Math.max(3, (int) Math.round(period));
        var here = (int) Math.round(from) - length / 2;
        var nearest = (int) Math.floor(NEAREST_PERIODS * period);
        var lags = (int) Math.ceil(FARTHEST_PERIODS * period) - nearest + 1;
        var before = 0.0;
        var now = correlation(here, here + direction * nearest, length);
        likeness = -1;
        place = from + direction * period;
        for (int lag = 1; lag < lags; lag++) {
            var after = correlation(here, here + direction * (nearest + lag), length);
            if (lag > 1 && now > before && now >= after && now > likeness) {
                likeness = now;
                place = from + direction * (nearest + lag - 1 + vertex(before, now, after));
            }
            before = now;
            now = after;
        }
    }

    private double correlation(int here, int there, int length) {
        var product = 0.0;
        var energyHere = 0.0;
        var energyThere = 0.0;
        for (int i = 0; i < length; i++) {
            var a = at(here + i);
            var b = at(there + i);
            product += a * b;
            energyHere += a * a;
            energyThere += b * b;
        }
        return energyHere > 0 && energyThere > 0 ? product / Math.sqrt(energyHere * energyThere) : 0;
    }

    /** Samples in a period there, between the pitches of the two nearest frames that have one. */
    private double period(double place) {
        var position = place / Frames.SAMPLES - 0.5;
        var before = Math.clamp((int) Math.floor(position), 0, pitch.length - 1);
        var after = Math.min(before + 1, pitch.length - 1);
        if (pitch[before] == Pitch.UNVOICED || pitch[after] == Pitch.UNVOICED) {
            return Samples.RATE_HERTZ / Math.max(pitch[before], pitch[after]);
        }
        return Samples.RATE_HERTZ
                / (pitch[before] + Math.clamp(position - before, 0, 1) * (pitch[after] - pitch[before]));
    }

    /** How far from the middle one of three equally distant values the top of the parabola through them lies. */
    private static double vertex(double left, double middle, double right) {
        var curvature = left - 2 * middle + right;
        return curvature < 0 ? (left - right) / (2 * curvature) : 0;
    }

    private double at(int index) {
        return index >= 0 && index < samples.length() ? samples.at(index) : 0;
    }

    /** Numbers, as many as come. */
    private static final class Growing {
        private double[] values = new double[64];
        private int count;

        void add(double value) {
            if (count == values.length) {
                values = Arrays.copyOf(values, 2 * count);
            }
            values[count++] = value;
        }

        void clear() {
            count = 0;
        }

        void backwardsInto(Growing target) {
            for (int i = count - 1; i >= 0; i--) {
                target.add(values[i]);
            }
        }

        double[] values() {
            return Arrays.copyOf(values, count);
        }
    }
}
