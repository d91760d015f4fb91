package dev.voicecoach.standalone.parts;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Processes beside this one, which a killed JVM leaves behind and the next start has to find and end. */
final class Child {
    // A child notes its own start a moment after the operating system does, from a clock that may be set meanwhile.
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    private Child() {}

    /** The process if it still runs. Its id alone may by now belong to somebody else, so its start must agree. */
    static Optional<ProcessHandle> find(long pid, Instant started) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(child -> child.info()
                .startInstant()
                .map(start -> Duration.between(start, started).abs().compareTo(TOLERANCE) <= 0)
                .orElse(false));
    }

    /** Ends the process, by force if it does not go by itself within the limit. */
    static void end(ProcessHandle child, Duration limit) {
        child.destroy();
        if (!awaitEnd(child, limit)) {
            child.destroyForcibly();
            awaitEnd(child, limit);
        }
    }

    /** Whether the process has ended, after waiting for that as long as told. */
    static boolean awaitEnd(ProcessHandle child, Duration limit) {
        try {
            child.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + child.pid(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
