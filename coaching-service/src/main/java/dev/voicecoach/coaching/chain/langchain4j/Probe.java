package dev.voicecoach.coaching.chain.langchain4j;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Whether a provider is there, by a request that costs nothing. Remembered for a while. */
final class Probe implements BooleanSupplier {
    private final OkHttpClient client;
    private final Request request;
    private final Meaning meaning;
    private final long rememberedNanos;
    private final LongSupplier nanoTime;
    private volatile @Nullable Seen seen;

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
        if (last != null && nanoTime.getAsLong() - last.at() < rememberedNanos) {
            return last.there();
        }
        var there = isThere();
        seen = new Seen(there, nanoTime.getAsLong());
        return there;
    }

    private boolean isThere() {
        try (var response = client.newCall(request).execute()) {
            return meaning.isThere(response);
        } catch (IOException e) {
            return false;
        }
    }
}
