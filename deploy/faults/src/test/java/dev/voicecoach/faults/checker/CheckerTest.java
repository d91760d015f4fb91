package dev.voicecoach.faults.checker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.faults.history.Entry;
import dev.voicecoach.faults.history.TaskView;
import dev.voicecoach.faults.history.TaskView.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Hand-made histories: each fault is found, and nothing is found where there is none. */
class CheckerTest {
    private static final String TASK = "tsk_1";
    private static final List<String> SAID =
            List.of("the quick brown fox jumps over the dog", "ask not what your country can do for you");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final List<Entry> history = new ArrayList<>();
    private int seconds;

    @Test
    void findsNothingInAGoodLife() {
        accepted(0, TASK);
        seen(TASK, processing(1, "queued", "queued", "queued"));
        seen(TASK, processing(2, "running", "running", "queued"));
        seen(TASK, processing(3, "done", "running", "queued"));
        seen(TASK, processing(4, "done", "done", "running"));
        seen(TASK, provisional(5));
        seen(TASK, completed(6, 0, SAID.get(0)));
        seen(TASK, completed(6, 0, SAID.get(0)));
        requested(TASK);

        var report = check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.ends()).containsExactlyEntriesOf(Map.of("completed", 1));
    }

    @Test
    void callsATaskLostThatIsUnknownLater() {
        accepted(0, TASK);
        seen(TASK, processing(1, "queued", "queued", "queued"));
        history.add(new Entry.Absent(now(), TASK));
        seen(TASK, completed(2, 0, SAID.get(0)));
        requested(TASK);

        assertFaults(Fault.LOST);
    }

    @Test
    void callsATaskLostThatNeverEnds() {
        accepted(0, TASK);
        seen(TASK, processing(1, "running", "running", "queued"));

        assertFaults(Fault.LOST);
    }

    @Test
    void callsATaskLostThatWasNeverSeenAgain() {
        accepted(0, TASK);
        history.add(new Entry.Unanswered(now(), TASK, "connection refused"));

        assertFaults(Fault.LOST);
    }

    @Test
    void callsATaskStuckThatEndsAfterTheLimit() {
        accepted(0, TASK);
        seconds += 61;
        seen(TASK, completed(2, 0, SAID.get(0)));
        requested(TASK);

        assertFaults(Fault.STUCK);
    }

    @Test
    void callsATaskDoubledThatIsCoachedTwice() {
        accepted(0, TASK);
        requested(TASK);
        seen(TASK, completed(2, 0, SAID.get(0)));
        requested(TASK);

        assertFaults(Fault.DOUBLED);
    }

    @Test
    void callsASubmissionDoubledThatMakesTwoTasks() {
        accepted(0, TASK);
        seen(TASK, completed(2, 0, SAID.get(0)));
        requested(TASK);
        accepted(0, "tsk_2");
        seen("tsk_2", completed(2, 0, SAID.get(0)));
        requested("tsk_2");

        assertFaults(Fault.DOUBLED);
    }

    @Test
    void takesTheSameTaskForARepeatedSubmissionAsRight() {
        accepted(0, TASK);
        accepted(0, TASK);
        seen(TASK, completed(2, 0, SAID.get(0)));
        requested(TASK);

        assertFaults();
    }

    @Test
    void callsAnEndThatIsTakenBackBackwards() {
        accepted(0, TASK);
        requested(TASK);
        seen(TASK, completed(2, 0, SAID.get(0)));
        seen(TASK, view("processing", 3, "done", "done", "done", Result.FINAL, 0, SAID.get(0)));

        assertFaults(Fault.BACKWARDS);
    }

    @Test
    void callsAnEndThatBecomesAnotherBackwards() {
        accepted(0, TASK);
        seen(TASK, failed(2));
        seen(TASK, view("cancelled", 3, "failed", "done", "skipped", Result.NONE, 0, null));

        assertFaults(Fault.BACKWARDS, Fault.FAILED);
    }

    @Test
    void callsAStageThatRunsAgainBackwards() {
        accepted(0, TASK);
        requested(TASK);
        seen(TASK, processing(1, "done", "running", "queued"));
        seen(TASK, processing(2, "running", "running", "queued"));
        seen(TASK, completed(3, 0, SAID.get(0)));

        assertFaults(Fault.BACKWARDS);
    }

    @Test
    void callsAStageThatEndsInAnotherWayBackwards() {
        accepted(0, TASK);
        requested(TASK);
        seen(TASK, processing(1, "running", "unavailable", "queued"));
        seen(TASK, processing(2, "running", "done", "queued"));
        seen(TASK, completed(3, 0, SAID.get(0)));

        assertFaults(Fault.BACKWARDS);
    }

    @Test
    void callsASmallerVersionBackwards() {
        accepted(0, TASK);
        requested(TASK);
        seen(TASK, processing(2, "running", "running", "queued"));
        seen(TASK, processing(1, "running", "running", "queued"));
        seen(TASK, completed(3, 0, SAID.get(0)));

        assertFaults(Fault.BACKWARDS);
    }

    @Test
    void callsAResultThatDisappearsBackwards() {
        accepted(0, TASK);
        requested(TASK);
        seen(TASK, provisional(1));
        seen(TASK, processing(2, "done", "done", "running"));
        seen(TASK, completed(3, 0, SAID.get(0)));

        assertFaults(Fault.BACKWARDS);
    }

    @Test
    void callsWordsThatChangeAfterTheEndBackwards() {
        accepted(0, TASK);
        requested(TASK);
        seen(TASK, completed(3, 0, SAID.get(0)));
        seen(TASK, completed(3, 0, "the quick brown fox jumps over the dogs"));

        assertFaults(Fault.BACKWARDS);
    }

    @Test
    void callsTheWordsOfAnotherAnswerWrong() {
        accepted(0, TASK);
        requested(TASK);
        seen(TASK, completed(3, 0, SAID.get(1)));

        assertFaults(Fault.WRONG);
    }

    @Test
    void callsTheNumberOfAnotherAnswerWrong() {
        accepted(0, TASK);
        requested(TASK);
        seen(TASK, completed(3, 1, SAID.get(0)));

        assertFaults(Fault.WRONG);
    }

    @Test
    void callsACompletionWithoutATranscriptWrong() {
        accepted(0, TASK);
        requested(TASK);
        seen(TASK, completed(3, 0, null));

        assertFaults(Fault.WRONG);
    }

    @Test
    void callsACompletionThatNobodyAskedForWrong() {
        accepted(0, TASK);
        seen(TASK, completed(3, 0, SAID.get(0)));

        assertFaults(Fault.WRONG);
    }

    @Test
    void takesAFewErrorsOfTheEngineAsRight() {
        accepted(0, TASK);
        requested(TASK);
        seen(TASK, completed(3, 0, "The quick brown fox, jumps over a dog."));

        assertFaults();
    }

    @Test
    void callsATaskThatFailedFailedAndNotLost() {
        accepted(0, TASK);
        seen(TASK, failed(3));

        assertFaults(Fault.FAILED);
        assertThat(check().ends()).containsExactlyEntriesOf(Map.of("failed", 1));
    }

    @Test
    void countsATaskOnceHoweverOftenItGoesBackwards() {
        accepted(0, TASK);
        requested(TASK);
        seen(TASK, completed(3, 0, SAID.get(0)));
        seen(TASK, completed(2, 0, SAID.get(0)));
        seen(TASK, completed(1, 0, SAID.get(0)));

        assertThat(check().findings()).hasSize(2);
        assertThat(check().count(Fault.BACKWARDS)).isEqualTo(1);
    }

    @Test
    void leavesRequestsOfOtherRunsAlone() {
        requested("tsk_before");
        requested("tsk_before");

        assertThat(check().findings()).isEmpty();
    }

    @Test
    void refusesAHistoryInTheWrongOrder() {
        seen(TASK, failed(1));

        assertThatThrownBy(this::check).hasMessageContaining(TASK);
    }

    private Report check() {
        return new Checker(SAID, LIMIT).check(history);
    }

    private void assertFaults(Fault... faults) {
        assertThat(check().findings()).extracting(Finding::fault).containsExactly(faults);
    }

    private Duration now() {
        return Duration.ofSeconds(++seconds);
    }

    private void accepted(int answer, String taskId) {
        history.add(new Entry.Accepted(now(), answer, taskId));
    }

    private void seen(String taskId, TaskView view) {
        history.add(new Entry.Seen(now(), taskId, view));
    }

    private void requested(String taskId) {
        history.add(new Entry.Requested(now(), taskId));
    }

    private static TaskView processing(long version, String transcription, String emotion, String coaching) {
        return view("processing", version, transcription, emotion, coaching, Result.NONE, 0, null);
    }

    private static TaskView provisional(long version) {
        return view("processing", version, "done", "done", "running", Result.PROVISIONAL, 0, SAID.get(0));
    }

    private static TaskView completed(long version, int answer, @Nullable String transcript) {
        return view("completed", version, "done", "done", "done", Result.FINAL, answer, transcript);
    }

    private static TaskView failed(long version) {
        return view("failed", version, "failed", "done", "skipped", Result.NONE, 0, null);
    }

    private static TaskView view(
            String status,
            long version,
            String transcription,
            String emotion,
            String coaching,
            Result result,
            int answer,
            @Nullable String transcript) {
        return new TaskView(
                status,
                version,
                Map.of("transcription", transcription, "emotion", emotion, "coaching", coaching),
                result,
                transcript,
                answer,
                List.of(),
                null);
    }
}
