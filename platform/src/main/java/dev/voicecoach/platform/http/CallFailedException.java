package dev.voicecoach.platform.http;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** No answer with success within the tries and the budget. Its message holds neither a key nor what the server wrote. */
public final class CallFailedException extends Exception {
    CallFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
