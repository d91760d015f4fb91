package dev.voicecoach.faults.checker;

import dev.voicecoach.faults.history.TaskView;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a history tells of one task, gathered in its order. */
final class TaskLife {
    private final String taskId;
    private final int answer;
    private final Duration acceptedAt;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable TaskView last;
    private @Nullable TaskView end;
    private @Nullable Duration endedAt;
    private int requests;

    TaskLife(String taskId, int answer, Duration acceptedAt) {
        this.taskId = taskId;
        this.answer = answer;
        this.acceptedAt = acceptedAt;
    }

    String taskId() {
        return taskId;
    }

    int answer() {
        return answer;
    }

    /** The view with the first terminal status; null while there was none. */
    @Nullable
    TaskView end() {
        return end;
    }

    void see(Duration at, TaskView view) {
        var before = last;
        if (before != null) {
            compare(at, before, view);
        }
        if (end == null && view.isTerminal()) {
            end = view;
            endedAt = at;
        }
        last = view;
    }

    void miss(Duration at) {
        add(Fault.LOST, "unknown at " + seconds(at));
    }

    void request() {
        requests++;
    }

    /** All faults, now that the history is over. */
    List<Finding> findings(Duration limit) {
        var all = new ArrayList<>(findings);
        if (endedAt == null) {
            all.add(new Finding(
                    Fault.LOST, taskId, "never ended; last seen " + (last == null ? "never" : last.status())));
        } else if (endedAt.minus(acceptedAt).compareTo(limit) > 0) {
            all.add(new Finding(
                    Fault.STUCK, taskId, "ended " + seconds(endedAt.minus(acceptedAt)) + " after it was accepted"));
        }
        if (requests > 1) {
            all.add(new Finding(Fault.DOUBLED, taskId, requests + " coaching.requested"));
        }
        if (requests == 0 && end != null && end.status().equals("completed")) {
            all.add(new Finding(Fault.WRONG, taskId, "completed without a coaching.requested"));
        }
        return all;
    }

    private void compare(Duration at, TaskView before, TaskView now) {
        if (before.isTerminal() && !now.status().equals(before.status())) {
            backwards(at, before.status(), now.status());
        }
        before.stages().forEach((stage, status) -> {
            var later = now.stages().getOrDefault(stage, "absent");
            var ended = rank(status) == 2 && !later.equals(status);
            if (ended || rank(later) < rank(status)) {
                backwards(at, stage + ' ' + status, later);
            }
        });
        if (before.version() != null && (now.version() == null || now.version() < before.version())) {
            backwards(at, "version " + before.version(), String.valueOf(now.version()));
        }
        if (now.result().compareTo(before.result()) < 0) {
            backwards(
                    at,
                    before.result().name().toLowerCase(Locale.ROOT) + " result",
                    now.result().name().toLowerCase(Locale.ROOT));
        }
        if (before.isTerminal()
                && before.transcript() != null
                && !before.transcript().equals(now.transcript())) {
            backwards(at, "transcript", "another one");
        }
    }

    private void backwards(Duration at, String from, String to) {
        add(Fault.BACKWARDS, from + " became " + to + " at " + seconds(at));
    }

    private void add(Fault fault, String what) {
        findings.add(new Finding(fault, taskId, what));
    }

    /** How far a stage is; an end that is newer than this program counts as one. */
    private static int rank(String stage) {
        return switch (stage) {
            case "absent" -> -1;
            case "queued" -> 0;
            case "running" -> 1;
            default -> 2;
        };
    }

    private static String seconds(Duration duration) {
        return "%.1f s".formatted(duration.toMillis() / 1000.0);
    }
}
