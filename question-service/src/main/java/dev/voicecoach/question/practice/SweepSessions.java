package dev.voicecoach.question.practice;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Deletes sessions when their time is over, at the start and then again and again. */
final class SweepSessions implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(SweepSessions.class);

    private final Practice practice;
    private final Duration interval;
    private volatile @Nullable CountDownLatch stopped;

    SweepSessions(Practice practice, Duration interval) {
        this.practice = practice;
        this.interval = interval;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("sweep-sessions").start(() -> sweepUntil(stop));
    }

    private void sweepUntil(CountDownLatch stop) {
        try {
            do {
                try {
                    practice.deleteExpired();
                } catch (PracticeDatabaseUnavailableException e) {
                    log.info("PostgreSQL is away; sessions are swept when it is back");
                }
            } while (!stop.await(interval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        var stop = stopped;
        if (stop != null) {
            stop.countDown();
        }
        stopped = null;
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }
}
