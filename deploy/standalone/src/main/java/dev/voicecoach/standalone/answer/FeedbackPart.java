package dev.voicecoach.standalone.answer;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The parts of a report about what to do: the next step, the points with what they rest on, and how to go on. */
final class FeedbackPart {
    private static final String INDENT = "      ";

    private final JsonNode feedback;
    private final boolean typed;
    private final Page page;

    /** @param typed whether there is no recording that moments could lie in */
    FeedbackPart(JsonNode feedback, boolean typed, Page page) {
        this.feedback = feedback;
        this.typed = typed;
        this.page = page;
    }

    /** The one thing to do, and what it is expected to bring. */
    void nextStep() {
        var drill = feedback.path("drill");
        var text = feedback.path("next_step").asString(drill.path("text").asString(""));
        if (text.isBlank()) {
            return;
        }
        page.heading("Next step");
        page.wrapped("  ", text);
        if (drill.path("predicted_gain").isNumber()) {
            var metric = drill.path("metric").asString("");
            var from = Quantity.of(metric, drill.path("from").asDouble(), "");
            var to = Quantity.of(metric, drill.path("to").asDouble(), "");
            page.wrapped(
                    "  ",
                    String.format(
                            Locale.ROOT,
                            "Expected: %+.1f points overall, with %s at %s instead of %s and all else the same.",
                            drill.path("predicted_gain").asDouble(),
                            from.name(),
                            to.amount(),
                            from.amount()));
        }
        // Its own metric was just said.
        for (var each : drill.path("evidence")) {
            if (!each.path("metric").asString("").equals(drill.path("metric").asString(""))) {
                evidence("    ", each);
            }
        }
    }

    /** The points, each with its moments and measurements. */
    void points() {
        var acknowledgement = feedback.path("acknowledgement");
        if (acknowledgement.isObject()) {
            page.heading("What went well");
            claim("  ", "    ", acknowledgement);
        }
        claims("Strengths", "+ ", feedback.path("strengths"));
        claims("To improve", "- ", feedback.path("improvements"));
        claims("Suggestions", "> ", feedback.path("suggestions"));
    }

    /** What an interviewer may ask, and a scaffold for the next try. */
    void howToGoOn() {
        if (!feedback.path("follow_ups").isEmpty()) {
            page.heading("What you may be asked next");
            for (var followUp : feedback.path("follow_ups")) {
                page.wrapped("  ? ", followUp.path("question").asString(""));
                var reason = followUp.path("reason").asString("");
                if (!reason.isBlank()) {
                    page.wrapped(INDENT, "because: " + Page.words(reason));
                }
                followUp.path("evidence").forEach(each -> evidence(INDENT, each));
            }
        }
        if (!feedback.path("rewrite").isEmpty()) {
            page.heading("To tell it again");
            for (var part : feedback.path("rewrite")) {
                page.wrapped(
                        Page.named(part.path("part").asString("")),
                        part.path("text").asString(""));
            }
        }
    }

    private void claims(String title, String mark, JsonNode claims) {
        if (!claims.isEmpty()) {
            page.heading(title);
            for (var claim : claims) {
                claim("  " + mark, INDENT, claim);
            }
        }
    }

    private void claim(String start, String indent, JsonNode claim) {
        page.wrapped(start, claim.path("text").asString(""));
        claim.path("evidence").forEach(each -> evidence(indent, each));
    }

    private void evidence(String indent, JsonNode each) {
        var quote = each.path("quote").asString("");
        if (!quote.isEmpty()) {
            page.wrapped(indent, moment(each) + "“" + quote + "”");
        } else if (!each.path("metric").asString("").isEmpty()) {
            page.wrapped(indent, measured(each));
        }
    }

    private String moment(JsonNode quote) {
        var start = quote.path("start_ms");
        return typed || !start.isNumber()
                ? ""
                : "[" + Page.time(start.asLong()) + "–"
                        + Page.time(quote.path("end_ms").asLong(0)) + "] ";
    }

    private static String measured(JsonNode evidence) {
        var name = evidence.path("metric").asString("");
        var value = evidence.path("value");
        if (!value.isNumber()) {
            return Page.words(name);
        }
        var low = evidence.path("usual_low");
        var high = evidence.path("usual_high");
        var usual = low.isNumber() && high.isNumber()
                ? " (usual " + Quantity.of(name, low.asDouble(), "").value() + "–"
                        + Quantity.of(name, high.asDouble(), "").value() + ")"
                : "";
        return Quantity.of(name, value.asDouble(), "") + usual;
    }
}
