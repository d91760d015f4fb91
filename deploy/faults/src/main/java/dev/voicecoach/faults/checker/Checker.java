package dev.voicecoach.faults.checker;

import dev.voicecoach.faults.history.Entry;
import dev.voicecoach.faults.history.TaskView;
import dev.voicecoach.faults.speech.WordErrors;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Judges a history; same history, same report. */
public final class Checker {
    /** Moonshine makes 1 to 4 errors in 100 words; what is nearer to another answer is wrong below this, too. */
    private static final double MAX_WORD_ERRORS = 0.3;

    private final List<String> said;
    private final Duration limit;

    /**
     * @param said what is said in each answer, by its number
     * @param limit from acceptance to the end of a task
     */
    public Checker(List<String> said, Duration limit) {
        this.said = List.copyOf(said);
        this.limit = limit;
    }

    /** What became of every task that was accepted in this history. */
    public Report check(List<Entry> history) {
        var lives = new LinkedHashMap<String, TaskLife>();
        var findings = new ArrayList<Finding>();
        var tasksOfAnswers = new TreeMap<Integer, String>();
        for (var entry : history) {
            switch (entry) {
                case Entry.Accepted(var at, var answer, var taskId) -> {
                    lives.putIfAbsent(taskId, new TaskLife(taskId, answer, at));
                    var first = tasksOfAnswers.putIfAbsent(answer, taskId);
                    if (first != null && !first.equals(taskId)) {
                        findings.add(
                                new Finding(Fault.DOUBLED, taskId, "answer " + answer + " was already task " + first));
                    }
                }
                case Entry.Seen(var at, var taskId, var view) ->
                    lifeOf(lives, taskId).see(at, view);
                case Entry.Absent(var at, var taskId) -> lifeOf(lives, taskId).miss(at);
                case Entry.Requested(var at, var taskId) -> {
                    // Tasks of earlier runs on the same data are not ours to judge.
                    var life = lives.get(taskId);
                    if (life != null) {
                        life.request();
                    }
                }
                case Entry.NotAccepted _, Entry.Unanswered _, Entry.Killed _, Entry.Back _ -> {}
            }
        }
        var ends = new TreeMap<String, Integer>();
        var degraded = 0;
        for (var life : lives.values()) {
            findings.addAll(life.findings(limit));
            var end = life.end();
            if (end != null) {
                ends.merge(end.status(), 1, Integer::sum);
                degraded += end.degraded().isEmpty() ? 0 : 1;
                findings.addAll(checkWords(life, end));
            }
        }
        return new Report(lives.size(), ends, degraded, findings);
    }

    private List<Finding> checkWords(TaskLife life, TaskView end) {
        if (end.status().equals("failed")) {
            return List.of(new Finding(Fault.FAILED, life.taskId(), "answer " + life.answer() + " failed"));
        }
        if (!end.status().equals("completed")) {
            return List.of();
        }
        var own = life.answer();
        var returned = end.answer();
        if (returned == null || returned != own) {
            return List.of(new Finding(Fault.WRONG, life.taskId(), "answer " + own + " came back as " + returned));
        }
        var heard = end.transcript();
        if (heard == null) {
            return List.of(new Finding(Fault.WRONG, life.taskId(), "completed without a transcript"));
        }
        var rate = WordErrors.rate(said.get(own), heard);
        var nearest = nearest(heard);
        if (rate > MAX_WORD_ERRORS || !said.get(nearest).equals(said.get(own))) {
            return List.of(new Finding(
                    Fault.WRONG,
                    life.taskId(),
                    "the words of answer %d are wrong by %.0f %%; nearest is answer %d"
                            .formatted(own, rate * 100, nearest)));
        }
        return List.of();
    }

    private int nearest(String heard) {
        return IntStream.range(0, said.size())
                .boxed()
                .min(Comparator.comparingDouble(answer -> WordErrors.rate(said.get(answer), heard)))
                .orElseThrow();
    }

    private static TaskLife lifeOf(Map<String, TaskLife> lives, String taskId) {
        @Nullable TaskLife life = lives.get(taskId);
        if (life == null) {
            throw new IllegalArgumentException("The history shows " + taskId + " before it was accepted");
        }
        return life;
    }
}
