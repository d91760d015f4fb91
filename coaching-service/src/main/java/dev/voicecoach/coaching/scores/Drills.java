package dev.voicecoach.coaching.scores;

import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.metrics.Rounded;
import dev.voicecoach.coaching.scores.Rubric.Drill;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What would raise the overall score most: each measure that can be practised is moved and scored again. Pure. */
public final class Drills {
    /** A smaller gain is nothing to practise for; the scores have one decimal. */
    private static final double LEAST_GAIN = 0.05;

    private final Rubric rubric;
    private final ScoreAnswer scoreAnswer;

    public Drills(Rubric rubric) {
        this.rubric = rubric;
        this.scoreAnswer = new ScoreAnswer(rubric);
    }

    /**
     * One thing to practise.
     *
     * @param from the measure in this answer
     * @param to the value that was scored again
     * @param gain by how much the overall score is higher with it, all else being equal; in points, with two decimals
     */
    public record Gain(MetricId metric, String dimension, String drill, double from, double to, double gain) {}

    /** The drills that would help, the most useful first; empty when there is no overall score to raise. */
    public List<Gain> of(Measurements measured, Circumstances circumstances) {
        var before = scoreAnswer.exactOverall(measured, circumstances);
        var gains = new ArrayList<Gain>();
        if (before.isEmpty()) {
            return gains;
        }
        for (var drill : rubric.drills()) {
            var from = measured.value(drill.metric());
            var to = from.flatMap(value -> target(drill, value));
            if (to.isPresent()) {
                var after = scoreAnswer.exactOverall(measured.with(drill.metric(), to.get()), circumstances);
                var gain = Rounded.to(2, after.orElse(0.0) - before.get());
                if (gain >= LEAST_GAIN) {
                    gains.add(new Gain(drill.metric(), drill.dimension(), drill.drill(), from.get(), to.get(), gain));
                }
            }
        }
        gains.sort(Comparator.comparingDouble(Gain::gain).reversed());
        return gains;
    }

    private static Optional<Double> target(Drill drill, double value) {
        if (!drill.target().equals("usual")) {
            return Optional.of(Double.parseDouble(drill.target()));
        }
        var low = drill.metric().usualLow();
        var high = drill.metric().usualHigh();
        if (low != null && value < low) {
            return Optional.of(low);
        }
        return high != null && value > high ? Optional.of(high) : Optional.empty();
    }
}
