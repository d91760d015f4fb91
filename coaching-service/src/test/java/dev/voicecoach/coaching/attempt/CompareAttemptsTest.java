package dev.voicecoach.coaching.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.schemas.events.Change;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompareAttemptsTest {
    private static final Instant THEN = Instant.parse("2026-11-01T10:00:00Z");

    @Test
    void aScoreChangedWhenTheDifferenceExceedsBothMargins() {
        var before =
                attempt("1", Map.of("overall", scored(5, 3), "content", scored(5, 0.3), "delivery", scored(8, 0.3)));
        var now = attempt(
                "1", Map.of("overall", scored(9.9, 4), "content", scored(5.6, 0.4), "delivery", scored(7.4, 0.4)));

        assertThat(CompareAttempts.compare(before, now).getScores())
                .containsExactly(
                        new Change("overall", 5.0, 9.9, 5.0, "no_clear_change"),
                        new Change("content", 5.0, 5.6, 0.5, "better"),
                        new Change("delivery", 8.0, 7.4, 0.5, "worse"));
    }

    @Test
    void comparesOnlyWhatWasScoredBothTimes() {
        var before = attempt("1", Map.of("overall", scored(5, 1), "relevance", scored(5, 1)));
        var now = attempt("1", Map.of("overall", scored(5, 1), "composure", scored(5, 1)));

        assertThat(CompareAttempts.compare(before, now).getScores())
                .extracting(Change::getName)
                .containsExactly("overall");
    }

    @Test
    void scoresOfAnotherRubricAreNotCompared() {
        var compared = CompareAttempts.compare(
                attempt("1", Map.of("overall", scored(2, 1))), attempt("2", Map.of("overall", scored(9, 1))));

        assertThat(compared.getComparable()).isFalse();
        assertThat(compared.getScores()).isEmpty();
        assertThat(compared.getTaskId()).isEqualTo("tsk_1");
    }

    @Test
    void theMetricThatWasAskedForIsBetterNearerToItsTarget() {
        assertThat(asked("numbers_count", 0, 3, 1)).isEqualTo("better");
        assertThat(asked("numbers_count", 2, 4, 0)).isEqualTo("worse");
        assertThat(asked("hedges_per_minute", 10, 0, 9.5)).isEqualTo("no_clear_change");
        assertThat(asked("hedges_per_minute", 10, 0, 8)).isEqualTo("better");
        assertThat(asked("hedges_per_minute", 10, 0, 12)).isEqualTo("worse");
    }

    @Test
    void whatIsNowUsualIsBetterHoweverFarTheTargetAndNeverWorse() {
        assertThat(asked("words_per_minute", 212, 160, 209)).isEqualTo("better");
        assertThat(asked("words_per_minute", 180, 150, 190)).isEqualTo("no_clear_change");
    }

    @Test
    void saysNothingOfAMetricThatWasNotMeasuredOrNotAskedFor() {
        var before =
                new Attempt("tsk_1", THEN, "1", Map.of(), Map.of("numbers_count", 1.0), new Aim("numbers_count", 3));
        assertThat(CompareAttempts.compare(before, attempt("1", Map.of())).getAsked())
                .isNull();
        assertThat(CompareAttempts.compare(attempt("1", Map.of()), before).getAsked())
                .isNull();
    }

    private static String asked(String metric, double then, double target, double now) {
        var before = new Attempt("tsk_1", THEN, "1", Map.of(), Map.of(metric, then), new Aim(metric, target));
        var after = new Attempt("tsk_2", THEN, "1", Map.of(), Map.of(metric, now), null);
        return CompareAttempts.compare(before, after).getAsked().getVerdict();
    }

    private static Attempt attempt(String rubric, Map<String, Attempt.Scored> scores) {
        return new Attempt("tsk_" + rubric, THEN, rubric, scores, Map.of(), null);
    }

    private static Attempt.Scored scored(double value, double margin) {
        return new Attempt.Scored(value, margin);
    }
}
