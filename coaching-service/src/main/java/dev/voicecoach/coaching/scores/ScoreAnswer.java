package dev.voicecoach.coaching.scores;

import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.scores.Rubric.Criterion;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Scores measurements by the rubric. Pure, and of nothing but measurements and circumstances, so that a measurement can be
 * moved and scored again.
 */
public final class ScoreAnswer {
    private static final String STORY = "story";
    /** With less of a dimension's weight measured there is no telling. */
    private static final double LEAST_MEASURED = 0.5;
    /** A short answer is a small sample: this many words add a full point to each margin, twice as many half of one. */
    private static final double SHORT_ANSWER_WORDS = 40;

    private static final double MOST_MARGIN = 3;

    private final Rubric rubric;

    public ScoreAnswer(Rubric rubric) {
        this.rubric = rubric;
    }

    public Scores score(Measurements measured, Circumstances circumstances) {
        return scored(measured, circumstances).build();
    }

    /** The overall score before it is rounded; empty when there is none. */
    Optional<Double> exactOverall(Measurements measured, Circumstances circumstances) {
        return scored(measured, circumstances).exactOverall();
    }

    private Scores.Builder scored(Measurements measured, Circumstances circumstances) {
        var evidence = new Evidence(rubric.limits(), measured, circumstances);
        var scores = new Scores.Builder(rubric);
        for (var dimension : Dimension.values()) {
            if (dimension == Dimension.COMPOSURE && circumstances.emotion() == EmotionPolicy.OFF) {
                continue;
            }
            var reason = evidence.whyNot(dimension);
            var value = reason.isPresent() ? Optional.<Double>empty() : value(dimension, measured, circumstances);
            if (value.isPresent()) {
                scores.add(dimension, value.get(), margin(dimension, measured));
            } else {
                scores.abstain(dimension, reason.orElse(Reason.TOO_SHORT), isNeeded(dimension, circumstances));
            }
        }
        return scores;
    }

    /** Composure comes on top of the others, since the voice analysis may be missing or forbidden. */
    private static boolean isNeeded(Dimension dimension, Circumstances circumstances) {
        return switch (dimension) {
            case CONTENT, STRUCTURE -> true;
            case RELEVANCE -> circumstances.questionKnown();
            case DELIVERY -> circumstances.input() == AnswerInput.SPOKEN;
            case COMPOSURE -> false;
        };
    }

    private double margin(Dimension dimension, Measurements measured) {
        double words = measured.value(MetricId.OWN_WORD_COUNT).orElseThrow();
        return Math.min(MOST_MARGIN, rubric.of(dimension).margin() + SHORT_ANSWER_WORDS / words);
    }

    private Optional<Double> value(Dimension dimension, Measurements measured, Circumstances circumstances) {
        var forms = rubric.of(dimension).forms();
        var story = forms.get(STORY);
        if (story != null && circumstances.asksForStory()) {
            return weightedMean(story, measured);
        }
        return forms.values().stream()
                .map(criteria -> weightedMean(criteria, measured))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private static Optional<Double> weightedMean(List<Criterion> criteria, Measurements measured) {
        double sum = 0;
        double weights = 0;
        double all = 0;
        for (var criterion : criteria) {
            all += criterion.weight();
            var value = measured.value(criterion.metric());
            if (value.isPresent()) {
                sum += criterion.weight() * criterion.points(value.get());
                weights += criterion.weight();
            }
        }
        return weights < LEAST_MEASURED * all ? Optional.empty() : Optional.of(sum / weights);
    }
}
