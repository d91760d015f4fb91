package dev.voicecoach.platform.http;

import java.time.Duration;
import java.time.Instant;

/** Time, as far as retries are concerned. */
public interface Waiting {
    /** The clock of this machine. */
    Waiting REAL = new Waiting() {
        @Override
        public void pause(Duration time) throws InterruptedException {
            Thread.sleep(time);
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Instant now() {
            return Instant.now();
        }
    };

    void pause(Duration time) throws InterruptedException;

    long nanoTime();

    Instant now();
}
