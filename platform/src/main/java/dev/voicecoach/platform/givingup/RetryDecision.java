package dev.voicecoach.platform.givingup;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.platform.failure.RetriedUntilItWorks;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.schemas.FailureCode;
import java.time.Duration;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** How often, and after which waits, a record is tried again. */
final class RetryDecision {
    private static final double GROWTH = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private RetryDecision() {}

    static BackOff of(Throwable failure, int retries, Duration firstBackOff) {
        if (Causes.find(failure, RecordingGoneException.class).isPresent()) {
            return never();
        }
        if (Causes.find(failure, RetriedUntilItWorks.class).isPresent()) {
            return backOff(firstBackOff, Long.MAX_VALUE);
        }
        var dependency = Causes.find(failure, FailureException.class)
                .filter(known -> known.code().kind() == FailureCode.Kind.DEPENDENCY)
                .isPresent();
        return dependency ? backOff(firstBackOff, retries) : never();
    }

    private static BackOff backOff(Duration first, long attempts) {
        var backOff = new ExponentialBackOff(first.toMillis(), GROWTH);
        backOff.setJitter(first.toMillis() / 2);
        backOff.setMaxInterval(LONGEST_WAIT.toMillis());
        backOff.setMaxAttempts(attempts);
        return backOff;
    }

    private static BackOff never() {
        return new FixedBackOff(0, 0);
    }
}
