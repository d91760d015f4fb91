package dev.voicecoach.bench.speech;

import dev.voicecoach.bench.speech.score.Tally;
import dev.voicecoach.bench.statistics.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is printed of one group of recordings: a line for each engine. */
final class Table {
    private final Map<String, List<Tally>> tallies;

    Table(Map<String, List<Tally>> tallies) {
        this.tallies = tallies;
    }

    String text(String title) {
        var any = Tally.sum(tallies.values().iterator().next());
        var text = new StringBuilder(String.format(
                Locale.ROOT,
                "%n%s: %d recordings, %.0f s, %d words%n  %-32s %6s %6s %8s %8s  %-22s %-22s %s%n",
                title,
                tallies.values().iterator().next().size(),
                any.audioSeconds(),
                any.words(),
                "",
                "errors",
                "WER",
                "wall",
                "CPU",
                "speed by beam 5",
                "speed by beam 1",
                "errors less beam 5's"));
        tallies.forEach((engine, own) -> {
            var sum = Tally.sum(own);
            text.append(String.format(
                    Locale.ROOT,
                    "  %-32s %6d %5.1f%% %8.4f %8.4f  %-22s %-22s %s%n",
                    engine,
                    sum.errors(),
                    100 * sum.wordErrorRate(),
                    sum.wallFactor(),
                    sum.processorFactor(),
                    speed(own, tallies.get(Engines.BEAM_5)),
                    speed(own, tallies.get(Engines.BEAM_1)),
                    difference(own, tallies.get(Engines.BEAM_5))));
        });
        return text.toString();
    }

    /** How many times as fast: by the sums, by processor time, and the median of the recordings. */
    private static String speed(List<Tally> own, @Nullable List<Tally> peer) {
        if (peer == null || own.equals(peer)) {
            return "";
        }
        return String.format(
                Locale.ROOT,
                "%5.2f  %5.2f  (%5.2f)",
                wallRatio(own, peer),
                Tally.sum(peer).processorSeconds() / Tally.sum(own).processorSeconds(),
                medianRatio(own, peer));
    }

    static double wallRatio(List<Tally> own, List<Tally> peer) {
        return Tally.sum(peer).wallSeconds() / Tally.sum(own).wallSeconds();
    }

    static double medianRatio(List<Tally> own, List<Tally> peer) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < own.size(); i++) {
            ratios.add(peer.get(i).wallSeconds() / own.get(i).wallSeconds());
        }
        return Sample.of(ratios).median();
    }

    private static String difference(List<Tally> own, @Nullable List<Tally> peer) {
        if (peer == null || own.equals(peer)) {
            return "";
        }
        var bounds = Tally.errorDifference(own, peer);
        var difference = Tally.sum(own).errors() - Tally.sum(peer).errors();
        return String.format(Locale.ROOT, "%+d [%+d, %+d]", difference, bounds[0], bounds[1]);
    }
}
