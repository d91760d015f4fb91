package dev.voicecoach.platform.givingup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.platform.failure.FailureException;
import dev.voicecoach.platform.store.RecordingGoneException;
import dev.voicecoach.platform.store.RecordingId;
import dev.voicecoach.platform.store.VaultUnavailableException;
import dev.voicecoach.schemas.FailureCode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.backoff.BackOffExecution;

class RetryDecisionTest {
    static final class Failed extends FailureException {
        Failed(FailureCode code) {
            super(code, "for the test");
        }
    }

    @Test
    void aCallersFailureIsNotRetried() {
        assertThat(waits(new Failed(FailureCode.UNSUPPORTED_LANGUAGE))).isEmpty();
    }

    @Test
    void aBugIsNotRetried() {
        assertThat(waits(new IllegalStateException())).isEmpty();
        assertThat(waits(new Failed(FailureCode.UNREADABLE_EVENT))).isEmpty();
    }

    @Test
    void aDependencyIsRetriedWithGrowingWaits() {
        var waits = waits(new Failed(FailureCode.TRANSCRIPTION_UNAVAILABLE));
        assertThat(waits).hasSize(3);
        assertThat(waits.get(0)).isBetween(500L, 1_500L);
        assertThat(waits.get(1)).isBetween(1_500L, 4_500L);
        assertThat(waits.get(2)).isBetween(4_500L, 13_500L);
    }

    @Test
    void anUnreachableVaultIsRetriedWithoutLimit() {
        var waits = waits(new RuntimeException(new VaultUnavailableException("away", new IOException())));
        assertThat(waits).hasSize(50).allMatch(wait -> wait <= 30_000);
    }

    @Test
    void anErasedRecordingIsNotRetried() {
        assertThat(waits(new RuntimeException(new RecordingGoneException(new RecordingId("t", "x")))))
                .isEmpty();
    }

    private static List<Long> waits(Throwable failure) {
        var execution = RetryDecision.of(failure, 3, Duration.ofSeconds(1)).start();
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 50; i++) {
            var wait = execution.nextBackOff();
            if (wait == BackOffExecution.STOP) {
                break;
            }
            waits.add(wait);
        }
        return waits;
    }
}
