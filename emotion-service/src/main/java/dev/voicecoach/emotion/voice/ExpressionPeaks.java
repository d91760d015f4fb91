package dev.voicecoach.emotion.voice;

import dev.voicecoach.emotion.voice.ComposeAnalysis.Heard;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Peak;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The moments of an answer at which an expression was likely, and plainly more so than in the rest. Pure. */
final class ExpressionPeaks {
    // More likely than not, and by as much above the whole answer as one can tell apart in a chart. Our judgement.
    private static final double LIKELY = 0.5;
    private static final double ABOVE_THE_REST = 0.25;
    // More than a reader would go and listen to.
    private static final int MOST = 20;
    // Where nothing stands out, nothing stands out.
    private static final String NOTHING = "neutral";

    private ExpressionPeaks() {}

    /**
     * The most likely ones, in any order.
     *
     * @param means by name, over the whole answer
     */
    static Stream<Peak> of(List<Heard> heard, Map<String, Double> means) {
        return means.keySet().stream()
                .filter(name -> !name.equals(NOTHING))
                .flatMap(name -> of(heard, name, means.getOrDefault(name, 0.0)))
                .sorted(Comparator.comparingDouble(Peak::probability).reversed())
                .limit(MOST);
    }

    /** Windows that follow each other are one moment. */
    private static Stream<Peak> of(List<Heard> heard, String name, double mean) {
        var least = Math.max(LIKELY, mean + ABOVE_THE_REST);
        var peaks = new ArrayList<Peak>();
        @Nullable Peak current = null;
        for (var each : heard) {
            var impression = each.impression();
            var probability = impression == null ? 0 : impression.expressions().getOrDefault(name, 0.0);
            if (probability >= least) {
                var window = each.window();
                current = current == null
                        ? new Peak(name, true, window.startMillis(), window.endMillis(), probability)
                        : new Peak(
                                name,
                                true,
                                current.startMillis(),
                                window.endMillis(),
                                Math.max(current.probability(), probability));
            } else if (current != null) {
                peaks.add(current);
                current = null;
            }
        }
        return Stream.concat(peaks.stream(), Stream.ofNullable(current));
    }
}
