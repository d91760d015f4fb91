package dev.voicecoach.coaching.chain.langchain4j;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Whether a provider is there, by a request that costs nothing. Remembered for a while and then asked for again in the
 * background, so that nobody waits for one that is away; only who asks first, or after a long time, waits for the answer.
 * Thread safe.
 */
final class Probe implements BooleanSupplier {
    /** An answer that old says nothing; nobody asked for so long. */
    private static final int TOO_OLD = 10;

    private final OkHttpClient client;
    private final Request request;
    private final Meaning meaning;
    private final long rememberedNanos;
    private final LongSupplier nanoTime;
    private volatile @Nullable Seen seen;
    private @Nullable CompletableFuture<Seen> asking;

    /** What an answer says. */
    interface Meaning {
        boolean isThere(Response response) throws IOException;
    }

    Probe(
            OkHttpClient shared,
            Request request,
            Meaning meaning,
            Duration timeout,
            Duration remembered,
            LongSupplier nanoTime) {
        this.client = shared.newBuilder().callTimeout(timeout).build();
        this.request = request;
        this.meaning = meaning;
        this.rememberedNanos = remembered.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * Of a server that lists its models. One without such a list is there as well; one that refuses the key or fails is
     * not.
     */
    static boolean takesTheKey(Response response) {
        return response.code() < 500 && response.code() != 401 && response.code() != 403;
    }

    private record Seen(boolean there, long at) {}

    @Override
    public boolean getAsBoolean() {
        var last = seen;
        if (last == null) {
            return ask().join().there();
        }
        long age = nanoTime.getAsLong() - last.at();
        if (age < rememberedNanos) {
            return last.there();
        }
        var answer = ask();
        return age > TOO_OLD * rememberedNanos ? answer.join().there() : last.there();
    }

    /** One request at a time, whoever asks. */
    private synchronized CompletableFuture<Seen> ask() {
        var running = asking;
        if (running == null || running.isDone()) {
            running = CompletableFuture.supplyAsync(
                    () -> {
                        var now = new Seen(isThere(), nanoTime.getAsLong());
                        seen = now;
                        return now;
                    },
                    task -> Thread.ofVirtual().name("provider-probe").start(task));
            asking = running;
        }
        return running;
    }

    private boolean isThere() {
        try (var response = client.newCall(request).execute()) {
            return meaning.isThere(response);
        } catch (IOException e) {
            return false;
        }
    }
}
