package dev.voicecoach.coaching.scores;

import dev.voicecoach.schemas.events.Score;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An answer's scores.
 *
 * @param overall the weighted mean of what is scored; needs content, structure and delivery
 * @param dimensions in the order of {@link Dimension}
 */
public record Scores(Score overall, List<Score> dimensions) {
    /** Nobody was heard. */
    public static final String NO_SPEECH = "no speech was heard";
    /** Too few words, or too little time, to judge by. */
    public static final String TOO_SHORT = "too little was said";
    /** The rubric reads English only. */
    public static final String OTHER_LANGUAGE = "only English is scored so far";
    /** The words do not make English sentences. */
    public static final String NOT_SENTENCES = "the words do not read as English sentences";
    /** No question is known to compare with. */
    public static final String NO_QUESTION = "no question is known to compare with";
    /** The answer uses other words than the question; whether it still answers it is not measured yet. */
    public static final String OTHER_WORDS = "the words alone do not show whether this answers the question";
    /** There is no voice analysis. */
    public static final String NO_VOICE = "the voice analysis is unavailable";

    private static final String SCORED = "scored";
    private static final String INSUFFICIENT_EVIDENCE = "insufficient_evidence";
    private static final String OVERALL = "overall";
    private static final List<Dimension> NEEDED = List.of(Dimension.CONTENT, Dimension.STRUCTURE, Dimension.DELIVERY);

    public Scores {
        dimensions = List.copyOf(dimensions);
    }

    /** The rubric's version, for provenance. */
    public static String rubricVersion() {
        return Rubric.VERSION;
    }

    /** The dimension's score; empty when it is not scored at all, as composure under policy OFF. */
    public Optional<Score> of(Dimension dimension) {
        return dimensions.stream()
                .filter(score -> score.getDimension().equals(dimension.id()))
                .findFirst();
    }

    /** Why there is no overall score; empty when there is one. */
    public Optional<String> whyNoOverall() {
        return Optional.ofNullable(overall.getReason());
    }

    static final class Builder {
        private final List<Score> dimensions = new ArrayList<>();
        private double weights;
        private double values;
        private double margins;

        void add(Dimension dimension, double value, double margin) {
            dimensions.add(scored(dimension.id(), value, margin));
            weights += dimension.weight();
            values += dimension.weight() * value;
            margins += dimension.weight() * margin;
        }

        void abstain(Dimension dimension, String reason) {
            dimensions.add(abstained(dimension.id(), reason));
        }

        void abstainFromAll(String reason, boolean composure) {
            for (var dimension : Dimension.values()) {
                if (dimension != Dimension.COMPOSURE || composure) {
                    abstain(dimension, reason);
                }
            }
        }

        Scores build() {
            for (var needed : NEEDED) {
                for (var score : dimensions) {
                    if (score.getDimension().equals(needed.id()) && score.getReason() != null) {
                        return new Scores(abstained(OVERALL, score.getReason()), dimensions);
                    }
                }
            }
            // The dimensions share their evidence, so their errors do not cancel out: the mean of the margins.
            return new Scores(scored(OVERALL, values / weights, margins / weights), dimensions);
        }

        private static Score scored(String dimension, double value, double margin) {
            return new Score(dimension, SCORED, oneDecimal(value), oneDecimal(margin), null, null, null);
        }

        private static Score abstained(String dimension, String reason) {
            return new Score(dimension, INSUFFICIENT_EVIDENCE, null, null, reason, null, null);
        }

        private static double oneDecimal(double value) {
            return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_EVEN).doubleValue();
        }
    }
}
