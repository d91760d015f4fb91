package dev.voicecoach.bench.coaching.graded;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of coaching, true or false.
 *
 * @param holds whether it is true
 * @param text in which {@code {metric}} stands for what was measured
 */
public record GradedClaim(String id, boolean holds, String kind, String dimension, String text, List<Cited> evidence) {
    /** What it may rest on where the true value of a metric stands. */
    public static final String MEASURED = "measured";

    /**
     * A quote, or a metric and its value.
     *
     * @param value {@link #MEASURED}, or the number that the claim states instead
     */
    public record Cited(
            @Nullable String quote,
            @Nullable String metric,
            @Nullable String value) {}

    /**
     * What is claimed of one transcript: of an answer, or of a recording's reference text.
     *
     * @param answer its id; null for a recording
     * @param recording its file; null for an answer
     */
    public record Group(@Nullable String answer, @Nullable String recording, Half half, List<GradedClaim> claims) {}
}
