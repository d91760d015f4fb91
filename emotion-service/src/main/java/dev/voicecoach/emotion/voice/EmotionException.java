package dev.voicecoach.emotion.voice;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.schemas.FailureCode;

/** Everything that emotion-service fails with by itself. */
public abstract sealed class EmotionException extends FailureException permits RecordingUnreadableException {

    EmotionException(FailureCode code, String message, Throwable cause) {
        super(code, message, cause);
    }
}
