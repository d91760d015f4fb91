package dev.voicecoach.transcription.speech;

import dev.voicecoach.schemas.FailureCode;

/** The engine broke down, or was stopped, while it listened; DEPENDENCY. */
public final class TranscriberFailedException extends TranscriptionException {
    public TranscriberFailedException(String message, Throwable cause) {
        super(FailureCode.TRANSCRIPTION_UNAVAILABLE, message, cause);
    }
}
