package dev.voicecoach.transcription.speech.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkersTest {
    @Test
    void keepsTheOrder() throws Exception {
        try (var workers = new Workers(2)) {
            var secondIsDone = new CountDownLatch(1);
            List<Callable<String>> pieces = List.of(
                    () -> {
                        secondIsDone.await();
                        return "first";
                    },
                    () -> {
                        secondIsDone.countDown();
                        return "second";
                    },
                    () -> "third");
            assertThat(workers.run(pieces)).containsExactly("first", "second", "third");
            assertThat(workers.<String>run(List.of())).isEmpty();
        }
    }

    @Test
    void aFailureStopsTheRest() {
        var started = new AtomicInteger();
        try (var workers = new Workers(1)) {
            var pieces = new ArrayList<Callable<Integer>>();
            pieces.add(() -> {
                throw new IllegalStateException("broken");
            });
            for (int i = 0; i < 50; i++) {
                pieces.add(started::incrementAndGet);
            }
            assertThatThrownBy(() -> workers.run(pieces))
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("broken");
        }
        assertThat(started).hasValue(0);
    }

    @Test
    void aShortRecordingDoesNotWaitForAllOfALongOne() throws Exception {
        var shortIsDone = new AtomicBoolean();
        var shortIsQueued = new CountDownLatch(1);
        var longBegan = new CountDownLatch(1);
        Callable<Boolean> pieceOfLong = () -> {
            longBegan.countDown();
            shortIsQueued.await();
            return shortIsDone.get();
        };
        try (var workers = new Workers(1);
                var callers = Executors.newFixedThreadPool(2)) {
            var longOne = callers.submit(() -> workers.run(Collections.nCopies(20, pieceOfLong)));
            longBegan.await();
            var shortOne = callers.submit(() -> workers.run(List.of(() -> shortIsDone.getAndSet(true))));
            while (workers.waiting() == 0) {
                Thread.onSpinWait();
            }
            shortIsQueued.countDown();
            shortOne.get();
            assertThat(longOne.get()).startsWith(false, true).doesNotContainSequence(true, false);
        }
    }

    @Test
    void closingInterruptsWhatRunsAndFreesWhoWaits() throws Exception {
        var workers = new Workers(1);
        var running = new CountDownLatch(1);
        try (var callers = Executors.newFixedThreadPool(2)) {
            var first = callers.submit(() -> workers.run(List.of(() -> {
                running.countDown();
                new CountDownLatch(1).await();
                return 1;
            })));
            running.await();
            var second = callers.submit(() -> workers.run(List.of(() -> 2)));
            while (workers.waiting() == 0) {
                Thread.onSpinWait();
            }
            workers.close();
            assertThatThrownBy(first::get).hasRootCauseInstanceOf(InterruptedException.class);
            assertThatThrownBy(second::get).hasRootCauseInstanceOf(CancellationException.class);
        }
        assertThat(workers.isOpen()).isFalse();
        assertThatThrownBy(() -> workers.run(List.of(() -> 3))).isInstanceOf(RejectedExecutionException.class);
    }
}
