package dev.voicecoach.gateway.outage;

import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.platform.problem.Problems;
import dev.voicecoach.platform.store.VaultUnavailableException;
import dev.voicecoach.schemas.FailureCode;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells callers when to come back; before platform's advice, whose answers carry no time. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class OutageAdvice {
    private static final Logger log = LoggerFactory.getLogger(OutageAdvice.class);

    private final Problems problems;

    OutageAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onVault(VaultUnavailableException failure, HttpServletRequest request) {
        log.warn("The vault is away: {}", String.valueOf(failure.getMessage()));
        return answer(request, Outage.VAULT);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onDisk(StorageUnavailableException failure, HttpServletRequest request) {
        log.warn("An upload could not be put aside: {}", String.valueOf(failure.getMessage()));
        return answer(request, Outage.STORAGE);
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> onDatabase(RuntimeException failure, HttpServletRequest request) {
        if (DatabaseUnavailableException.explains(failure)) {
            log.warn("PostgreSQL is away: {}", failure.getClass().getSimpleName());
            return answer(request, Outage.DATABASE);
        }
        log.error("Failed on {}", request.getRequestURI(), failure);
        return answer(
                request,
                HttpStatus.INTERNAL_SERVER_ERROR,
                FailureCode.INTERNAL_PROCESSING.code(),
                "This is our mistake. Please try again; if it stays, send us the request id.");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onProblem(ProblemException problem, HttpServletRequest request) {
        return answer(request, problem.status(), problem.code(), problem.detail());
    }

    private ResponseEntity<ProblemDetail> answer(HttpServletRequest request, Outage outage) {
        return answer(request, HttpStatus.SERVICE_UNAVAILABLE, outage.code(), outage.detail());
    }

    private ResponseEntity<ProblemDetail> answer(
            HttpServletRequest request, HttpStatus status, String code, String detail) {
        var answer = ResponseEntity.status(status);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            answer.header(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER_SECONDS);
        }
        return answer.body(problems.of(request, status, code, detail));
    }
}
