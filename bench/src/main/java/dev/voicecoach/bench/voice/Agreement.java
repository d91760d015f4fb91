package dev.voicecoach.bench.voice;

import dev.voicecoach.bench.speech.Clip;
import dev.voicecoach.bench.statistics.Aims;
import dev.voicecoach.bench.statistics.Sample;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** How far the engine's measurements are from Praat's, over all recordings. */
final class Agreement {
    /** Praat counts from 20 micropascal, we from full scale, which Praat takes for 1 pascal. */
    private static final double PRAAT_FULL_SCALE_DECIBELS = 20 * Math.log10(1 / 2e-5);

    static final double PITCH_PERCENT = 1;
    static final double DECIBELS = 0.5;

    private static final String PITCH = "median pitch, %";
    private static final String WINDOW_PITCH = "median pitch of a window, %";
    private static final String RANGE = "pitch range, semitones";
    private static final String LEVEL = "mean level of a window, dB";
    private static final String PAUSES = "pauses, number";
    private static final String PAUSE_TIME = "pauses, % of the recording";

    private final Map<String, List<Double>> differences = new LinkedHashMap<>();

    private Agreement() {}

    static void measure(PrintWriter out, Aims aims, Analyser analyser, Praat praat, List<Clip> clips)
            throws IOException {
        var agreement = new Agreement();
        for (var clip : clips) {
            var heard = analyser.hear(clip.wav());
            var windows = new ArrayList<List<Long>>();
            heard.timeline()
                    .forEach(window -> windows.add(List.of(
                            window.path("startMillis").asLong(),
                            window.path("endMillis").asLong())));
            agreement.add(heard, praat.measure(clip.wav(), windows), clip.seconds());
        }
        agreement.print(out, praat.version(), clips.size());
        agreement.aim(aims);
    }

    void add(Analyser.Heard ours, JsonNode praats, double seconds) {
        var summary = ours.summary();
        percent(PITCH, summary.path("pitchMedianHertz"), praats.path("pitchMedianHertz"));
        for (int i = 0; i < ours.timeline().size(); i++) {
            var window = ours.timeline().get(i);
            var praat = praats.path("windows").path(i);
            percent(WINDOW_PITCH, window.path("pitchHertz"), praat.path("pitchHertz"));
            apart(LEVEL, window.path("loudnessDecibels"), praat.path("decibels"), PRAAT_FULL_SCALE_DECIBELS);
        }
        apart(RANGE, summary.path("pitchRangeSemitones"), praats.path("pitchRangeSemitones"), 0);
        apart(PAUSES, summary.path("pauseCount"), praats.path("pauseCount"), 0);
        if (praats.path("pauseMillis").isNumber()) {
            add(
                    PAUSE_TIME,
                    (summary.path("pauseMillis").asDouble()
                                    - praats.path("pauseMillis").asDouble())
                            / 10
                            / seconds);
        }
        for (var feature : summary.path("features")) {
            var name = feature.path("name").asString();
            apart(
                    name + ", " + feature.path("unit").asString(),
                    feature.path("value"),
                    praats.path("features").path(name),
                    0);
        }
    }

    private void percent(String what, JsonNode ours, JsonNode praats) {
        if (ours.isNumber() && praats.isNumber()) {
            add(what, 100 * (ours.asDouble() / praats.asDouble() - 1));
        }
    }

    private void apart(String what, JsonNode ours, JsonNode praats, double offset) {
        if (ours.isNumber() && praats.isNumber()) {
            add(what, ours.asDouble() + offset - praats.asDouble());
        }
    }

    private void add(String what, double difference) {
        differences.computeIfAbsent(what, name -> new ArrayList<>()).add(difference);
    }

    private void print(PrintWriter out, String version, int clips) {
        out.printf(
                Locale.ROOT,
                "%nagreement with Praat %s on %d recordings: ours minus Praat's%n  %-34s %5s %8s %8s %8s %8s%n",
                version,
                clips,
                "",
                "n",
                "mean",
                "|median|",
                "|90 %|",
                "|worst|");
        for (var entry : differences.entrySet()) {
            var sizes = Sample.of(entry.getValue().stream().map(Math::abs).toList());
            out.printf(
                    Locale.ROOT,
                    "  %-34s %5d %+8.2f %8.2f %8.2f %8.2f%n",
                    entry.getKey(),
                    sizes.size(),
                    entry.getValue().stream()
                            .mapToDouble(value -> value)
                            .average()
                            .orElseThrow(),
                    sizes.median(),
                    sizes.quantile(0.9),
                    sizes.quantile(1));
        }
        out.flush();
    }

    private void aim(Aims aims) {
        aims.atMost("pitch apart from Praat's, median of recordings", PITCH_PERCENT, middle(PITCH), " %");
        aims.atMost("level apart from Praat's, median of windows", DECIBELS, middle(LEVEL), " dB");
    }

    private double middle(String what) {
        return Sample.of(differences.getOrDefault(what, List.of(Double.NaN)).stream()
                        .map(Math::abs)
                        .toList())
                .median();
    }
}
