package dev.voicecoach.faults.run;

import dev.voicecoach.faults.checker.Fault;
import dev.voicecoach.faults.checker.Report;
import dev.voicecoach.faults.history.Entry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * What came out of a run.
 *
 * @param history file with all that was noted
 * @param deadLetters records that a service gave up on
 * @param took from the start of the cluster to the verdict
 */
public record Outcome(
        Settings settings, List<Entry> entries, Report report, long deadLetters, Path history, Duration took) {

    /** Whether every answer was taken and none came to a fault. */
    public boolean isClean() {
        return report.accepted() == settings.answers() && report.findings().isEmpty();
    }

    /** The outcome for a person to read. */
    public String table() {
        var text = new StringBuilder();
        text.append("%d answers sent, %d accepted; ended: %s; %d of them degraded%n"
                .formatted(settings.answers(), report.accepted(), report.ends(), report.degraded()));
        text.append("%d tries to send were refused or unanswered, %d polls unanswered, %d dead letters%n"
                .formatted(count(Entry.NotAccepted.class), count(Entry.Unanswered.class), deadLetters));
        text.append("slowest answer %.1f s; slowest return of a part %.1f s%n"
                .formatted(seconds(slowestAnswer()), seconds(slowestReturn())));
        for (var fault : Fault.values()) {
            text.append("  %-10s %d%n".formatted(fault.name().toLowerCase(Locale.ROOT), report.count(fault)));
        }
        for (var finding : report.findings()) {
            text.append("  %s %s: %s%n"
                    .formatted(finding.taskId(), finding.fault().name().toLowerCase(Locale.ROOT), finding.what()));
        }
        text.append("seed %d, %.0f s, history in %s%n".formatted(settings.seed(), seconds(took), history));
        return text.toString();
    }

    private long count(Class<? extends Entry> type) {
        return entries.stream().filter(type::isInstance).count();
    }

    private Duration slowestAnswer() {
        var slowest = Duration.ZERO;
        for (var entry : entries) {
            if (entry instanceof Entry.Accepted accepted) {
                var end = entries.stream()
                        .filter(other -> other instanceof Entry.Seen seen
                                && seen.taskId().equals(accepted.taskId())
                                && seen.view().isTerminal())
                        .findFirst();
                if (end.isPresent()) {
                    slowest = longer(slowest, end.get().at().minus(accepted.at()));
                }
            }
        }
        return slowest;
    }

    private Duration slowestReturn() {
        var slowest = Duration.ZERO;
        for (var entry : entries) {
            if (entry instanceof Entry.Killed killed) {
                var back = entries.stream()
                        .filter(other -> other instanceof Entry.Back(var at, var returned)
                                && returned.equals(killed.part())
                                && at.compareTo(killed.at()) > 0)
                        .findFirst();
                if (back.isPresent()) {
                    slowest = longer(slowest, back.get().at().minus(killed.at()));
                }
            }
        }
        return slowest;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
