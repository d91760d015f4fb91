package dev.voicecoach.bench.speech;

import dev.voicecoach.bench.speech.score.Normaliser;
import dev.voicecoach.bench.speech.score.Tally;
import dev.voicecoach.bench.statistics.Aims;
import dev.voicecoach.bench.statistics.Machine;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Prints the comparisons as they are made, and notes which aims they reach. */
final class Report {
    private final PrintWriter out;
    private final Normaliser normaliser;
    private final boolean texts;
    private final Aims aims = new Aims();

    /** @param texts whether to print what was heard wherever an engine made an error */
    Report(PrintWriter out, Normaliser normaliser, boolean texts) {
        this.out = out;
        this.normaliser = normaliser;
        this.texts = texts;
    }

    Aims aims() {
        return aims;
    }

    PrintWriter out() {
        return out;
    }

    Normaliser normaliser() {
        return normaliser;
    }

    void print(String text) {
        out.print(text);
        out.flush();
    }

    void printLoad() {
        print(String.format(Locale.ROOT, "%nload of the machine now %.1f%n", Machine.load()));
    }

    /** A table for each group, in which fewer errors are aimed at. */
    void groups(Comparison comparison) {
        for (var name :
                new TreeSet<>(comparison.clips().stream().map(Clip::group).toList())) {
            var group = comparison.only(clip -> clip.group().equals(name));
            print(new Table(group.tallies(normaliser)).text(name));
            errors(name, group);
        }
        if (texts) {
            print(comparison.texts(normaliser));
        }
    }

    /** A table of all, in which a speed is aimed at. */
    void speed(String title, Comparison comparison, double aim) {
        if (comparison.clips().isEmpty()) {
            print("\n" + title + ": none\n");
            return;
        }
        var tallies = comparison.tallies(normaliser);
        print(new Table(tallies).text(title));
        var base = tallies.get(Engines.BASE);
        var peer = tallies.get(Engines.BEAM_5);
        if (base != null && peer != null) {
            aims.atLeast("speed by beam 5, " + title, aim, Table.wallRatio(base, peer), "x");
        }
    }

    /** The errors in each recording, so that one in which an engine lost its way is seen. */
    void each(Comparison comparison) {
        var tallies = comparison.tallies(normaliser);
        print("  errors in each: " + String.join("; ", tallies.keySet()) + "\n");
        for (int i = 0; i < comparison.clips().size(); i++) {
            var index = i;
            var clip = comparison.clips().get(i);
            print(String.format(
                    Locale.ROOT,
                    "    %-12s %4.0f s %4d words: %s%n",
                    clip.name(),
                    clip.seconds(),
                    tallies.values().iterator().next().get(i).words(),
                    String.join(
                            "; ",
                            tallies.values().stream()
                                    .map(own -> Integer.toString(own.get(index).errors()))
                                    .toList())));
        }
    }

    /** Aims at fewer errors than both peers. */
    void errors(String title, Comparison comparison) {
        var tallies = comparison.tallies(normaliser);
        var base = tallies.get(Engines.BASE);
        for (var peer : List.of(Engines.BEAM_5, Engines.BEAM_1)) {
            var own = tallies.get(peer);
            if (base != null && own != null) {
                var what = "errors, " + title + ", against " + peer.substring(peer.indexOf("beam"));
                aims.below(what, Tally.sum(own).errors(), Tally.sum(base).errors(), "");
            }
        }
    }
}
