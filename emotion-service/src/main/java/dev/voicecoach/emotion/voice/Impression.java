package dev.voicecoach.emotion.voice;

import java.util.Map;

/**
 * What an engine that measures nothing heard in a stretch of a recording. Times are milliseconds from its start.
 *
 * @param expressions by name, each with its probability in [0, 1]
 * @param attributes as expressions
 */
public record Impression(
        long startMillis, long endMillis, Map<String, Double> expressions, Map<String, Double> attributes) {
    public Impression {
        if (startMillis < 0 || endMillis <= startMillis) {
            throw new IllegalArgumentException("A stretch from " + startMillis + " to " + endMillis + " ms");
        }
        expressions = Map.copyOf(expressions);
        attributes = Map.copyOf(attributes);
    }

    /** Time that this has in common with a stretch from {@code start} to {@code end}; never negative. */
    long commonMillis(long start, long end) {
        return Math.max(0, Math.min(endMillis, end) - Math.max(startMillis, start));
    }
}
