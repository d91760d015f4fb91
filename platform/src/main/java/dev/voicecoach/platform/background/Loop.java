package dev.voicecoach.platform.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does something again and again while the service runs, one run after the other, on a thread of its own. A run that
 * fails is logged once until one works again, so an outage makes two lines and not thousands.
 */
public abstract class Loop implements SmartLifecycle {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final Duration interval;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;
    private boolean failing;

    /** @param interval from the end of one run to the begin of the next, unless woken */
    protected Loop(String name, Duration interval) {
        this.name = name;
        this.interval = interval;
    }

    /** One run; whatever it throws ends this run only. */
    protected abstract void run() throws Exception;

    /** Begins the next run now, or right after the one that is on. */
    public final void wake() {
        wakeUps.release();
    }

    @Override
    public synchronized void start() {
        if (!running) {
            running = true;
            thread = Thread.ofVirtual().name(name).start(this::loop);
        }
    }

    /** Waits for the run in hand, without interrupting it: that would cut its database connection. */
    @Override
    public synchronized void stop() {
        running = false;
        wake();
        var stopping = thread;
        if (stopping != null) {
            try {
                stopping.join(LONGEST_STOP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            runOnce();
            try {
                if (wakeUps.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS)) {
                    // However often it was woken during a run, one more run sees all of it.
                    wakeUps.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    // Whatever one run meets, the next one may work; this is the boundary where that is decided.
    private void runOnce() {
        try {
            run();
            if (failing) {
                failing = false;
                log.info("{} works again", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            if (!failing && running) {
                failing = true;
                log.warn("{} does not work and goes on trying: {}", name, e.toString());
            }
        }
    }
}
