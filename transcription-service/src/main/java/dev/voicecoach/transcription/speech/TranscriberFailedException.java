package dev.voicecoach.transcription.speech;

import dev.voicecoach.schemas.FailureCode;
import org.jspecify.annotations.Nullable;

/** The engine broke down, or was stopped, while it listened; DEPENDENCY. */
public final class TranscriberFailedException extends TranscriptionException {
    public TranscriberFailedException(String message, @Nullable Throwable cause) {
        super(FailureCode.TRANSCRIPTION_UNAVAILABLE, message, cause);
    }
}
