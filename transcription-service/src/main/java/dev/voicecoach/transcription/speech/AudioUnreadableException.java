package dev.voicecoach.transcription.speech;

import dev.voicecoach.schemas.FailureCode;

/** The recording broke off or was damaged while it was read from the vault; DEPENDENCY, since a disk may recover. */
public final class AudioUnreadableException extends TranscriptionException {
    AudioUnreadableException(Throwable cause) {
        super(FailureCode.TRANSCRIPTION_UNAVAILABLE, "The recording cannot be read to its end", cause);
    }
}
