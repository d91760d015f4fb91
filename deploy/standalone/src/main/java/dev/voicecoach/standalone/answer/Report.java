package dev.voicecoach.standalone.answer;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A completed task as text that a person reads: what was heard, how it sounded, what it is worth and what to do next. */
final class Report {
    /** What a degraded result lacks; a code that is newer than this client is shown as it is. */
    private static final Map<String, String> NOTES = Map.of(
            "emotion_unavailable", "The voice was not analysed this time; the coaching goes by the words alone.",
            "baseline_unavailable",
                    "Your earlier answers could not be looked up; nothing is compared with your own usual.",
            "result_incomplete", "A part of the result was lost on the way.",
            "no_speech", "No speech was heard in the recording.");

    private final Page page;

    private Report(Page page) {
        this.page = page;
    }

    /** @param width of the terminal in columns */
    static String of(JsonNode task, int width) {
        var page = new Page(width);
        new Report(page).write(task);
        return page.toString();
    }

    private void write(JsonNode task) {
        var result = task.path("result");
        page.line(String.format(
                Locale.ROOT,
                "Answer %s, %.1f s",
                task.path("id").asString(""),
                task.path("audio").path("duration_seconds").asDouble(0)));
        for (var code : task.path("degraded")) {
            page.wrapped("! ", NOTES.getOrDefault(code.asString(""), Page.words(code.asString(""))));
        }
        page.heading("What we heard");
        var spoken = result.path("transcript").path("text").asString("");
        page.wrapped("  ", spoken.isBlank() ? "No speech was heard." : spoken);
        VoicePart.write(result.path("voice"), page);
        OwnUsualPart.write(result.path("own_usual"), page);
        metrics(result.path("metrics"));
        scores(result.path("scores"));
        var feedback = result.path("feedback");
        claims("Strengths", "+ ", feedback.path("strengths"));
        claims("To improve", "- ", feedback.path("improvements"));
        claims("Suggestions", "> ", feedback.path("suggestions"));
        var next = feedback.path("next_step").asString("");
        if (!next.isBlank()) {
            page.heading("Next step");
            page.wrapped("  ", next);
        }
        var encouragement = feedback.path("encouragement").asString("");
        if (!encouragement.isBlank()) {
            page.line("");
            page.wrapped("  ", encouragement);
        }
    }

    private void metrics(JsonNode metrics) {
        if (metrics.isEmpty()) {
            return;
        }
        page.heading("Measured");
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
            page.line(
                    String.format(Locale.ROOT, "  %-30s %8s %-12s%s", shown.name(), shown.value(), shown.unit(), usual)
                            .stripTrailing());
        }
    }

    private void scores(JsonNode scores) {
        if (scores.isEmpty()) {
            return;
        }
        page.heading("Scores (0 to 10)");
        score("overall", scores.path("overall"));
        for (var dimension : scores.path("dimensions").properties()) {
            score(dimension.getKey(), dimension.getValue());
        }
    }

    private void score(String name, JsonNode score) {
        var value = score.path("value");
        if (value.isNumber()) {
            var margin = score.path("margin");
            page.line(Page.named(name)
                    + Chart.score(value.asDouble())
                    + String.format(Locale.ROOT, "  %4.1f", value.asDouble())
                    + (margin.isNumber() ? String.format(Locale.ROOT, " ± %.1f", margin.asDouble()) : ""));
        } else {
            page.wrapped(
                    Page.named(name),
                    Page.words(score.path("status").asString("not scored")) + ": "
                            + Page.words(score.path("reason").asString("no reason given")));
        }
    }

    private void claims(String title, String mark, JsonNode claims) {
        if (claims.isEmpty()) {
            return;
        }
        page.heading(title);
        for (var claim : claims) {
            page.wrapped("  " + mark, claim.path("text").asString(""));
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
                    ? "[" + Page.time(start.asLong()) + "–"
                            + Page.time(evidence.path("end_ms").asLong(0)) + "] "
                    : "";
            page.wrapped("      ", span + "“" + quote + "”");
        } else if (!evidence.path("metric").asString("").isEmpty()) {
            var name = evidence.path("metric").asString("");
            var value = evidence.path("value");
            page.wrapped(
                    "      ",
                    value.isNumber() ? Quantity.of(name, value.asDouble(), "").toString() : Page.words(name));
        }
    }
}
