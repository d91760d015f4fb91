package dev.voicecoach.question.practice;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.platform.failure.RetriedUntilItWorks;
import dev.voicecoach.schemas.FailureCode;

/** PostgreSQL does not answer now. Questions are found without it; sessions and erasures wait for it. */
final class PracticeDatabaseUnavailableException extends FailureException implements RetriedUntilItWorks {
    PracticeDatabaseUnavailableException(Throwable cause) {
        super(FailureCode.DATABASE_UNAVAILABLE, "Practice sessions cannot be reached", cause);
    }
}
