package dev.voicecoach.emotion.voice;

import dev.voicecoach.emotion.voice.VoiceAnalysis.Peak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The moments of an answer at which something was likely, and plainly more so than in the rest. Pure. */
public final class Peaks {
    /** From here on something is likely. */
    public static final double LIKELY = 0.5;

    // From likely to a quarter more is about one deviation on our model's scales, and what one can tell apart in a
    // chart.
    private static final double LEAST_ABOVE_MEAN = 0.25;
    // More than a reader would go and listen to.
    private static final int MOST = 20;
    // Where nothing stands out, nothing stands out.
    private static final String NOTHING = "neutral";

    private Peaks() {}

    /** A window and how likely something is in it; 0 where nothing is known. */
    public record Stretch(long startMillis, long endMillis, double probability) {}

    /**
     * Those of one name, in order of time; stretches that follow each other are one moment.
     *
     * @param expression whether the name is one of an expression
     * @param stretches of the whole answer, in order of time
     * @param mean probability over the whole answer
     */
    public static List<Peak> of(String name, boolean expression, List<Stretch> stretches, double mean) {
        if (name.equals(NOTHING)) {
            return List.of();
        }
        var least = Math.max(LIKELY, mean + LEAST_ABOVE_MEAN);
        var peaks = new ArrayList<Peak>();
        var goesOn = false;
        for (var stretch : stretches) {
            var likely = stretch.probability() >= least;
            if (likely && goesOn) {
                peaks.add(longer(peaks.removeLast(), stretch));
            } else if (likely) {
                peaks.add(
                        new Peak(name, expression, stretch.startMillis(), stretch.endMillis(), stretch.probability()));
            }
            goesOn = likely;
        }
        return peaks;
    }

    private static Peak longer(Peak peak, Stretch next) {
        return new Peak(
                peak.name(),
                peak.expression(),
                peak.startMillis(),
                next.endMillis(),
                Math.max(peak.probability(), next.probability()));
    }

    /** So many as a reader can use, the most likely first. */
    public static Stream<Peak> mostLikely(Stream<Peak> peaks) {
        return peaks.sorted(Comparator.comparingDouble(Peak::probability).reversed())
                .limit(MOST);
    }

    /** The same by time. */
    public static List<Peak> inOrder(Stream<Peak> peaks) {
        return peaks.sorted(Comparator.comparingLong(Peak::startMillis).thenComparing(Peak::name))
                .toList();
    }
}
