package dev.voicecoach.coaching.learner;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.platform.failure.RetriedUntilItWorks;
import dev.voicecoach.schemas.FailureCode;

/** PostgreSQL does not answer now. Coaching goes on without it; an erasure waits for it. */
public final class LearnerDatabaseUnavailableException extends FailureException implements RetriedUntilItWorks {
    LearnerDatabaseUnavailableException(Throwable cause) {
        super(FailureCode.DATABASE_UNAVAILABLE, "What is kept of learners cannot be reached", cause);
    }
}
