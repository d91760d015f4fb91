package dev.voicecoach.question.index;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.schemas.FailureCode;
import org.jspecify.annotations.Nullable;

/** The question index cannot be reached now; the message says which and why, in one line without any question's text. */
public final class IndexUnavailableException extends FailureException {
    public IndexUnavailableException(String message, @Nullable Throwable cause) {
        super(FailureCode.VECTOR_INDEX_UNAVAILABLE, message, cause);
    }
}
