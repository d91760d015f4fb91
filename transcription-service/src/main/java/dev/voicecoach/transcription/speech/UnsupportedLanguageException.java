package dev.voicecoach.transcription.speech;

import dev.voicecoach.schemas.FailureCode;

/** The engine does not know the language; CALLER. */
public final class UnsupportedLanguageException extends TranscriptionException {
    public UnsupportedLanguageException(String language, String known) {
        super(FailureCode.UNSUPPORTED_LANGUAGE, "Language '" + language + "'; this engine knows " + known, null);
    }
}
