package dev.voicecoach.gateway.task;

import java.util.Locale;

/** Where a task is; every one but the first is for ever. */
public enum TaskStatus {
    PROCESSING,
    COMPLETED,
    FAILED,
    CANCELLED,
    EXPIRED;

    /** As the API shows it. */
    String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
