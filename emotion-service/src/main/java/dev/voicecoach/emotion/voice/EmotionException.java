package dev.voicecoach.emotion.voice;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.schemas.FailureCode;
import org.jspecify.annotations.Nullable;

/** Everything that emotion-service fails with by itself. */
public abstract sealed class EmotionException extends FailureException
        permits AnalyserFailedException, RecordingUnreadableException {

    EmotionException(FailureCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
