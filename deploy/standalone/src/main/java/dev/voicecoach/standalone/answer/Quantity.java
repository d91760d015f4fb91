package dev.voicecoach.standalone.answer;

import java.util.Locale;

/**
 * A metric as a person reads it.
 *
 * @param name in words, for example {@code longest pause}
 * @param value with its own precision, for example {@code 1.1}
 * @param unit empty for a mere number
 */
record Quantity(String name, String value, String unit) {
    private static final String MILLIS = "_millis";
    private static final String SHARE = "_share";

    /** @param unit as the API gives it; empty when it does not, and then the name tells times and shares */
    static Quantity of(String metric, double value, String unit) {
        if (metric.endsWith(MILLIS)) {
            var name = metric.substring(0, metric.length() - MILLIS.length());
            return new Quantity(words(name), String.format(Locale.ROOT, "%.1f", value / 1000), "s");
        }
        if (metric.endsWith(SHARE)) {
            return new Quantity(words(metric), String.format(Locale.ROOT, "%.0f", value * 100), "%");
        }
        return new Quantity(words(metric), plain(value), unit.equals("1") ? "" : unit);
    }

    static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, Math.abs(value) < 1 ? "%.2f" : "%.1f", value);
    }

    /** The value and its unit, for example {@code 1.1 s}. */
    String amount() {
        return (value + ' ' + unit).strip();
    }

    private static String words(String code) {
        return code.replace('_', ' ');
    }

    @Override
    public String toString() {
        return name + ": " + amount();
    }
}
