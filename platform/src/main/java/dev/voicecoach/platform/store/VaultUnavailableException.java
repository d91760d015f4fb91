package dev.voicecoach.platform.store;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.platform.failure.RetriedUntilItWorks;
import dev.voicecoach.schemas.FailureCode;

/** Whether a recording or its key exists cannot be told now; never to be taken for "gone". */
public final class VaultUnavailableException extends FailureException implements RetriedUntilItWorks {
    public VaultUnavailableException(String message, Throwable cause) {
        super(FailureCode.VAULT_UNAVAILABLE, message, cause);
    }
}
