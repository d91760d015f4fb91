package dev.voicecoach.gateway.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.task.StageEnd.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private static final Instant NOW = Instant.parse("2026-11-23T20:00:00Z");
    private static final Instant DEADLINE = NOW.plusSeconds(1800);
    private static final Duration SETTLE = Duration.ofSeconds(10);
    private static final Duration PHRASING = Duration.ofSeconds(120);
    private static final UnaryOperator<Progress> TRANSCRIBED = progress -> progress.transcribed(List.of(), NOW);
    private static final UnaryOperator<Progress> ANALYSED = progress -> progress.voiceAnalysed(true, List.of(), NOW);
    private static final UnaryOperator<Progress> SCORED = progress -> progress.scored(List.of(), NOW);
    private static final UnaryOperator<Progress> DRAFTED = progress -> progress.drafted(List.of(), NOW);
    private static final UnaryOperator<Progress> COACHED = progress -> progress.coached(List.of(), NOW);

    @Test
    void completesOnceInEveryOrderAndWithEveryEventTwice() {
        for (var order : permutations(List.of(TRANSCRIBED, ANALYSED, SCORED, COACHED))) {
            var progress = Progress.begin(true, NOW);
            var completions = 0;
            for (var event : order) {
                var next = event.apply(progress);
                assertThat(next).isNotEqualTo(progress);
                completions += next.endedAt() != null && progress.endedAt() == null ? 1 : 0;
                assertThat(event.apply(next)).isEqualTo(next);
                progress = next;
            }
            assertThat(completions).isEqualTo(1);
            assertThat(progress.status()).isEqualTo(TaskStatus.COMPLETED);
            assertThat(progress.degraded()).isEmpty();
            assertThat(outcomes(progress)).containsExactly(Outcome.DONE, Outcome.DONE, Outcome.DONE);
            for (var late : order) {
                assertThat(late.apply(progress)).isEqualTo(progress);
            }
            assertThat(progress.failed("coaching", "internal_processing", NOW)).isEqualTo(progress);
            assertThat(progress.overdue(DEADLINE, SETTLE, PHRASING, DEADLINE)).isEqualTo(progress);
        }
    }

    @Test
    void completesWithoutAVoiceThatThePolicyForbids() {
        var progress = apply(Progress.begin(false, NOW), ANALYSED, TRANSCRIBED, SCORED, COACHED);
        assertThat(progress.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(outcomes(progress)).containsExactly(Outcome.DONE, Outcome.SKIPPED, Outcome.DONE);
        assertThat(progress.degraded()).isEmpty();
    }

    @Test
    void aTypedAnswerHasNoVoiceAndNoAudioFromTheStart() {
        var begun = Progress.beginTyped(NOW);
        assertThat(begun.emotion()).isEqualTo(new StageEnd(Outcome.SKIPPED, NOW));
        assertThat(begun.audioDoneAt()).isEqualTo(NOW);
        assertThat(begun.hasVoice()).isFalse();
        assertThat(ANALYSED.apply(begun)).isEqualTo(begun);
        var completed = apply(begun, COACHED, SCORED, TRANSCRIBED);
        assertThat(completed.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(completed.degraded()).isEmpty();
    }

    @Test
    void saysThatTheVoiceIsMissing() {
        var progress = Progress.begin(true, NOW).voiceAnalysed(false, List.of(), NOW);
        assertThat(progress.degraded()).containsExactly("emotion_unavailable");
        assertThat(apply(progress, TRANSCRIBED, SCORED, COACHED).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void takesTheCoachingsWordThatItWentWithoutTheVoice() {
        var late = apply(Progress.begin(true, NOW), TRANSCRIBED, ANALYSED);
        var progress = late.scored(List.of("emotion_unavailable"), NOW);
        assertThat(progress.emotion()).isEqualTo(new StageEnd(Outcome.DONE, NOW));
        assertThat(progress.hasVoice()).isFalse();
        var neverCame = apply(Progress.begin(true, NOW), TRANSCRIBED).scored(List.of("emotion_unavailable"), NOW);
        assertThat(COACHED.apply(neverCame).status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void aStageThatIsDoneDoesNotFailAnyMore() {
        var transcribed = apply(Progress.begin(true, NOW), TRANSCRIBED);
        assertThat(transcribed.failed("transcription", "vault_unavailable", NOW))
                .isEqualTo(transcribed);
        assertThat(transcribed.failed("transcription", "deadline_exceeded", NOW).status())
                .isEqualTo(TaskStatus.FAILED);
    }

    @Test
    void keepsTheFirstFailureAndSkipsTheRest() {
        var failed =
                apply(Progress.begin(true, NOW), ANALYSED).failed("transcription", "transcription_unavailable", NOW);
        assertThat(failed.status()).isEqualTo(TaskStatus.FAILED);
        assertThat(failed.error()).isEqualTo(new TaskError("transcription", "transcription_unavailable"));
        assertThat(outcomes(failed)).containsExactly(Outcome.FAILED, Outcome.DONE, Outcome.SKIPPED);
        assertThat(failed.failed("coaching", "internal_processing", NOW)).isEqualTo(failed);
        assertThat(apply(failed, TRANSCRIBED, SCORED, COACHED)).isEqualTo(failed);
    }

    @Test
    void aFailureAfterTheFeedbackChangesNothing() {
        var coached = apply(Progress.begin(true, NOW), COACHED);
        assertThat(coached.failed("coaching", "internal_processing", NOW)).isEqualTo(coached);
    }

    @Test
    void aDraftEndsNothingAndIsSurpassedByTheFeedback() {
        var drafted = apply(Progress.begin(true, NOW), TRANSCRIBED, ANALYSED, SCORED, DRAFTED);
        assertThat(drafted.status()).isEqualTo(TaskStatus.PROCESSING);
        assertThat(drafted.draftedAt()).isEqualTo(NOW);
        assertThat(DRAFTED.apply(drafted)).isEqualTo(drafted);
        var completed = COACHED.apply(drafted);
        assertThat(completed.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(completed.degraded()).isEmpty();
        assertThat(DRAFTED.apply(completed)).isEqualTo(completed);
    }

    @Test
    void whoHasADraftDoesNotFailAnyMore() {
        var drafted = apply(Progress.begin(true, NOW), TRANSCRIBED, ANALYSED, SCORED, DRAFTED);
        for (var failure : List.of("internal_processing", "deadline_exceeded")) {
            var completed = drafted.failed("coaching", failure, NOW);
            assertThat(completed.status()).isEqualTo(TaskStatus.COMPLETED);
            assertThat(completed.degraded()).containsExactly("language_model_unavailable");
            assertThat(outcomes(completed)).containsExactly(Outcome.DONE, Outcome.DONE, Outcome.DONE);
        }
    }

    @Test
    void aDraftIsTheFeedbackWhenNothingBetterComesInTime() {
        var drafted = apply(Progress.begin(true, NOW), TRANSCRIBED, ANALYSED, SCORED, DRAFTED);
        assertThat(drafted.overdue(DEADLINE, SETTLE, PHRASING, NOW.plusSeconds(119)))
                .isEqualTo(drafted);
        var completed = drafted.overdue(DEADLINE, SETTLE, PHRASING, NOW.plusSeconds(120));
        assertThat(completed.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(completed.degraded()).containsExactly("language_model_unavailable");
        var early = drafted.overdue(NOW.plusSeconds(5), SETTLE, PHRASING, NOW.plusSeconds(5));
        assertThat(early.status()).isEqualTo(TaskStatus.COMPLETED);
    }

    @Test
    void failsAtItsDeadlineAndNotBefore() {
        var progress = Progress.begin(true, NOW);
        assertThat(progress.overdue(DEADLINE, SETTLE, PHRASING, DEADLINE.minusMillis(1)))
                .isEqualTo(progress);
        var failed = progress.overdue(DEADLINE, SETTLE, PHRASING, DEADLINE);
        assertThat(failed.error()).isEqualTo(new TaskError("transcription", "deadline_exceeded"));
        assertThat(outcomes(failed)).containsExactly(Outcome.FAILED, Outcome.SKIPPED, Outcome.SKIPPED);
        var transcribed = TRANSCRIBED.apply(progress).overdue(DEADLINE, SETTLE, PHRASING, DEADLINE);
        assertThat(transcribed.error()).isEqualTo(new TaskError("coaching", "deadline_exceeded"));
        assertThat(outcomes(transcribed)).containsExactly(Outcome.DONE, Outcome.SKIPPED, Outcome.FAILED);
    }

    @Test
    void completesAfterAWhileWithWhatThereIsAndSaysSo() {
        var coached = apply(Progress.begin(true, NOW), TRANSCRIBED, ANALYSED, COACHED);
        assertThat(coached.status()).isEqualTo(TaskStatus.PROCESSING);
        assertThat(coached.overdue(DEADLINE, SETTLE, PHRASING, NOW.plusSeconds(9)))
                .isEqualTo(coached);
        var completed = coached.overdue(DEADLINE, SETTLE, PHRASING, NOW.plusSeconds(10));
        assertThat(completed.status()).isEqualTo(TaskStatus.COMPLETED);
        assertThat(completed.degraded()).containsExactly("result_incomplete");
    }

    @Test
    void letsTheAudioGoWhenNobodyNeedsIt() {
        var begun = Progress.begin(true, NOW);
        assertThat(begun.audioDoneAt()).isNull();
        assertThat(TRANSCRIBED.apply(begun).audioDoneAt()).isNull();
        assertThat(ANALYSED.apply(begun).audioDoneAt()).isNull();
        assertThat(apply(begun, ANALYSED, TRANSCRIBED).audioDoneAt()).isEqualTo(NOW);
        assertThat(TRANSCRIBED.apply(Progress.begin(false, NOW)).audioDoneAt()).isEqualTo(NOW);
        assertThat(SCORED.apply(begun).audioDoneAt()).isEqualTo(NOW);
        assertThat(begun.failed("transcription", "x", NOW).audioDoneAt()).isEqualTo(NOW);
        assertThat(begun.overdue(DEADLINE, SETTLE, PHRASING, DEADLINE).audioDoneAt())
                .isEqualTo(DEADLINE);
    }

    @SafeVarargs
    private static Progress apply(Progress from, UnaryOperator<Progress>... events) {
        var progress = from;
        for (var event : events) {
            progress = event.apply(progress);
        }
        return progress;
    }

    private static List<Outcome> outcomes(Progress progress) {
        var outcomes = new ArrayList<Outcome>();
        for (var end : new StageEnd[] {progress.transcription(), progress.emotion(), progress.coaching()}) {
            outcomes.add(end == null ? null : end.outcome());
        }
        return outcomes;
    }

    private static <T> List<List<T>> permutations(List<T> items) {
        if (items.isEmpty()) {
            return List.of(List.of());
        }
        var all = new ArrayList<List<T>>();
        for (var first : items) {
            var rest = new ArrayList<>(items);
            rest.remove(first);
            for (var order : permutations(rest)) {
                var whole = new ArrayList<T>();
                whole.add(first);
                whole.addAll(order);
                all.add(whole);
            }
        }
        return all;
    }
}
