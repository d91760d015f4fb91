package dev.voicecoach.coaching.attempt;

import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.scores.Scores;
import dev.voicecoach.schemas.events.Score;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one answer went, in numbers alone.
 *
 * @param scores by dimension and {@code overall}; only what was scored
 * @param metrics by id; only what was measured
 * @param aim what its next step asked to move; null when it asked for no metric
 */
record Attempt(
        String taskId,
        Instant submittedAt,
        String rubricVersion,
        Map<String, Scored> scores,
        Map<String, Double> metrics,
        @Nullable Aim aim) {

    Attempt {
        scores = Map.copyOf(scores);
        metrics = Map.copyOf(metrics);
    }

    /** @param margin half-width of the uncertainty, in points */
    record Scored(double value, double margin) {}

    /** @param withVoice whether what was taken from the voice may be kept */
    static Attempt of(
            String taskId,
            Instant submittedAt,
            Scores scores,
            Measurements measured,
            @Nullable Aim aim,
            boolean withVoice) {
        var scored = new TreeMap<String, Scored>();
        Stream.concat(Stream.of(scores.overall()), scores.dimensions().stream())
                .forEach(score -> putIfScored(scored, score));
        var metrics = new TreeMap<String, Double>();
        measured.onTheWire().stream()
                .filter(metric -> metric.getValue() != null
                        && (withVoice || !metric.getSource().equals("voice")))
                .forEach(metric -> metrics.put(metric.getId(), metric.getValue()));
        return new Attempt(taskId, submittedAt, scores.rubricVersion(), scored, metrics, aim);
    }

    boolean isBefore(Attempt other) {
        return submittedAt.isBefore(other.submittedAt())
                || (submittedAt.equals(other.submittedAt()) && taskId.compareTo(other.taskId()) < 0);
    }

    private static void putIfScored(Map<String, Scored> scored, Score score) {
        var value = score.getValue();
        var margin = score.getMargin();
        if (value != null && margin != null) {
            scored.put(score.getDimension(), new Scored(value, margin));
        }
    }

    /** Never the numbers: they are about a person. */
    @Override
    public String toString() {
        return "Attempt[" + taskId + ']';
    }
}
