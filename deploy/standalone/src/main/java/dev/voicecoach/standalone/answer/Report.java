package dev.voicecoach.standalone.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A completed task as text that a person reads: what was heard, how it sounded, what it is worth and what to do next. */
final class Report {
    private static final int NAME_WIDTH = 14;
    private static final int NOTE_WIDTH = 45;
    /** What a degraded result lacks; a code that is newer than this client is shown as it is. */
    private static final Map<String, String> NOTES = Map.of(
            "emotion_unavailable", "The voice was not analysed this time; the coaching goes by the words alone.",
            "result_incomplete", "A part of the result was lost on the way.",
            "no_speech", "No speech was heard in the recording.");

    private final int width;
    private final StringBuilder text = new StringBuilder();

    private Report(int width) {
        this.width = width;
    }

    /** @param width of the terminal in columns */
    static String of(JsonNode task, int width) {
        var report = new Report(width);
        report.write(task);
        return report.text.toString();
    }

    private void write(JsonNode task) {
        var result = task.path("result");
        line(String.format(
                Locale.ROOT,
                "Answer %s, %.1f s",
                task.path("id").asString(""),
                task.path("audio").path("duration_seconds").asDouble(0)));
        for (var code : task.path("degraded")) {
            wrapped("! ", NOTES.getOrDefault(code.asString(""), words(code.asString(""))));
        }
        heading("What we heard");
        var spoken = result.path("transcript").path("text").asString("");
        wrapped("  ", spoken.isBlank() ? "No speech was heard." : spoken);
        voice(result.path("voice"));
        metrics(result.path("metrics"));
        scores(result.path("scores"));
        var feedback = result.path("feedback");
        claims("Strengths", "+ ", feedback.path("strengths"));
        claims("To improve", "- ", feedback.path("improvements"));
        claims("Suggestions", "> ", feedback.path("suggestions"));
        var next = feedback.path("next_step").asString("");
        if (!next.isBlank()) {
            heading("Next step");
            wrapped("  ", next);
        }
        var encouragement = feedback.path("encouragement").asString("");
        if (!encouragement.isBlank()) {
            line("");
            wrapped("  ", encouragement);
        }
    }

    private void voice(JsonNode voice) {
        var timeline = voice.path("timeline");
        if (timeline.isEmpty()) {
            return;
        }
        var seconds = timeline.get(timeline.size() - 1).path("end_ms").asLong(0)
                - timeline.get(0).path("start_ms").asLong(0);
        heading("Your voice over time (" + timeline.size() + " windows, " + seconds / 1000 + " s)");
        var summary = voice.path("summary");
        row(
                timeline,
                "pitch",
                "pitch_hz",
                notes(
                        number(summary, "pitch_median_hz", "median %.0f Hz"),
                        number(summary, "pitch_range_semitones", "range %.1f semitones")));
        row(timeline, "loudness", "loudness_db", notes(number(summary, "loudness_range_db", "range %.0f dB")));
        row(timeline, "pace", "syllables_per_second", notes(number(summary, "articulation_rate", "%.1f syllables/s")));
        likelihoods(timeline, "expressions", "may sound");
        likelihoods(timeline, "attributes", "voice");
    }

    private void row(JsonNode timeline, String name, String member, String note) {
        var values = new ArrayList<@Nullable Double>();
        for (var window : timeline) {
            var value = window.path(member);
            values.add(value.isNumber() ? value.asDouble() : null);
        }
        line(("  " + pad(name) + Chart.row(values, width - NAME_WIDTH - NOTE_WIDTH) + "  " + note).stripTrailing());
    }

    /** The strongest three, by their mean over the windows. */
    private void likelihoods(JsonNode timeline, String member, String name) {
        var sums = new TreeMap<String, Double>();
        for (var window : timeline) {
            for (var likelihood : window.path(member)) {
                sums.merge(
                        likelihood.path("name").asString(""),
                        likelihood.path("probability").asDouble(0) / timeline.size(),
                        Double::sum);
            }
        }
        var strongest = sums.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(3)
                .map(entry -> words(entry.getKey()) + String.format(Locale.ROOT, " %.2f", entry.getValue()))
                .toList();
        if (!strongest.isEmpty()) {
            line("  " + pad(name) + String.join(", ", strongest));
        }
    }

    private void metrics(JsonNode metrics) {
        if (metrics.isEmpty()) {
            return;
        }
        heading("Measured");
        for (var metric : metrics.properties()) {
            var value = metric.getValue().path("value");
            if (!value.isNumber()) {
                continue;
            }
            var shown = Quantity.of(
                    metric.getKey(),
                    value.asDouble(),
                    metric.getValue().path("unit").asString(""));
            var low = metric.getValue().path("usual_low");
            var high = metric.getValue().path("usual_high");
            var usual = low.isNumber() && high.isNumber()
                    ? "   usual " + Quantity.plain(low.asDouble()) + "–" + Quantity.plain(high.asDouble())
                    : "";
            line(String.format(Locale.ROOT, "  %-30s %8s %-12s%s", shown.name(), shown.value(), shown.unit(), usual)
                    .stripTrailing());
        }
    }

    private void scores(JsonNode scores) {
        if (scores.isEmpty()) {
            return;
        }
        heading("Scores (0 to 10)");
        score("overall", scores.path("overall"));
        for (var dimension : scores.path("dimensions").properties()) {
            score(dimension.getKey(), dimension.getValue());
        }
    }

    private void score(String name, JsonNode score) {
        var value = score.path("value");
        if (value.isNumber()) {
            var margin = score.path("margin");
            line("  " + pad(name) + Chart.score(value.asDouble())
                    + String.format(Locale.ROOT, "  %4.1f", value.asDouble())
                    + (margin.isNumber() ? String.format(Locale.ROOT, " ± %.1f", margin.asDouble()) : ""));
        } else {
            wrapped(
                    "  " + pad(name),
                    words(score.path("status").asString("not scored")) + ": "
                            + words(score.path("reason").asString("no reason given")));
        }
    }

    private void claims(String title, String mark, JsonNode claims) {
        if (claims.isEmpty()) {
            return;
        }
        heading(title);
        for (var claim : claims) {
            wrapped("  " + mark, claim.path("text").asString(""));
            for (var evidence : claim.path("evidence")) {
                evidence(evidence);
            }
        }
    }

    private void evidence(JsonNode evidence) {
        var quote = evidence.path("quote").asString("");
        if (!quote.isEmpty()) {
            var start = evidence.path("start_ms");
            var span = start.isNumber()
                    ? "[" + time(start.asLong()) + "–"
                            + time(evidence.path("end_ms").asLong(0)) + "] "
                    : "";
            wrapped("      ", span + "“" + quote + "”");
        } else if (!evidence.path("metric").asString("").isEmpty()) {
            var name = evidence.path("metric").asString("");
            var value = evidence.path("value");
            wrapped(
                    "      ",
                    value.isNumber() ? Quantity.of(name, value.asDouble(), "").toString() : words(name));
        }
    }

    private void heading(String title) {
        text.append('\n').append(title).append('\n');
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    /** The words in lines no longer than the terminal, the second and later ones indented as far as the first. */
    private void wrapped(String start, String words) {
        var line = new StringBuilder(start);
        var indent = " ".repeat(start.length());
        var fresh = true;
        for (var word : words.strip().split("\\s+", -1)) {
            if (!fresh && line.length() + 1 + word.length() > width) {
                line(line.toString());
                line = new StringBuilder(indent);
                fresh = true;
            }
            line.append(fresh ? "" : " ").append(word);
            fresh = false;
        }
        line(line.toString());
    }

    private static String notes(String... parts) {
        return String.join(
                ", ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    private static String number(JsonNode node, String member, String format) {
        var value = node.path(member);
        return value.isNumber() ? String.format(Locale.ROOT, format, value.asDouble()) : "";
    }

    private static String time(long millis) {
        return String.format(Locale.ROOT, "%d:%02d", millis / 60_000, millis / 1000 % 60);
    }

    private static String words(String code) {
        return code.replace('_', ' ');
    }

    private static String pad(String name) {
        return String.format(Locale.ROOT, "%-" + NAME_WIDTH + "s", name);
    }
}
