package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.result.ResultReader;
import dev.voicecoach.gateway.result.TaskResult;
import dev.voicecoach.platform.identity.Caller;
import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.platform.store.RecordingId;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Shows a task to its owner, now or when something happened. */
@Service
class PollTask {
    private static final Pattern TASK_ID = Pattern.compile("tsk_[0-9A-Za-z]{22}");

    private final Tasks tasks;
    private final TaskChanges changes;
    private final SealedOptions sealedOptions;
    private final ResultReader results;
    private final TaskProperties properties;

    PollTask(
            Tasks tasks,
            TaskChanges changes,
            SealedOptions sealedOptions,
            ResultReader results,
            TaskProperties properties) {
        this.tasks = tasks;
        this.changes = changes;
        this.sealedOptions = sealedOptions;
        this.results = results;
        this.properties = properties;
    }

    /** A task and the version of it that is shown. */
    record Shown(TaskView view, long version, boolean ended) {}

    /**
     * The task; with a wait, as soon as it has another version than the one that the client has seen, or, when the client
     * names none, as soon as it has ended; in any case when the time is up.
     *
     * @throws ProblemException 404, the same for an id that never was, is another tenant's, or was erased
     */
    Shown poll(Caller caller, String taskId, Duration wait, OptionalLong seenVersion) {
        var id = idOf(caller, taskId);
        var longest = wait.compareTo(properties.maxWait()) > 0 ? properties.maxWait() : wait;
        var until = System.nanoTime() + longest.toNanos();
        var task = find(id);
        for (var left = longest; isAwaited(task, seenVersion) && left.isPositive(); left = leftUntil(until)) {
            changes.await(id, task.version(), left);
            task = find(id);
            if (!changes.isRunning()) {
                break;
            }
        }
        return show(task);
    }

    /** The recording that a caller means; for the caller to have it, its task has yet to be found. */
    static RecordingId idOf(Caller caller, String taskId) {
        if (!TASK_ID.matcher(taskId).matches()) {
            throw notFound();
        }
        return new RecordingId(caller.tenantId(), taskId);
    }

    static ProblemException notFound() {
        return new ProblemException(HttpStatus.NOT_FOUND, "task_not_found", "There is no task with this id.");
    }

    private Task find(RecordingId id) {
        return tasks.find(id).orElseThrow(PollTask::notFound);
    }

    private static boolean isAwaited(Task task, OptionalLong seenVersion) {
        return !task.hasEnded() && (seenVersion.isEmpty() || seenVersion.getAsLong() == task.version());
    }

    private static Duration leftUntil(long nanoTime) {
        return Duration.ofNanos(nanoTime - System.nanoTime());
    }

    private Shown show(Task task) {
        try {
            var options = sealedOptions.open(task.id(), task.sealedOptions());
            var progress = task.progress();
            var policy = task.emotionPolicy().name().toLowerCase(Locale.ROOT);
            var result = progress.scoredAt() == null
                    ? Optional.<TaskResult>empty()
                    : results.read(
                            task.id(),
                            progress.hasVoice(),
                            progress.draftedAt() != null,
                            progress.feedbackAt() != null,
                            policy);
            return new Shown(TaskView.of(task, options, result.orElse(null)), task.version(), task.hasEnded());
        } catch (RecordingGoneException e) {
            // Erased at this moment: the key goes before the row.
            throw notFound();
        }
    }
}
