package dev.voicecoach.standalone.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Numbers as a row of bars in text, one column each. */
final class Chart {
    private static final String BARS = "▁▂▃▄▅▆▇█";
    private static final char NOTHING = '·';

    private Chart() {}

    /**
     * A row of bars between the lowest and the highest value.
     *
     * @param values null where nothing was measured, which becomes a dot
     * @param width most columns; more values than that are averaged
     */
    static String row(List<@Nullable Double> values, int width) {
        var fitted = fit(values, width);
        var low = fitted.stream()
                .filter(Objects::nonNull)
                .mapToDouble(value -> value)
                .min()
                .orElse(0);
        var high = fitted.stream()
                .filter(Objects::nonNull)
                .mapToDouble(value -> value)
                .max()
                .orElse(0);
        var row = new StringBuilder();
        for (var value : fitted) {
            row.append(value == null ? NOTHING : bar(value, low, high));
        }
        return row.toString();
    }

    private static char bar(double value, double low, double high) {
        // All the same: a row in the middle, and not at the bottom, where it would look like silence.
        var share = high > low ? (value - low) / (high - low) : 0.5;
        return BARS.charAt((int) Math.min(BARS.length() - 1, Math.floor(share * BARS.length())));
    }

    private static List<@Nullable Double> fit(List<@Nullable Double> values, int width) {
        if (values.size() <= width) {
            return values;
        }
        var fitted = new ArrayList<@Nullable Double>();
        for (var column = 0; column < width; column++) {
            var from = column * values.size() / width;
            var to = (column + 1) * values.size() / width;
            var mean = values.subList(from, to).stream()
                    .filter(Objects::nonNull)
                    .mapToDouble(value -> value)
                    .average();
            fitted.add(mean.isPresent() ? mean.getAsDouble() : null);
        }
        return fitted;
    }

    /** A bar for a score from 0 to 10, ten columns wide. */
    static String score(double value) {
        var full = (int) Math.round(Math.max(0, Math.min(10, value)));
        return "█".repeat(full) + "░".repeat(10 - full);
    }
}
