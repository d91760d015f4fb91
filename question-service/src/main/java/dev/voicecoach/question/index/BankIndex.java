package dev.voicecoach.question.index;

import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import dev.voicecoach.question.bank.QuestionBank;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * The bank, searchable whatever happens to Chroma: memory holds it too, answers while Chroma is away, and a thread in
 * the background goes back to Chroma when it can. Thread safe.
 */
public final class BankIndex implements SmartLifecycle {
    /**
     * What was found, and where.
     *
     * @param index which one answered
     * @param degraded whether that was not the one that should have
     */
    public record Found(List<Match> matches, String index, boolean degraded) {}

    private enum Chroma {
        UNTRIED,
        SERVING,
        AWAY
    }

    private static final Logger log = LoggerFactory.getLogger(BankIndex.class);

    private final QuestionBank bank;
    private final Embedder embedder;
    private final QuestionIndex chroma;
    private final QuestionIndex memory;
    private final Duration checkInterval;
    private final AtomicReference<Chroma> state = new AtomicReference<>(Chroma.UNTRIED);
    private volatile @Nullable CountDownLatch stopped;

    /**
     * @param chroma the one that should answer
     * @param memory the one that always can
     */
    public BankIndex(
            QuestionBank bank, Embedder embedder, QuestionIndex chroma, QuestionIndex memory, Duration checkInterval) {
        this.bank = bank;
        this.embedder = embedder;
        this.chroma = chroma;
        this.memory = memory;
        this.checkInterval = checkInterval;
    }

    /**
     * The questions nearest in meaning to the text, of those that the filter lets through.
     *
     * @param text not blank
     * @param limit at least 1
     */
    public Found nearest(String text, SearchFilter filter, int limit) {
        var vector = embedder.embed(text);
        if (state.get() == Chroma.SERVING) {
            try {
                return new Found(chroma.nearest(vector, filter, limit), chroma.name(), false);
            } catch (IndexUnavailableException e) {
                markAway(e);
            }
        }
        return new Found(memory.nearest(vector, filter, limit), memory.name(), true);
    }

    /** The same from memory, whether Chroma answers or not: for callers that search many times in one request. */
    public Found nearestInMemory(Vector vector, SearchFilter filter, int limit) {
        return new Found(memory.nearest(vector, filter, limit), memory.name(), false);
    }

    /** The name of the index that answers now. */
    public String servingIndex() {
        return (degraded() ? memory : chroma).name();
    }

    /** Whether that is not the one that should. */
    public boolean degraded() {
        return state.get() != Chroma.SERVING;
    }

    /** Returns when memory can answer; Chroma follows in the background. */
    @Override
    public void start() {
        var startedAt = System.nanoTime();
        var content = IndexContent.of(bank, embedder);
        memory.index(content);
        log.info(
                "Embedded {} questions, bank version {}, in {} ms",
                bank.questions().size(),
                bank.version(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedAt));
        var stop = new CountDownLatch(1);
        stopped = stop;
        Thread.ofVirtual().name("bank-index").start(() -> keepInChroma(content, stop));
    }

    private void keepInChroma(IndexContent content, CountDownLatch stop) {
        try {
            do {
                tryChroma(content);
            } while (!stop.await(checkInterval.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryChroma(IndexContent content) {
        try {
            if (state.get() == Chroma.SERVING) {
                // A real search: a server that lost its data still has a heartbeat.
                chroma.nearest(content.questions().getFirst().vector(), SearchFilter.ALL, 1);
                return;
            }
            chroma.index(content);
            state.set(Chroma.SERVING);
            log.info("Searching in Chroma, version {}", content.version());
        } catch (IndexUnavailableException e) {
            markAway(e);
        }
    }

    private void markAway(IndexUnavailableException reason) {
        if (state.getAndSet(Chroma.AWAY) != Chroma.AWAY) {
            log.warn("Searching in memory until Chroma answers: {}", reason.getMessage());
        }
    }

    @Override
    public void stop() {
        var stop = stopped;
        if (stop != null) {
            stop.countDown();
        }
        stopped = null;
    }

    @Override
    public boolean isRunning() {
        return stopped != null;
    }

    /** Before the web server, so that no request finds an empty index. */
    @Override
    public int getPhase() {
        return 0;
    }
}
