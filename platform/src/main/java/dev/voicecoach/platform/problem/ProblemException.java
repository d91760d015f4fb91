package dev.voicecoach.platform.problem;

import org.springframework.http.HttpStatus;

/** An answer that is an error of the caller's, or of ours that the caller should know about. */
public final class ProblemException extends RuntimeException {
    private final HttpStatus status;
    private final String code;

    /**
     * @param code stable, for programs, for example {@code task_not_found}
     * @param detail one or two sentences that a person can act on; no secrets, no words of a recording
     */
    public ProblemException(HttpStatus status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    public HttpStatus status() {
        return status;
    }

    public String code() {
        return code;
    }

    /** What the caller reads. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
