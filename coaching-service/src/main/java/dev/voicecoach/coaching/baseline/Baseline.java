package dev.voicecoach.coaching.baseline;

import java.util.EnumMap;
import java.util.Map;

/**
 * What is known of one learner's voice. Immutable.
 *
 * @param answers that were counted; a measure has fewer where it could not be taken each time
 */
record Baseline(int answers, Map<Habit, RunningMean> measures) {
    static final Baseline NONE = new Baseline(0, Map.of());

    Baseline {
        measures = Map.copyOf(measures);
    }

    /** This and one more answer. */
    Baseline with(Map<Habit, Double> values) {
        var next = new EnumMap<Habit, RunningMean>(Habit.class);
        next.putAll(measures);
        values.forEach((measure, value) -> next.put(measure, of(measure).with(value)));
        return new Baseline(answers + 1, next);
    }

    RunningMean of(Habit measure) {
        return measures.getOrDefault(measure, RunningMean.NONE);
    }
}
