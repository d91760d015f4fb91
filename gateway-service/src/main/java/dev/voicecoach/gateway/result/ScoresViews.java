package dev.voicecoach.gateway.result;

import dev.voicecoach.gateway.result.ScoresResult.Asked;
import dev.voicecoach.gateway.result.ScoresResult.Change;
import dev.voicecoach.gateway.result.ScoresResult.Metric;
import dev.voicecoach.gateway.result.ScoresResult.OwnMeasure;
import dev.voicecoach.gateway.result.ScoresResult.Previous;
import dev.voicecoach.gateway.result.ScoresResult.Score;
import dev.voicecoach.gateway.result.ScoresResult.StorySpan;
import dev.voicecoach.schemas.events.OwnUsual;
import dev.voicecoach.schemas.events.PreviousAttempt;
import dev.voicecoach.schemas.events.ScoresReady;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an answer is worth, from the wire's form to the API's. */
final class ScoresViews {
    private ScoresViews() {}

    static Map<String, Metric> metrics(ScoresReady scores) {
        var metrics = new LinkedHashMap<String, Metric>();
        for (var metric : scores.getMetrics()) {
            metrics.put(
                    metric.getId(),
                    new Metric(
                            metric.getValue(),
                            metric.getUnit(),
                            metric.getSource(),
                            metric.getUsualLow(),
                            metric.getUsualHigh()));
        }
        return metrics;
    }

    static ScoresResult scores(ScoresReady scores) {
        var dimensions = new LinkedHashMap<String, Score>();
        for (var score : scores.getDimensions()) {
            dimensions.put(score.getDimension(), score(score));
        }
        return new ScoresResult(score(scores.getOverall()), dimensions);
    }

    private static Score score(dev.voicecoach.schemas.events.Score score) {
        return new Score(
                score.getStatus(),
                score.getValue(),
                score.getMargin(),
                score.getReason(),
                score.getReasonCode(),
                score.getAnchor());
    }

    static List<StorySpan> story(ScoresReady scores) {
        return scores.getStory().stream()
                .map(span -> new StorySpan(
                        span.getPart(),
                        span.getWordFrom(),
                        span.getWordTo(),
                        span.getStartMillis(),
                        span.getEndMillis(),
                        span.getProbability()))
                .toList();
    }

    static ScoresResult.@Nullable OwnUsual ownUsual(@Nullable OwnUsual own) {
        if (own == null) {
            return null;
        }
        var measures = new LinkedHashMap<String, OwnMeasure>();
        for (var measure : own.getMeasures()) {
            measures.put(
                    measure.getName(),
                    new OwnMeasure(
                            measure.getValue(),
                            measure.getUnit(),
                            measure.getUsualLow(),
                            measure.getUsualHigh(),
                            measure.getComparison()));
        }
        return new ScoresResult.OwnUsual(
                own.getAnswers() < own.getAnswersNeeded() ? "not_known_yet" : "known",
                own.getAnswers(),
                own.getAnswersNeeded(),
                measures);
    }

    static @Nullable Previous previous(@Nullable PreviousAttempt previous) {
        if (previous == null) {
            return null;
        }
        var scores = new LinkedHashMap<String, Change>();
        for (var change : previous.getScores()) {
            scores.put(
                    change.getName(),
                    new Change(change.getBefore(), change.getNow(), change.getMargin(), change.getVerdict()));
        }
        var asked = previous.getAsked();
        return new Previous(
                previous.getTaskId(),
                previous.getSubmittedAt(),
                previous.getComparable(),
                scores,
                asked == null
                        ? null
                        : new Asked(asked.getName(), asked.getBefore(), asked.getNow(), asked.getVerdict()));
    }
}
