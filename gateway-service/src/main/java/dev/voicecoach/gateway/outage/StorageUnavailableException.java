package dev.voicecoach.gateway.outage;

/** Our disk does not take an upload, or the decoder cannot be started. */
public final class StorageUnavailableException extends RuntimeException {
    public StorageUnavailableException(Throwable cause) {
        super(cause.toString(), cause);
    }
}
