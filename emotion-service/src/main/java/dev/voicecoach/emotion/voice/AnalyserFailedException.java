package dev.voicecoach.emotion.voice;

import dev.voicecoach.schemas.FailureCode;
import org.jspecify.annotations.Nullable;

/** The engine broke down, or was stopped, while it listened; DEPENDENCY. */
public final class AnalyserFailedException extends EmotionException {
    public AnalyserFailedException(String message, @Nullable Throwable cause) {
        super(FailureCode.EMOTION_UNAVAILABLE, message, cause);
    }
}
