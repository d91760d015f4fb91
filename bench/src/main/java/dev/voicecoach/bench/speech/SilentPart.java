package dev.voicecoach.bench.speech;

import dev.voicecoach.bench.speech.score.Normaliser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Words that engines hear where nobody speaks. */
final class SilentPart {
    private static final int SHOWN_CHARACTERS = 60;

    private SilentPart() {}

    static void measure(Report report, Engines engines, List<Clip> sounds) throws IOException {
        var out = report.out();
        var comparison = Comparison.run(engines.workers(), sounds, false);
        out.printf("%nno speech: words heard in %d sounds%n", sounds.size());
        for (var engine : comparison.heard().entrySet()) {
            var words = 0;
            var where = new ArrayList<String>();
            for (int i = 0; i < sounds.size(); i++) {
                var text = engine.getValue().get(i).text();
                // All that it wrote counts, hesitations too.
                var own = Normaliser.PLAIN.words(List.of(text)).getFirst().size();
                words += own;
                if (own > 0) {
                    where.add(String.format(
                            Locale.ROOT, "%s: %d \"%s\"", sounds.get(i).name(), own, shown(text)));
                }
            }
            out.printf(
                    Locale.ROOT,
                    "  %-32s %4d words in %d sounds, %.1f s%n",
                    engine.getKey(),
                    words,
                    where.size(),
                    engine.getValue().stream()
                            .mapToDouble(heard -> heard.wallSeconds())
                            .sum());
            where.forEach(line -> out.println("      " + line));
            if (engine.getKey().equals(Engines.BASE)) {
                report.aims().atMost("words where nobody speaks", 0, words, "");
            }
        }
        out.flush();
    }

    private static String shown(String text) {
        return text.length() <= SHOWN_CHARACTERS ? text : text.substring(0, SHOWN_CHARACTERS) + "…";
    }
}
