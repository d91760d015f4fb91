package dev.voicecoach.platform.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Problem documents in place of the framework's error pages: for what fails before or after every controller. */
@RestController
class ErrorPages implements ErrorController {
    private final Problems problems;

    ErrorPages(Problems problems) {
        this.problems = problems;
    }

    @RequestMapping("/error")
    ResponseEntity<ProblemDetail> onError(HttpServletRequest request) {
        // Nobody's error when somebody asks for this path itself.
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        var known = status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
        var detail = known == HttpStatus.NOT_FOUND
                ? "There is nothing at this path."
                : known.is5xxServerError()
                        ? "This is our mistake. Please try again; if it stays, send us the request id."
                        : known == HttpStatus.REQUEST_TIMEOUT || known == HttpStatus.BAD_REQUEST
                                ? "The request ended early, came too slowly, or is malformed. Please send it again."
                                : "The request could not be understood.";
        var problem = problems.of(request, known, known.name().toLowerCase(Locale.ROOT), detail);
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked) {
            problem.setInstance(URI.create(asked));
        }
        return ResponseEntity.status(known)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
