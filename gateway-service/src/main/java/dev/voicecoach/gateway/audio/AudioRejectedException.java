package dev.voicecoach.gateway.audio;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.schemas.FailureCode;

/** An upload that cannot become a recording (CALLER); the message is a sentence or two that the caller can act on. */
public final class AudioRejectedException extends FailureException {

    /** @param message in our own words: the decoder's may carry what the file says about its owner */
    AudioRejectedException(FailureCode code, String message) {
        super(code, message);
    }
}
