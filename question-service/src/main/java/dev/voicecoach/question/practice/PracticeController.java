package dev.voicecoach.question.practice;

import dev.voicecoach.platform.identity.Caller;
import dev.voicecoach.platform.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/practice-sessions}: each tenant's own. */
@RestController
@RequestMapping("/v1/practice-sessions")
class PracticeController {
    private static final Logger log = LoggerFactory.getLogger(PracticeController.class);
    // As the gateway says when a service is away.
    private static final String RETRY_AFTER_SECONDS = "10";

    private final Practice practice;
    private final Problems problems;

    PracticeController(Practice practice, Problems problems) {
        this.practice = practice;
        this.problems = problems;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<SessionView> begin(Caller caller, @RequestBody(required = false) byte @Nullable [] body) {
        var session = practice.begin(caller.tenantId(), SessionRequestReader.newSession(body));
        return ResponseEntity.created(URI.create("/v1/practice-sessions/" + session.id()))
                .body(SessionView.of(session, List.of()));
    }

    @GetMapping("/{id}")
    SessionView get(Caller caller, @PathVariable String id) {
        return view(practice.find(caller.tenantId(), id));
    }

    @PostMapping("/{id}/next")
    NextQuestionView next(Caller caller, @PathVariable String id) {
        return NextQuestionView.of(practice.next(caller.tenantId(), id));
    }

    @PostMapping("/{id}/end")
    SessionView end(Caller caller, @PathVariable String id, @RequestBody(required = false) byte @Nullable [] body) {
        return view(practice.end(caller.tenantId(), id, SessionRequestReader.end(body)));
    }

    private static SessionView view(Practice.Found found) {
        return SessionView.of(found.session(), found.picks());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onOutage(PracticeDatabaseUnavailableException failure, HttpServletRequest request) {
        log.warn(
                "PostgreSQL is away: {}",
                failure.getCause() == null ? "" : failure.getCause().getClass().getSimpleName());
        var status = HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problems.of(
                        request,
                        status,
                        failure.code().code(),
                        "Practice sessions cannot be reached at the moment. Please try again."));
    }
}
