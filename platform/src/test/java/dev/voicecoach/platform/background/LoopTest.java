package dev.voicecoach.platform.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoopTest {
    private static final class Counting extends Loop {
        private final AtomicInteger runs = new AtomicInteger();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch mayEnd;

        Counting(Duration interval, CountDownLatch mayEnd) {
            super("counting", interval);
            this.mayEnd = mayEnd;
        }

        @Override
        protected void run() throws InterruptedException {
            begun.countDown();
            mayEnd.await();
            if (runs.incrementAndGet() == 1) {
                throw new IllegalStateException("the first run fails");
            }
        }
    }

    @Test
    void goesOnAfterARunThatFailed() {
        var loop = new Counting(Duration.ofMillis(1), new CountDownLatch(0));
        loop.start();
        await().until(() -> loop.runs.get() > 3);
        loop.stop();
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void doesNotWaitForItsTimeWhenWoken() {
        var loop = new Counting(Duration.ofHours(1), new CountDownLatch(0));
        loop.start();
        await().until(() -> loop.runs.get() == 1);
        loop.wake();
        await().until(() -> loop.runs.get() == 2);
        loop.stop();
    }

    @Test
    void stoppingWaitsForTheRunInHand() throws InterruptedException {
        var mayEnd = new CountDownLatch(1);
        var loop = new Counting(Duration.ofHours(1), mayEnd);
        loop.start();
        loop.begun.await();
        var stopper = Thread.ofVirtual().start(loop::stop);
        await().until(() -> !loop.isRunning());
        assertThat(stopper.isAlive()).isTrue();
        mayEnd.countDown();
        stopper.join();
        assertThat(loop.runs.get()).isEqualTo(1);
    }
}
