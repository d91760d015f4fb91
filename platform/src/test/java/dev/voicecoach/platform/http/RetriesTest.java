package dev.voicecoach.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetriesTest {
    private static final Instant NOW = Instant.parse("2026-11-25T04:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "7,7000",
        "0,0",
        "' 3 ',3000",
        "'Wed, 25 Nov 2026 04:00:05 GMT',5000",
        "'Wed, 25 Nov 2026 03:00:00 GMT',0"
    })
    void readsRetryAfter(String value, long millis) {
        assertThat(Retries.asked(value, NOW)).contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "-1", "1.5", "9999999999999", "Wed, 25 Nov"})
    void leavesOutARetryAfterThatSaysNothing(String value) {
        assertThat(Retries.asked(value, NOW)).isEmpty();
    }

    @Test
    void backsOffLongerEachTimeNeverEquallyAndNotForEver() {
        var seed = System.nanoTime();
        var retries = new Retries(10, new Random(seed));
        for (int failures = 1; failures <= 10; failures++) {
            var most = Math.min(8_000, 500L << (failures - 1));
            assertThat(retries.waitAfter(failures, Optional.empty(), MINUTE)
                            .orElseThrow()
                            .toMillis())
                    .as("seed %d, failure %d", seed, failures)
                    .isBetween(most / 2, most);
        }
    }

    @Test
    void endsAfterTheLastRetryAndWithTheBudget() {
        var retries = new Retries(2, new Random(1));
        assertThat(retries.waitAfter(2, Optional.of(Duration.ZERO), MINUTE)).contains(Duration.ZERO);
        assertThat(retries.waitAfter(3, Optional.of(Duration.ZERO), MINUTE)).isEmpty();
        assertThat(retries.waitAfter(1, Optional.of(MINUTE), MINUTE)).isEmpty();
        assertThat(retries.waitAfter(1, Optional.empty(), Duration.ofMillis(-1)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "408,true",
        "429,true",
        "500,true",
        "503,true",
        "529,true",
        "501,false",
        "505,false",
        "400,false",
        "302,false"
    })
    void knowsWhatMayPass(int status, boolean passes) {
        assertThat(Retries.mayPass(status)).isEqualTo(passes);
    }
}
