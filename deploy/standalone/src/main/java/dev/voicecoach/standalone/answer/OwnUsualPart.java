package dev.voicecoach.standalone.answer;

import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The part of a report that sets the voice against the same learner's earlier answers. */
final class OwnUsualPart {
    private OwnUsualPart() {}

    /** Nothing when nobody said who speaks, or the tenant allows no analysis of voices. */
    static void write(JsonNode own, Page page) {
        if (own.isMissingNode() || own.isNull()) {
            return;
        }
        var answers = own.path("answers").asInt(0);
        page.heading("Against your own usual (" + answers + (answers == 1 ? " earlier answer)" : " earlier answers)"));
        if (own.path("measures").isEmpty()) {
            page.wrapped(
                    "  ",
                    "Not known yet: that takes " + own.path("answers_needed").asInt(0) + " earlier answers.");
            return;
        }
        for (var measure : own.path("measures").properties()) {
            var value = measure.getValue();
            var comparison = value.path("comparison").asString("");
            page.line(Page.named(Page.words(measure.getKey()))
                    + String.format(
                            Locale.ROOT,
                            "%7s %-10s  yours %s–%s",
                            number(value, "value"),
                            unit(value),
                            number(value, "usual_low"),
                            number(value, "usual_high"))
                    + (comparison.isEmpty() ? "" : "   may sound " + comparison));
        }
    }

    private static String number(JsonNode measure, String member) {
        var value = measure.path(member).asDouble(0);
        return isShare(measure)
                ? String.format(Locale.ROOT, "%.0f", 100 * value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String unit(JsonNode measure) {
        return isShare(measure) ? "%" : measure.path("unit").asString("");
    }

    private static boolean isShare(JsonNode measure) {
        return measure.path("unit").asString("").equals("1");
    }
}
