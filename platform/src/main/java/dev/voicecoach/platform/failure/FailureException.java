package dev.voicecoach.platform.failure;

import dev.voicecoach.schemas.FailureCode;
import org.jspecify.annotations.Nullable;

/** A failure with a stable code; each service has one sealed family of these. */
public abstract class FailureException extends RuntimeException {
    private final FailureCode code;

    protected FailureException(FailureCode code, String message) {
        this(code, message, null);
    }

    /** @param message names the value and what was expected; never the words of a recording */
    protected FailureException(FailureCode code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public final FailureCode code() {
        return code;
    }
}
