package dev.voicecoach.coaching.feedback;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.transcript.Quote;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.Evidence;
import java.util.Locale;

/** Evidence out of an assessment. */
final class Citations {
    private Citations() {}

    /** Words of the answer; without times when it was typed. */
    static Evidence said(Assessment assessment, Quote quote) {
        boolean spoken = assessment.facts().input() == AnswerInput.SPOKEN;
        return new Evidence(
                null,
                null,
                quote.text(),
                spoken ? quote.startMillis() : null,
                spoken ? quote.endMillis() : null,
                quote.words().from(),
                quote.words().to(),
                null,
                null);
    }

    /** @throws java.util.NoSuchElementException if it was not measured */
    static Evidence measured(Assessment assessment, MetricId id) {
        return new Evidence(
                id.id(),
                assessment.measured().value(id).orElseThrow(),
                null,
                null,
                null,
                null,
                null,
                id.usualLow(),
                id.usualHigh());
    }

    /** The value as a person says it. */
    static String value(Assessment assessment, MetricId id) {
        double value = assessment.measured().value(id).orElseThrow();
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.1f", value);
    }
}
