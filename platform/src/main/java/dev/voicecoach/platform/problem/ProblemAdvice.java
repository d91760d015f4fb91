package dev.voicecoach.platform.problem;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.schemas.FailureCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns what controllers throw into problem documents. */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private static final Map<FailureCode, HttpStatus> STATUS = Map.of(
            FailureCode.UPLOAD_TOO_LARGE, HttpStatus.CONTENT_TOO_LARGE,
            FailureCode.DURATION_EXCEEDED, HttpStatus.CONTENT_TOO_LARGE,
            FailureCode.UNSUPPORTED_MEDIA, HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            FailureCode.EMPTY_MEDIA, HttpStatus.BAD_REQUEST);

    /** Of each cause; what is further down is the framework. */
    private static final int FRAMES = 15;

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onProblem(ProblemException problem, HttpServletRequest request) {
        return answer(request, problem.status(), problem.code(), problem.detail());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onFailure(FailureException failure, HttpServletRequest request) {
        var code = failure.code();
        return switch (code.kind()) {
            case CALLER ->
                answer(
                        request,
                        STATUS.getOrDefault(code, HttpStatus.UNPROCESSABLE_CONTENT),
                        code.code(),
                        String.valueOf(failure.getMessage()));
            case DEPENDENCY -> {
                log.warn("{} on {}", code.code(), request.getRequestURI(), failure);
                yield answer(
                        request,
                        HttpStatus.SERVICE_UNAVAILABLE,
                        code.code(),
                        "Something that we need is away for the moment. Please try again in a minute.");
            }
            case INTERNAL -> onAnything(failure, request);
        };
    }

    /** A query or form that is no such thing. Its message holds the value, which is not for the log. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> onParameters(InvalidParameterException failure, HttpServletRequest request) {
        return answer(
                request,
                HttpStatus.BAD_REQUEST,
                "invalid_query",
                "The query cannot be decoded: write '%' as %25 and everything that is not ASCII as percent-encoded UTF-8.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onAnything(Exception failure, HttpServletRequest request) {
        log.error("Failed on {}: {}", request.getRequestURI(), withoutMessages(failure));
        return answer(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                FailureCode.INTERNAL_PROCESSING.code(),
                "This is our mistake. Please try again; if it stays, send us the request id.");
    }

    /** Spring's own errors (unknown path, wrong method, unreadable parameter) get our members too. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var servlet = ((ServletWebRequest) request).getRequest();
        var detail = body instanceof ProblemDetail known && known.getDetail() != null
                ? known.getDetail()
                : detailOf(status, headers);
        var problem = problems.of(servlet, status, codeOf(status), detail);
        return super.handleExceptionInternal(failure, problem, headers, status, request);
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpServletRequest request, HttpStatus status, String code, String detail) {
        return ResponseEntity.status(status).body(problems.of(request, status, code, detail));
    }

    /** Where it failed, without what its messages may quote of the caller's. */
    private static String withoutMessages(Throwable failure) {
        var text = new StringBuilder();
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "" : "\nCaused by: ")
                    .append(cause.getClass().getName());
            Stream.of(cause.getStackTrace()).limit(FRAMES).forEach(frame -> text.append("\n\tat ")
                    .append(frame));
        }
        return text.toString();
    }

    private static String detailOf(HttpStatusCode status, HttpHeaders headers) {
        return switch (status.value()) {
            case 404 -> "There is nothing at this path.";
            case 405 -> "This path does not take this method; it takes " + headers.getFirst(HttpHeaders.ALLOW) + '.';
            case 406 -> "This path has no answer of a type that the Accept header allows.";
            default -> "The request could not be understood.";
        };
    }

    private static String codeOf(HttpStatusCode status) {
        var known = HttpStatus.resolve(status.value());
        return known == null ? "http_" + status.value() : known.name().toLowerCase(Locale.ROOT);
    }
}
