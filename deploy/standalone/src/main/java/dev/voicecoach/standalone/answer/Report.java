package dev.voicecoach.standalone.answer;

import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A completed task as a person reads it: what to do first, then why, then what it rests on. */
final class Report {
    /** What a degraded result lacks, and what a reader should know; a newer code is shown as it is. */
    private static final Map<String, String> NOTES = Map.of(
            "emotion_unavailable", "The voice was not analysed this time; the coaching goes by the words alone.",
            "baseline_unavailable",
                    "Your earlier answers could not be looked up; nothing is compared with your own usual.",
            "language_model_unavailable",
                    "No language model said anything usable; the coaching is in the rules' own words.",
            "result_incomplete", "A part of the result was lost on the way.",
            "no_speech", "No speech was heard in the recording.",
            "instructions_in_answer",
                    "Some of it reads like instructions to a machine; it was taken as words and nothing else.");

    private final JsonNode task;
    private final JsonNode result;
    private final boolean typed;
    private final Page page;

    private Report(JsonNode task, Page page) {
        this.task = task;
        this.result = task.path("result");
        this.typed = task.path("input").asString("").equals("typed");
        this.page = page;
    }

    /** @param width of the terminal in columns */
    static String of(JsonNode task, int width) {
        var page = new Page(width);
        new Report(task, page).write();
        return page.toString();
    }

    private void write() {
        head();
        var feedback = new FeedbackPart(result.path("feedback"), typed, page);
        var scores = new ScoresPart(result, typed, page);
        feedback.nextStep();
        feedback.points();
        scores.scores();
        scores.story();
        feedback.howToGoOn();
        scores.previous();
        answer();
        VoicePart.write(result.path("voice"), page);
        OwnUsualPart.write(result.path("own_usual"), page);
        metrics(result.path("metrics"));
        var encouragement = result.path("feedback").path("encouragement").asString("");
        if (!encouragement.isBlank()) {
            page.line("");
            page.wrapped("  ", encouragement);
        }
        phrasing(result.path("provenance"));
    }

    /** Whose words these are, and what became of the others that were asked. */
    private void phrasing(JsonNode provenance) {
        var phrasing = provenance.path("phrasing");
        if (!phrasing.isObject()) {
            return;
        }
        page.line("");
        var model = phrasing.path("model").asString("");
        var cost = phrasing.path("cost_usd");
        page.wrapped(
                "  ",
                "Worded by " + phrasing.path("provider").asString("") + (model.isEmpty() ? "" : " (" + model + ")")
                        + "; " + provenance.path("claims_kept").asInt(0) + " claims checked and kept, "
                        + provenance.path("claims_dropped").asInt(0) + " dropped"
                        + (cost.asDouble(0) > 0 ? String.format(Locale.ROOT, "; cost $%.4f", cost.asDouble(0)) : "")
                        + ".");
        for (var call : phrasing.path("calls")) {
            var outcome = call.path("outcome").asString("");
            if (!outcome.equals("ok")) {
                page.wrapped(
                        "    ",
                        call.path("provider").asString("") + " ("
                                + call.path("model").asString("") + "): " + Page.words(outcome));
            }
        }
    }

    private void head() {
        var length = typed
                ? "typed"
                : String.format(
                        Locale.ROOT,
                        "%.1f s",
                        task.path("audio").path("duration_seconds").asDouble(0));
        page.line("Answer " + task.path("id").asString("") + ", " + length);
        notes(task.path("degraded"));
        notes(result.path("findings"));
    }

    private void notes(JsonNode codes) {
        for (var code : codes) {
            page.wrapped("! ", NOTES.getOrDefault(code.asString(""), Page.words(code.asString(""))));
        }
    }

    private void answer() {
        page.heading(typed ? "What you wrote" : "What we heard");
        var text = result.path("transcript").path("text").asString("");
        page.wrapped("  ", text.isBlank() && !typed ? "No speech was heard." : text);
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
}
