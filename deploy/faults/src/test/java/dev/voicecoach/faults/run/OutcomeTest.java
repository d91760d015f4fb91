package dev.voicecoach.faults.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.faults.checker.Fault;
import dev.voicecoach.faults.checker.Finding;
import dev.voicecoach.faults.checker.Report;
import dev.voicecoach.faults.history.Entry;
import dev.voicecoach.faults.history.TaskView;
import dev.voicecoach.faults.history.TaskView.Result;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutcomeTest {
    private static final Settings SETTINGS =
            new Settings(2, 42, List.of("broker"), 1, Duration.ofMinutes(1), Path.of("home"), Path.of("."));

    @Test
    void isCleanOnlyWithEveryAnswerAcceptedAndNoFinding() {
        var finding = new Finding(Fault.LOST, "tsk_1", "never ended");

        assertThat(outcome(2, List.of()).isClean()).isTrue();
        assertThat(outcome(1, List.of()).isClean()).isFalse();
        assertThat(outcome(2, List.of(finding)).isClean()).isFalse();
    }

    @Test
    void printsEveryFaultWithItsCountAndTheSeed() {
        var table = outcome(2, List.of(new Finding(Fault.LOST, "tsk_1", "never ended")))
                .table();

        assertThat(table)
                .contains("2 answers sent, 2 accepted; ended: {completed=2}")
                .contains("slowest answer 4.0 s; slowest return of a part 7.0 s")
                .containsPattern("lost +1\n")
                .containsPattern("doubled +0\n")
                .containsPattern("stuck +0\n")
                .containsPattern("backwards +0\n")
                .containsPattern("wrong +0\n")
                .contains("tsk_1 lost: never ended")
                .contains("seed 42");
    }

    private static Outcome outcome(int accepted, List<Finding> findings) {
        var view = new TaskView("completed", 5L, Map.of(), Result.FINAL, "hello", 0, List.of(), null);
        var entries = List.<Entry>of(
                new Entry.Accepted(Duration.ofSeconds(1), 0, "tsk_1"),
                new Entry.Killed(Duration.ofSeconds(2), "broker", 1),
                new Entry.Seen(Duration.ofSeconds(5), "tsk_1", view),
                new Entry.Back(Duration.ofSeconds(9), "broker"));
        return new Outcome(
                SETTINGS,
                entries,
                new Report(accepted, Map.of("completed", 2), 0, findings),
                0,
                Path.of("history"),
                Duration.ofSeconds(60));
    }
}
