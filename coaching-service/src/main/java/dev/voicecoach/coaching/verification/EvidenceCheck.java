package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.schemas.events.Evidence;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether evidence is there, and all that is known of it: whoever cites a quote need not know its place. */
final class EvidenceCheck {
    /** Of a measured value, how far a rounded one may lie from it. */
    private static final double ROUNDING_SHARE = 0.02;

    private final Assessment brief;
    private final QuotePlaces places;

    EvidenceCheck(Assessment brief, QuotePlaces places) {
        this.brief = brief;
        this.places = places;
    }

    /** Either is null. */
    record Checked(@Nullable Evidence evidence, @Nullable Drop flaw) {
        static Checked flawed(Drop flaw) {
            return new Checked(null, flaw);
        }
    }

    Checked check(Evidence evidence) {
        var metric = evidence.getMetricId();
        var quote = evidence.getQuote();
        if (metric != null && quote == null && evidence.getStartMillis() == null && evidence.getWordFrom() == null) {
            return metric(metric, evidence.getMetricValue());
        }
        if (quote != null && metric == null && evidence.getMetricValue() == null) {
            return quote(quote, evidence);
        }
        return Checked.flawed(Drop.EVIDENCE_UNCLEAR);
    }

    private Checked metric(String id, @Nullable Double given) {
        var metric = MetricId.of(id);
        var measured = metric.flatMap(brief.measured()::value);
        if (metric.isEmpty() || measured.isEmpty()) {
            return Checked.flawed(Drop.METRIC_NOT_MEASURED);
        }
        if (given == null || !isRoundingOf(given, measured.get())) {
            return Checked.flawed(Drop.VALUE_NOT_MEASURED);
        }
        return new Checked(
                new Evidence(
                        id,
                        measured.get(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        metric.get().usualLow(),
                        metric.get().usualHigh()),
                null);
    }

    /** By no more than half of its last digit, and never so coarse that it would be another value. */
    private static boolean isRoundingOf(double given, double measured) {
        if (!Double.isFinite(given)) {
            return false;
        }
        var off = Math.abs(given - measured);
        int decimals =
                Math.max(0, BigDecimal.valueOf(given).stripTrailingZeros().scale());
        return off == 0
                || (off <= 0.5 * Math.pow(10, -decimals) + 1e-9
                        && off <= Math.max(0.0005, ROUNDING_SHARE * Math.abs(measured)));
    }

    private Checked quote(String quote, Evidence evidence) {
        var found = places.of(quote);
        if (found.isEmpty()) {
            return Checked.flawed(Drop.QUOTE_NOT_SAID);
        }
        return found.stream()
                .filter(span -> isAt(span, evidence))
                .findFirst()
                .map(span -> new Checked(at(brief.answer(), places, span), null))
                .orElseGet(() -> Checked.flawed(Drop.QUOTE_AT_ANOTHER_PLACE));
    }

    private boolean isAt(Span span, Evidence evidence) {
        var times = times(brief.answer(), span);
        var from = evidence.getWordFrom();
        var to = evidence.getWordTo();
        if (from != null && to != null && from <= span.from() && span.to() <= to) {
            // A wider place is true too; what is kept is the exact one.
            return true;
        }
        return agrees(from, Optional.of(span.from()))
                && agrees(to, Optional.of(span.to()))
                && agrees(evidence.getStartMillis(), times.map(place -> place[0]))
                && agrees(evidence.getEndMillis(), times.map(place -> place[1]));
    }

    /** What is not given agrees with anything. */
    private static <T> boolean agrees(@Nullable T given, Optional<T> actual) {
        return given == null || actual.filter(given::equals).isPresent();
    }

    static Evidence at(SpokenAnswer answer, QuotePlaces places, Span span) {
        var times = times(answer, span);
        return new Evidence(
                null,
                null,
                places.verbatim(span),
                times.map(place -> place[0]).orElse(null),
                times.map(place -> place[1]).orElse(null),
                span.from(),
                span.to(),
                null,
                null);
    }

    /** Start and end; empty for a typed answer, which has none. */
    private static Optional<Long[]> times(SpokenAnswer answer, Span span) {
        if (answer.words().getLast().endMillis() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Long[] {
            answer.words().get(span.from()).startMillis(),
            answer.words().get(span.to() - 1).endMillis()
        });
    }
}
