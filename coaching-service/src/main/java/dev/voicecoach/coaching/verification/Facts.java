package dev.voicecoach.coaching.verification;

import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.schemas.events.Evidence;
import dev.voicecoach.schemas.events.OwnUsual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text is checked against.
 *
 * @param evidence checked already
 * @param places of the answer's words
 * @param own what is usual for the learner; null when it is not known
 * @param numbers that the text may name besides those of its evidence
 * @param meaning tells what a clause is like
 */
record Facts(
        Kind kind,
        Assessment brief,
        List<Evidence> evidence,
        QuotePlaces places,
        @Nullable OwnUsual own,
        List<Double> numbers,
        Meaning meaning) {

    /** What the text is for. */
    enum Kind {
        CLAIM,
        /** Says what to do next. */
        DRILL,
        /** Claims nothing. */
        ENCOURAGEMENT,
        /** What an interviewer would ask. */
        QUESTION
    }

    /** One metric of the evidence, as measured. */
    record Cited(MetricId id, double value) {}

    List<Cited> cited() {
        return evidence.stream()
                .filter(one -> one.getMetricId() != null)
                .flatMap(one -> MetricId.of(one.getMetricId()).stream()
                        .flatMap(id -> brief.measured().value(id).stream().map(value -> new Cited(id, value))))
                .toList();
    }

    /** Where the quotes of the evidence stand. */
    List<Span> quoted() {
        return evidence.stream()
                .filter(one -> one.getWordFrom() != null && one.getWordTo() != null)
                .map(one -> new Span(one.getWordFrom(), one.getWordTo()))
                .toList();
    }

    boolean hasScores() {
        return brief.scores().whyNoOverall().isEmpty();
    }

    /** Never the evidence: it quotes the answer. */
    @Override
    public String toString() {
        return "Facts[" + kind + ']';
    }
}
