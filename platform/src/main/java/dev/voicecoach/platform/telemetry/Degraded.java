package dev.voicecoach.platform.telemetry;

import org.springframework.boot.health.contributor.Health;

/** The health of a part that its service goes on without. */
public final class Degraded {
    /** None of Spring's own, so it does not take the whole service down: 200, and no part of its sum. */
    private static final String STATUS = "DEGRADED";

    private Degraded() {}

    /** Of a part that is, or is not; in the second case it is up. */
    public static Health.Builder health(boolean isDegraded) {
        return isDegraded ? Health.status(STATUS) : Health.up();
    }
}
