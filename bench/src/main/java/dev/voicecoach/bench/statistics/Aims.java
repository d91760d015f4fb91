package dev.voicecoach.bench.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What is asked of something, and whether it was reached. */
public final class Aims {
    private final List<String> lines = new ArrayList<>();

    /** One that is reached from a number on. */
    public void atLeast(String what, double aim, double measured, String unit) {
        add(what, "at least", aim, measured, unit, measured >= aim);
    }

    /** One that is reached up to a number. */
    public void atMost(String what, double aim, double measured, String unit) {
        add(what, "at most", aim, measured, unit, measured <= aim);
    }

    /** One that is reached below what another reached. */
    public void below(String what, double other, double measured, String unit) {
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
                : String.format(Locale.ROOT, value < 0.1 ? "%.4f" : value < 1 ? "%.2f" : "%.1f", value);
    }

    /** One that nothing was measured for. */
    public void unknown(String what, String why) {
        lines.add(String.format(Locale.ROOT, "  %-6s %-58s %s", "open", what, why));
    }

    /** @param of what it was that was measured */
    public String text(String of) {
        return "\naims (" + of + ")\n" + String.join("\n", lines) + "\n";
    }
}
