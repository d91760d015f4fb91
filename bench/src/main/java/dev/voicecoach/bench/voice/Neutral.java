package dev.voicecoach.bench.voice;

import dev.voicecoach.bench.speech.Clip;
import dev.voicecoach.bench.statistics.Aims;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** How often people who calmly read aloud are said to sound moved. */
final class Neutral {
    static final double LARGEST_SHARE = 0.1;
    /** From here on a label is what a client would show first. */
    private static final double STRONG = 0.6;
    /** What somebody who reads calmly may well sound like; every other expression is an emotion. */
    private static final Set<String> NO_EMOTION = Set.of("neutral", "calm", "confident", "hesitant", "flat");

    private Neutral() {}

    /** @param clips of read speech */
    static void measure(PrintWriter out, Aims aims, Analyser analyser, List<Clip> clips) throws IOException {
        var labels = new TreeMap<String, Integer>();
        var answers = 0;
        var windows = 0;
        var movedWindows = 0;
        var anyExpression = false;
        for (var clip : clips) {
            var heard = analyser.hear(clip.wav());
            anyExpression |= !Scores.of(heard.summary()).expressions().isEmpty();
            var strong = strongest(heard.summary());
            if (!strong.isEmpty()) {
                answers++;
                labels.merge(strong, 1, Integer::sum);
            }
            for (var window : heard.timeline()) {
                windows++;
                if (!strongest(window).isEmpty()) {
                    movedWindows++;
                }
            }
        }
        var share = clips.isEmpty() ? 0 : (double) answers / clips.size();
        out.printf(
                Locale.ROOT,
                "%nneutral read speech: of %d recordings %.0f %% get an emotion of %.1f or more %s; of %d windows %.0f %%%n",
                clips.size(),
                100 * share,
                STRONG,
                labels,
                windows,
                windows == 0 ? 0.0 : 100.0 * movedWindows / windows);
        out.flush();
        var what = "read speech that gets a strong emotion";
        if (anyExpression) {
            aims.atMost(what, LARGEST_SHARE, share, "");
        } else {
            aims.unknown(what, "this engine names no expression");
        }
    }

    /** The likeliest emotion that is strong; empty when none is. */
    private static String strongest(JsonNode node) {
        return Scores.of(node).expressions().entrySet().stream()
                .filter(entry -> entry.getValue() >= STRONG && !NO_EMOTION.contains(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }
}
