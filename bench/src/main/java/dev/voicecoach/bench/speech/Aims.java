package dev.voicecoach.bench.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What issue 4 asks for, and whether it was reached. */
final class Aims {
    static final double LONG_SPEED = 10;
    static final double SHORT_SPEED = 8;
    static final double PEAK_MEGABYTES = 420;
    static final double WORD_START_MILLIS = 60;

    private final List<String> lines = new ArrayList<>();

    /** One that is reached from a number on. */
    void atLeast(String what, double aim, double measured, String unit) {
        add(what, "at least", aim, measured, unit, measured >= aim);
    }

    /** One that is reached up to a number. */
    void atMost(String what, double aim, double measured, String unit) {
        add(what, "at most", aim, measured, unit, measured <= aim);
    }

    /** One that is reached below what another reached. */
    void below(String what, double other, double measured, String unit) {
        add(what, "below", other, measured, unit, measured < other);
    }

    private void add(String what, String how, double aim, double measured, String unit, boolean met) {
        lines.add(String.format(
                Locale.ROOT,
                "  %-6s %-58s %s %s%s, measured %s%s",
                met ? "met" : "MISSED",
                what,
                how,
                number(aim),
                unit,
                number(measured),
                unit));
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, value < 1 ? "%.2f" : "%.1f", value);
    }

    String text() {
        return "\naims (moonshine base, fused)\n" + String.join("\n", lines) + "\n";
    }
}
