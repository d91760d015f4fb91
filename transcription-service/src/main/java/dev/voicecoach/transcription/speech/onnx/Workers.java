package dev.voicecoach.transcription.speech.onnx;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads on which native inference runs, shared by all recordings. A recording queues no more pieces at a time
 * than there are threads, so that a short answer does not wait for all of a long one. Thread safe.
 */
public final class Workers implements AutoCloseable {
    private final int count;
    private final ThreadPoolExecutor threads;

    public Workers(int count) {
        this.count = count;
        this.threads = new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().daemon().name("inference-", 1).factory());
    }

    /**
     * The results in the order of the pieces; the first failure stops the rest.
     *
     * @throws ExecutionException if a piece failed
     * @throws CancellationException if the workers were closed meanwhile
     * @throws RejectedExecutionException if they were closed before
     */
    public <T> List<T> run(List<? extends Callable<T>> pieces) throws ExecutionException, InterruptedException {
        var results = new ArrayList<T>(pieces.size());
        var running = new ArrayList<Future<T>>(pieces.size());
        try {
            for (int i = 0; i < pieces.size(); i++) {
                while (running.size() < Math.min(i + count, pieces.size())) {
                    running.add(threads.submit(pieces.get(running.size())));
                }
                results.add(running.get(i).get());
            }
            return results;
        } finally {
            running.forEach(piece -> piece.cancel(true));
        }
    }

    /** Pieces that no thread has begun yet. */
    int waiting() {
        return threads.getQueue().size();
    }

    public boolean isOpen() {
        return !threads.isShutdown();
    }

    /**
     * Interrupts what runs, cancels what waits, and returns when nothing uses a session any more; whoever owns a session
     * closes the workers before it. Safe to repeat.
     */
    @Override
    public void close() {
        // The executor itself would leave those who wait for a queued piece waiting for ever.
        threads.shutdownNow().forEach(queued -> ((Future<?>) queued).cancel(false));
        threads.close();
    }
}
