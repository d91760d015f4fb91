package dev.voicecoach.gateway.task;

import dev.voicecoach.gateway.upload.UploadReader;
import dev.voicecoach.platform.identity.Caller;
import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.platform.telemetry.RequestTrace;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** {@code /v1/tasks}: an answer is submitted, its task polled until it has ended, and erased. */
@RestController
@RequestMapping("/v1/tasks")
class TaskController {
    private static final String RETRY_AFTER_SECONDS = "2";
    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");
    private static final Pattern VERSION_TAG = Pattern.compile("(?:W/)?\"(\\d{1,18})\"");

    private final UploadReader uploads;
    private final SubmitAnswer submitAnswer;
    private final PollTask pollTask;
    private final EraseTask eraseTask;

    TaskController(UploadReader uploads, SubmitAnswer submitAnswer, PollTask pollTask, EraseTask eraseTask) {
        this.uploads = uploads;
        this.submitAnswer = submitAnswer;
        this.pollTask = pollTask;
        this.eraseTask = eraseTask;
    }

    /** Accepts an answer, spoken or typed; 202 with the task that it became. */
    @PostMapping
    ResponseEntity<String> submit(
            Caller caller,
            HttpServletRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey)
            throws IOException {
        caller.require("tasks:write");
        if (idempotencyKey != null && !IDEMPOTENCY_KEY.matcher(idempotencyKey).matches()) {
            throw new ProblemException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "invalid_idempotency_key",
                    "The Idempotency-Key has to have 1 to 255 printable ASCII characters.");
        }
        SubmissionAnswer answer;
        try (var received = uploads.read(request)) {
            answer = submitAnswer.submit(caller, received, idempotencyKey, RequestTrace.of(request));
        }
        var path = TaskView.pathOf(answer.taskId());
        var response = ResponseEntity.accepted()
                .header(HttpHeaders.LOCATION, path)
                .header(
                        "Operation-Location",
                        ServletUriComponentsBuilder.fromContextPath(request)
                                .path(path)
                                .toUriString())
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                // Of the task at its Location, so that the first poll can already wait for something else.
                .eTag(Long.toString(Task.FIRST_VERSION))
                .contentType(MediaType.APPLICATION_JSON);
        if (answer.replayed()) {
            response.header("Idempotent-Replayed", "true");
        }
        return response.body(answer.body());
    }

    /**
     * Shows a task.
     *
     * @param wait seconds to hold the request: until the task has ended, or with {@code If-None-Match} until anything
     *     about it has changed
     */
    @GetMapping("/{id}")
    ResponseEntity<TaskView> poll(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int wait,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String seen) {
        caller.require("tasks:read");
        var shown = pollTask.poll(caller, id, Duration.ofSeconds(wait), versionIn(seen));
        var response = ResponseEntity.ok().eTag(Long.toString(shown.version()));
        if (!shown.ended()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.body(shown.view());
    }

    /** Erases a task and everything about it, also while it is worked on. */
    @DeleteMapping("/{id}")
    ResponseEntity<Void> erase(Caller caller, @PathVariable String id) {
        caller.require("tasks:delete");
        eraseTask.erase(caller, id);
        return ResponseEntity.noContent().build();
    }

    private static OptionalLong versionIn(@Nullable String tag) {
        var match = VERSION_TAG.matcher(tag == null ? "" : tag.strip());
        return match.matches() ? OptionalLong.of(Long.parseLong(match.group(1))) : OptionalLong.empty();
    }
}
