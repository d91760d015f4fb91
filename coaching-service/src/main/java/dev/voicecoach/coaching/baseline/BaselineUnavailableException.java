package dev.voicecoach.coaching.baseline;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.platform.failure.RetriedUntilItWorks;
import dev.voicecoach.schemas.FailureCode;

/** PostgreSQL does not answer now. Coaching goes on without it; an erasure waits for it. */
final class BaselineUnavailableException extends FailureException implements RetriedUntilItWorks {
    BaselineUnavailableException(Throwable cause) {
        super(FailureCode.DATABASE_UNAVAILABLE, "The learners' baselines cannot be reached", cause);
    }
}
