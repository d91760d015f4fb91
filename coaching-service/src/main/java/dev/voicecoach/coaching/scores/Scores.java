package dev.voicecoach.coaching.scores;

import dev.voicecoach.coaching.metrics.Rounded;
import dev.voicecoach.schemas.events.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An answer's scores.
 *
 * @param overall the weighted mean of the dimensions that it is made of; without a number when one of these has none
 * @param dimensions in the order of {@link Dimension}
 * @param rubricVersion which rubric scored, for provenance
 */
public record Scores(Score overall, List<Score> dimensions, String rubricVersion) {
    private static final String SCORED = "scored";
    private static final String INSUFFICIENT_EVIDENCE = "insufficient_evidence";
    private static final String OVERALL = "overall";

    public Scores {
        dimensions = List.copyOf(dimensions);
    }

    /** The dimension's score; empty when it is not scored at all, as composure under policy OFF. */
    public Optional<Score> of(Dimension dimension) {
        return dimensions.stream()
                .filter(score -> score.getDimension().equals(dimension.id()))
                .findFirst();
    }

    /** Why there is no overall score; empty when there is one. */
    public Optional<Reason> whyNoOverall() {
        for (var reason : Reason.values()) {
            if (reason.code().equals(overall.getReasonCode())) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    static Score scored(String name, double value, double margin, @Nullable String anchor) {
        return new Score(name, SCORED, Rounded.to(1, value), Rounded.to(1, margin), null, null, anchor);
    }

    static Score abstained(String name, Reason reason) {
        return new Score(name, INSUFFICIENT_EVIDENCE, null, null, reason.sentence(), reason.code(), null);
    }

    /** Puts the overall score together. */
    static final class Builder {
        private final Rubric rubric;
        private final List<Score> dimensions = new ArrayList<>();
        private final List<Double> values = new ArrayList<>();
        private final List<Double> margins = new ArrayList<>();
        private final List<Double> weights = new ArrayList<>();
        private Optional<Reason> missing = Optional.empty();

        Builder(Rubric rubric) {
            this.rubric = rubric;
        }

        void add(Dimension dimension, double value, double margin) {
            dimensions.add(scored(dimension.id(), value, margin, rubric.anchor(dimension, value)));
            values.add(value);
            margins.add(margin);
            weights.add(rubric.weight(dimension));
        }

        /** @param needed whether there is no overall score without it */
        void abstain(Dimension dimension, Reason reason, boolean needed) {
            dimensions.add(abstained(dimension.id(), reason));
            if (needed && missing.isEmpty()) {
                missing = Optional.of(reason);
            }
        }

        Scores build() {
            return new Scores(
                    missing.map(reason -> abstained(OVERALL, reason))
                            // The dimensions share their evidence, so their errors do not cancel out: the mean of
                            // the margins.
                            .orElseGet(() -> scored(OVERALL, weightedMean(values), weightedMean(margins), null)),
                    dimensions,
                    rubric.version());
        }

        Optional<Double> exactOverall() {
            return missing.isPresent() ? Optional.empty() : Optional.of(weightedMean(values));
        }

        private double weightedMean(List<Double> numbers) {
            double sum = 0;
            double total = 0;
            for (int i = 0; i < numbers.size(); i++) {
                sum += weights.get(i) * numbers.get(i);
                total += weights.get(i);
            }
            return sum / total;
        }
    }
}
