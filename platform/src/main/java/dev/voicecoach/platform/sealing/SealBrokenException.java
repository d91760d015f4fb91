package dev.voicecoach.platform.sealing;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.schemas.FailureCode;

/** The bytes were not sealed for this recording and purpose, or were changed since. */
public final class SealBrokenException extends FailureException {
    SealBrokenException(String purpose, Throwable cause) {
        super(FailureCode.INTERNAL_PROCESSING, "The seal for " + purpose + " does not open", cause);
    }
}
