package dev.voicecoach.coaching.chain;

import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** One provider with its models, and what is known of its state. Thread safe. */
final class Provider {
    private static final float EVERY_CALL = 100;
    /** A date that is years away is a mistake of a clock; our judgement. */
    private static final Duration LONGEST_CLOSED = Duration.ofHours(1);

    private static final String BUSY = "busy";
    private static final String BREAKER_OPEN = "breaker_open";

    private final LanguageModel complex;
    private final LanguageModel simple;
    private final boolean asked;
    private final CircuitBreaker breaker;
    private final Bulkhead bulkhead;
    private final LongSupplier nanoTime;
    private final long openNanos;
    private volatile boolean seen;
    private volatile @Nullable Long opened;
    private volatile @Nullable Closed closed;

    Provider(ProviderModels models, ChainLimits limits, LongSupplier nanoTime) {
        this.complex = models.complex();
        this.simple = models.simple();
        this.asked = models.wasAskedFor();
        this.nanoTime = nanoTime;
        this.openNanos = limits.openFor().toNanos();
        this.breaker = CircuitBreaker.of(
                name(),
                CircuitBreakerConfig.custom()
                        .slidingWindowSize(limits.failuresToOpen())
                        .minimumNumberOfCalls(limits.failuresToOpen())
                        .failureRateThreshold(EVERY_CALL)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitDurationInOpenState(limits.openFor())
                        .recordResult(failed -> failed instanceof Boolean isFailure && isFailure)
                        .build());
        breaker.getEventPublisher()
                .onStateTransition(event -> opened =
                        event.getStateTransition().getToState() == State.OPEN ? (Long) nanoTime.getAsLong() : null);
        this.bulkhead = Bulkhead.of(
                name(),
                BulkheadConfig.custom()
                        .maxConcurrentCalls(limits.concurrentCalls())
                        .maxWaitDuration(Duration.ZERO)
                        .build());
    }

    String name() {
        return complex.name();
    }

    LanguageModel modelFor(boolean isSimple) {
        return isSimple ? simple : complex;
    }

    /** Whether somebody who runs this service expects it to speak: it was asked for, or it has been there before. */
    boolean isWanted() {
        return asked || seen;
    }

    /** How it is now; asks nothing that costs. */
    ProviderState state() {
        return new ProviderState(name(), obstacle(complex).orElse(ProviderState.AVAILABLE), isWanted());
    }

    /** Why asking makes no sense; empty also when it is only busy. */
    Optional<String> whyNot(LanguageModel model) {
        return obstacle(model).filter(why -> !why.equals(BUSY));
    }

    /** Why it cannot be asked now; when empty, it can, and {@link #release} must follow. */
    Optional<String> acquire(LanguageModel model) {
        var obstacle = obstacle(model);
        if (obstacle.isPresent()) {
            return obstacle;
        }
        if (!bulkhead.tryAcquirePermission()) {
            return Optional.of(BUSY);
        }
        if (!breaker.tryAcquirePermission()) {
            bulkhead.onComplete();
            return Optional.of(BREAKER_OPEN);
        }
        return Optional.empty();
    }

    private Optional<String> obstacle(LanguageModel model) {
        if (isClosed()) {
            return Optional.of("waits_as_asked");
        }
        if (!model.isReachable()) {
            return Optional.of("not_reachable");
        }
        seen = true;
        if (bulkhead.getMetrics().getAvailableConcurrentCalls() == 0) {
            return Optional.of(BUSY);
        }
        // Without a timer of its own, an open breaker finds out that its time is over when it is asked.
        return isOpen() ? Optional.of(BREAKER_OPEN) : Optional.empty();
    }

    private boolean isOpen() {
        var since = opened;
        return since != null && nanoTime.getAsLong() - since < openNanos;
    }

    /** Only what speaks against the provider counts: a reply that nobody can use is about this answer, and says nothing of the next. */
    void release(Reply reply, long nanos) {
        boolean isFailure = reply instanceof Reply.Unreachable;
        if (reply instanceof Reply.RateLimited limited) {
            limited.retryAfter().ifPresent(this::close);
        }
        breaker.onResult(nanos, TimeUnit.NANOSECONDS, isFailure);
        bulkhead.onComplete();
    }

    private record Closed(long since, Duration time) {}

    private boolean isClosed() {
        var last = closed;
        return last != null && nanoTime.getAsLong() - last.since() < last.time().toNanos();
    }

    private void close(Duration time) {
        closed = new Closed(nanoTime.getAsLong(), time.compareTo(LONGEST_CLOSED) < 0 ? time : LONGEST_CLOSED);
    }
}
