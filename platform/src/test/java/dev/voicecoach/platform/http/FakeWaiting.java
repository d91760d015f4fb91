package dev.voicecoach.platform.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only by waiting; it begins on 25 November 2026 at 04:00 UTC. */
public final class FakeWaiting implements Waiting {
    private final List<Duration> pauses = new ArrayList<>();

    public List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    @Override
    public void pause(Duration time) {
        pauses.add(time);
    }

    @Override
    public long nanoTime() {
        return pauses.stream().mapToLong(Duration::toNanos).sum();
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-11-25T04:00:00Z").plusNanos(nanoTime());
    }
}
