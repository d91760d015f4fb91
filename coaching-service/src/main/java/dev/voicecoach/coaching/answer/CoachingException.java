package dev.voicecoach.coaching.answer;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.schemas.FailureCode;

/** What coaching-service itself can fail with. */
abstract sealed class CoachingException extends FailureException {
    private CoachingException(FailureCode code, String message) {
        super(code, message);
    }

    /** The request lacks what the join never leaves out: a bug (INTERNAL). */
    static final class RequestIncomplete extends CoachingException {
        RequestIncomplete(String what) {
            super(FailureCode.INTERNAL_PROCESSING, "A coaching request without " + what);
        }
    }
}
