package dev.voicecoach.gateway.outage;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.platform.failure.RetriedUntilItWorks;
import dev.voicecoach.schemas.FailureCode;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/** PostgreSQL cannot be reached now; every record and request needs it, so it is waited for. */
public final class DatabaseUnavailableException extends FailureException implements RetriedUntilItWorks {
    public DatabaseUnavailableException(Throwable cause) {
        super(FailureCode.DATABASE_UNAVAILABLE, "PostgreSQL does not answer", cause);
    }

    /** Whether the failure is about the connection, so that the same statement may work later. */
    public static boolean explains(Throwable failure) {
        return switch (failure) {
            case DataAccessResourceFailureException away -> true;
            case TransientDataAccessException busy -> true;
            case RecoverableDataAccessException away -> true;
            case TransactionException away -> true;
            case DatabaseUnavailableException away -> true;
            // A statement or a row that is wrong stays wrong.
            default -> false;
        };
    }
}
