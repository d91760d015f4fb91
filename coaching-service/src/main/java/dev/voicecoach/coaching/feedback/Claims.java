package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.scores.Dimension;
import dev.voicecoach.coaching.transcript.Quote;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.Evidence;
import java.util.List;
import java.util.Locale;

/** Claims with their evidence. */
final class Claims {
    private Claims() {}

    static Claim claim(Dimension dimension, String text, Evidence... evidence) {
        return new Claim(dimension.id(), text, List.of(evidence));
    }

    static Evidence said(Quote quote) {
        return new Evidence(null, null, quote.text(), quote.startMillis(), quote.endMillis(), null, null, null, null);
    }

    /** @throws java.util.NoSuchElementException if it was not measured */
    static Evidence measured(Measurements measured, MetricId id) {
        return new Evidence(
                id.id(), measured.value(id).orElseThrow(), null, null, null, null, null, id.usualLow(), id.usualHigh());
    }

    /** The value as a person says it. */
    static String value(CoachingBrief brief, MetricId id) {
        double value = brief.measured().value(id).orElseThrow();
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
