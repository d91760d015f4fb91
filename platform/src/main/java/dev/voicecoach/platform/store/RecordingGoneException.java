package dev.voicecoach.platform.store;

/** The recording was erased, or its key was: nothing is left to do, and that is not a failure. */
public final class RecordingGoneException extends RuntimeException {
    public RecordingGoneException(RecordingId id) {
        super("Erased: " + id.taskId());
    }
}
