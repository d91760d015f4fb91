package dev.voicecoach.platform.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Whether and when to try again. Pure but for the jitter. */
public final class Retries {
    /** Source: OpenAI's own client libraries, which begin at 0.5 s, double, and stop at 8 s. */
    private static final Duration FIRST_BACK_OFF = Duration.ofMillis(500);

    private static final Duration LONGEST_BACK_OFF = Duration.ofSeconds(8);

    private final int retries;
    private final RandomGenerator random;

    Retries(int retries, RandomGenerator random) {
        this.retries = retries;
        this.random = random;
    }

    /** Source: RFC 9110 (429 in RFC 6585); 501 and 505 do not change by waiting. */
    public static boolean mayPass(int status) {
        return status == 408 || status == 429 || (status >= 500 && status != 501 && status != 505);
    }

    /**
     * How long to wait before the next try; empty when there is to be none, or the wait would not leave time for one.
     *
     * @param failures so far, at least 1
     * @param asked what the server asked for
     * @param left of the budget
     */
    Optional<Duration> waitAfter(int failures, Optional<Duration> asked, Duration left) {
        if (failures > retries) {
            return Optional.empty();
        }
        var wait = asked.orElseGet(() -> backOff(failures));
        return wait.compareTo(left) < 0 ? Optional.of(wait) : Optional.empty();
    }

    /** Half of it at random, so that those who failed together do not come back together. */
    private Duration backOff(int failures) {
        var doubled = FIRST_BACK_OFF.multipliedBy(1L << Math.min(failures - 1, 10));
        var longest = doubled.compareTo(LONGEST_BACK_OFF) < 0 ? doubled : LONGEST_BACK_OFF;
        return Duration.ofMillis((long) (longest.toMillis() * (0.5 + 0.5 * random.nextDouble())));
    }

    /** What {@code Retry-After} asks for, as seconds or as a date (RFC 9110, 10.2.3); empty when it says neither. */
    public static Optional<Duration> asked(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null) {
            return Optional.empty();
        }
        var value = retryAfter.strip();
        if (value.matches("[0-9]{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            var until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant();
            return Optional.of(until.isBefore(now) ? Duration.ZERO : Duration.between(now, until));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
