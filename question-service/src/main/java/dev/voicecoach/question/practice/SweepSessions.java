package dev.voicecoach.question.practice;

import dev.voicecoach.platform.background.Loop;
import java.time.Duration;

/** Deletes sessions when their time is over, at the start and then again and again. */
final class SweepSessions extends Loop {
    private final Practice practice;

    SweepSessions(Practice practice, Duration interval) {
        super("sweep-sessions", interval);
        this.practice = practice;
    }

    @Override
    protected void run() {
        practice.deleteExpired();
    }
}
