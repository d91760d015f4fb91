package dev.voicecoach.platform.codec;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.schemas.FailureCode;
import org.jspecify.annotations.Nullable;

/** The bytes are not an event that this version can read. */
public final class UnreadableEventException extends FailureException {
    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(FailureCode.UNREADABLE_EVENT, message, cause);
    }
}
