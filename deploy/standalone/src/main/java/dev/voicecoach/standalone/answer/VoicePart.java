package dev.voicecoach.standalone.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The part of a report about the voice: pictures over time, and how it may sound; what was not allowed is not there. */
final class VoicePart {
    private static final int NOTE_WIDTH = 45;
    private static final int MOST_NAMES = 3;
    private static final int MOST_PEAKS = 4;
    /** Below an even chance a listener would rather not hear it so. */
    private static final double LIKELY = 0.5;

    private final JsonNode timeline;
    private final JsonNode summary;
    private final Page page;

    private VoicePart(JsonNode voice, Page page) {
        this.timeline = voice.path("timeline");
        this.summary = voice.path("summary");
        this.page = page;
    }

    /** Nothing when there was no analysis. */
    static void write(JsonNode voice, Page page) {
        if (!voice.path("timeline").isEmpty()) {
            new VoicePart(voice, page).write();
        }
    }

    private void write() {
        var seconds = timeline.get(timeline.size() - 1).path("end_ms").asLong(0)
                - timeline.get(0).path("start_ms").asLong(0);
        page.heading("Your voice over time (" + timeline.size() + " windows, " + seconds / 1000 + " s)");
        row(
                "pitch",
                "/pitch_hz",
                notes(
                        number(summary, "/pitch_median_hz", "median %.0f Hz"),
                        number(summary, "/pitch_range_semitones", "range %.1f semitones")));
        row("loudness", "/loudness_db", number(summary, "/loudness_range_db", "range %.0f dB"));
        row("pace", "/syllables_per_second", number(summary, "/articulation_rate", "%.1f syllables/s"));
        estimates("arousal", "drowsy −1 to excited 1");
        estimates("valence", "displeased −1 to pleased 1");
        likelihoods("expressions", "may sound");
        peaks();
        likelihoods("attributes", "voice");
        var hesitant = summary.path("hesitant_share");
        if (hesitant.isNumber() && hesitant.asDouble() > 0) {
            page.line(Page.named("hesitant")
                    + String.format(Locale.ROOT, "may sound so in %.0f %% of the time", 100 * hesitant.asDouble()));
        }
    }

    private void row(String name, String pointer, String note) {
        var values = new ArrayList<@Nullable Double>();
        for (var window : timeline) {
            var value = window.at(pointer);
            values.add(value.isNumber() ? value.asDouble() : null);
        }
        page.line(Page.named(name) + Chart.row(values, page.width() - Page.NAME_WIDTH - NOTE_WIDTH) + "  " + note);
    }

    /** A row of a guess that says how sure it is; none where it is forbidden, or nowhere sure enough to be made. */
    private void estimates(String name, String scale) {
        var pointer = "/" + name + "/value";
        if (StreamSupport.stream(timeline.spliterator(), false)
                .anyMatch(window -> window.at(pointer).isNumber())) {
            row(
                    name,
                    pointer,
                    notes(
                            number(summary, pointer, "%+.1f") + number(summary, "/" + name + "/uncertainty", " ± %.1f"),
                            scale));
        }
    }

    /** The strongest three of the whole, as the engine says, or else by their mean over the windows. */
    private void likelihoods(String member, String name) {
        var strongest = means(member).entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(MOST_NAMES)
                .map(entry -> Page.words(entry.getKey()) + String.format(Locale.ROOT, " (%.2f)", entry.getValue()))
                .toList();
        if (!strongest.isEmpty()) {
            page.wrapped(Page.named(name), String.join(", ", strongest));
        }
    }

    private Map<String, Double> means(String member) {
        var means = new TreeMap<String, Double>();
        for (var likelihood : summary.path(member)) {
            means.put(
                    likelihood.path("name").asString(""),
                    likelihood.path("probability").asDouble(0));
        }
        if (means.isEmpty()) {
            for (var window : timeline) {
                for (var likelihood : window.path(member)) {
                    means.merge(
                            likelihood.path("name").asString(""),
                            likelihood.path("probability").asDouble(0) / timeline.size(),
                            Double::sum);
                }
            }
        }
        return means;
    }

    private void peaks() {
        var moments = StreamSupport.stream(summary.path("peaks").spliterator(), false)
                .filter(peak -> peak.path("probability").asDouble(0) >= LIKELY)
                .limit(MOST_PEAKS)
                .map(peak -> Page.words(peak.path("name").asString("")) + " at "
                        + Page.time(peak.path("start_ms").asLong(0)) + "–"
                        + Page.time(peak.path("end_ms").asLong(0))
                        + String.format(
                                Locale.ROOT, " (%.2f)", peak.path("probability").asDouble(0)))
                .collect(Collectors.joining(", "));
        if (!moments.isEmpty()) {
            page.wrapped(Page.named("moments"), "may sound " + moments);
        }
    }

    private static String notes(String... parts) {
        return List.of(parts).stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    private static String number(JsonNode node, String pointer, String format) {
        var value = node.at(pointer);
        return value.isNumber() ? String.format(Locale.ROOT, format, value.asDouble()) : "";
    }
}
