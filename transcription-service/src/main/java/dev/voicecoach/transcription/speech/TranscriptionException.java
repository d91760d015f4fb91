package dev.voicecoach.transcription.speech;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.schemas.FailureCode;
import org.jspecify.annotations.Nullable;

/** Everything that transcription-service fails with by itself. */
public abstract sealed class TranscriptionException extends FailureException
        permits UnsupportedLanguageException, TranscriberFailedException, AudioUnreadableException {

    TranscriptionException(FailureCode code, String message, @Nullable Throwable cause) {
        super(code, message, cause);
    }
}
