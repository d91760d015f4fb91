package dev.voicecoach.standalone.answer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The parts of a report about what the answer is worth, what could not be told, and what has changed. */
final class ScoresPart {
    private final JsonNode result;
    private final boolean typed;
    private final Page page;

    /** @param typed whether there is no recording that moments could lie in */
    ScoresPart(JsonNode result, boolean typed, Page page) {
        this.result = result;
        this.typed = typed;
        this.page = page;
    }

    void scores() {
        var scored = new LinkedHashMap<String, JsonNode>();
        var withheld = new LinkedHashMap<String, JsonNode>();
        var scores = result.path("scores");
        if (scores.path("overall").isObject()) {
            sort("overall", scores.path("overall"), scored, withheld);
        }
        scores.path("dimensions")
                .properties()
                .forEach(dimension -> sort(dimension.getKey(), dimension.getValue(), scored, withheld));
        if (!scored.isEmpty()) {
            page.heading("Scores (0 to 10)");
            scored.forEach(this::score);
        }
        if (!withheld.isEmpty()) {
            page.heading("Not scored");
            withheld.forEach((name, score) -> page.wrapped(Page.named(name), reason(score)));
        }
    }

    private static void sort(
            String name, JsonNode score, Map<String, JsonNode> scored, Map<String, JsonNode> withheld) {
        (score.path("value").isNumber() ? scored : withheld).put(name, score);
    }

    private void score(String name, JsonNode score) {
        var value = score.path("value").asDouble();
        var margin = score.path("margin");
        page.line(Page.named(name)
                + Chart.score(value)
                + String.format(Locale.ROOT, "  %4.1f", value)
                + (margin.isNumber() ? String.format(Locale.ROOT, " ± %.1f", margin.asDouble()) : ""));
        var anchor = score.path("anchor").asString("");
        if (!anchor.isBlank()) {
            page.wrapped(Page.named(""), anchor);
        }
    }

    private static String reason(JsonNode score) {
        var code = score.path("reason_code").asString("no reason given");
        return Page.words(score.path("reason").asString(code));
    }

    /** Which stretches are situation, task, action and result. */
    void story() {
        if (result.path("story").isEmpty()) {
            return;
        }
        page.heading("Your story");
        for (var span : result.path("story")) {
            var start = span.path("start_ms");
            page.line(Page.named(span.path("part").asString(""))
                    + (typed || !start.isNumber()
                            ? "words " + (span.path("word_from").asInt(0) + 1) + "–"
                                    + span.path("word_to").asInt(0)
                            : Page.time(start.asLong()) + "–"
                                    + Page.time(span.path("end_ms").asLong(0))));
        }
    }

    /** This answer against the last one to the same question. */
    void previous() {
        var previous = result.path("previous");
        if (!previous.isObject()) {
            return;
        }
        var day = previous.path("submitted_at").asString("").split("T", 2)[0];
        page.heading("Against your last answer to this question" + (day.isEmpty() ? "" : " (" + day + ")"));
        if (!previous.path("comparable").asBoolean(true)) {
            page.wrapped("  ", "It was scored by another version of the rubric, so no score is compared.");
        }
        for (var change : previous.path("scores").properties()) {
            page.line(Page.named(change.getKey()) + moved(change.getValue(), "%4.1f → %4.1f"));
        }
        var asked = previous.path("asked");
        if (asked.isObject()) {
            var metric = asked.path("metric").asString("");
            var before = Quantity.of(metric, asked.path("before").asDouble(), "");
            var now = Quantity.of(metric, asked.path("now").asDouble(), "");
            page.wrapped(
                    "  ",
                    "You were to work on " + now.name() + ": " + before.amount() + " → " + now.amount() + ", "
                            + Page.words(asked.path("verdict").asString("")) + ".");
        }
    }

    private static String moved(JsonNode change, String format) {
        var margin = change.path("margin");
        return String.format(
                        Locale.ROOT,
                        format,
                        change.path("before").asDouble(),
                        change.path("now").asDouble())
                + "  " + Page.words(change.path("verdict").asString(""))
                + (margin.isNumber() ? String.format(Locale.ROOT, " (± %.1f)", margin.asDouble()) : "");
    }
}
