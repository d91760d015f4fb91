package dev.voicecoach.platform.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Calls a server until it answers, as often and as long as its settings allow. What a server sends back is neither logged
 * nor put into a message. Redirects are not followed: they would take the recording elsewhere. Thread safe.
 */
public final class RemoteCalls implements AutoCloseable {
    /** An hour of speech, every word with its times, is below 2 MB; so are Hume's measurements of as long. */
    private static final long MAX_ANSWER_BYTES = 8L * 1024 * 1024;

    private static final long MAX_ERROR_BYTES = 64L * 1024;

    private final String name;
    private final RemoteServer server;
    private final OkHttpClient client;
    private final Retries retries;
    private final Waiting waiting;
    private volatile boolean closed;

    /**
     * @param name of the engine, for messages
     * @param random for the jitter
     */
    public RemoteCalls(String name, RemoteServer server, Waiting waiting, RandomGenerator random) {
        this.name = name;
        this.server = server;
        this.waiting = waiting;
        this.retries = new Retries(server.retries(), random);
        this.client = new OkHttpClient.Builder()
                .connectTimeout(server.connectTimeout())
                // A server that works on a recording says nothing for long; the call as a whole has its limit.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    /** Reads what an answer without success says about its cause. */
    @FunctionalInterface
    public interface RefusalReader {
        /** @param body as far as it was read; anything */
        Refusal read(int status, byte[] body);
    }

    /**
     * What an answer without success says about its cause.
     *
     * @param sentence for a log: without anything of the recording or the key
     * @param isFinal whether another try cannot help
     */
    public record Refusal(String sentence, boolean isFinal) {}

    /**
     * The body of the answer with success, after as many tries as it takes and the budget allows.
     *
     * @param refusals may throw what the caller is to get instead of another try
     * @throws CallFailedException if there was none, or the request is larger than it may be
     */
    public ByteString answer(Request request, RefusalReader refusals) throws CallFailedException {
        refuseIfTooLarge(request);
        var begun = waiting.nanoTime();
        for (int failures = 1; ; failures++) {
            switch (attempt(request, refusals, leftOf(begun))) {
                case Answered answered -> {
                    return answered.body();
                }
                case Failed failed -> {
                    var wait = failed.isFinal()
                            ? Optional.<Duration>empty()
                            : retries.waitAfter(failures, failed.asked(), leftOf(begun));
                    if (wait.isEmpty()) {
                        var tries = failures == 1 ? "" : " (" + failures + " tries)";
                        throw new CallFailedException(failed.problem() + tries, failed.cause());
                    }
                    pause(wait.get());
                }
            }
        }
    }

    private void refuseIfTooLarge(Request request) throws CallFailedException {
        long bytes;
        try {
            bytes = Objects.requireNonNull(request.body(), "a request with a body")
                    .contentLength();
        } catch (IOException e) {
            throw new CallFailedException("The length of the request is unknown", e);
        }
        if (bytes > server.maxUpload().toBytes()) {
            throw new CallFailedException(
                    "The recording makes a request of " + bytes + " bytes; " + server.settings() + ".max-upload is "
                            + server.maxUpload().toBytes(),
                    null);
        }
    }

    private Duration leftOf(long begun) {
        return server.budget().minusNanos(waiting.nanoTime() - begun);
    }

    private sealed interface Attempt {}

    private record Answered(ByteString body) implements Attempt {}

    /** @param asked how long the server asks to wait */
    private record Failed(String problem, @Nullable IOException cause, boolean isFinal, Optional<Duration> asked)
            implements Attempt {}

    private Attempt attempt(Request request, RefusalReader refusals, Duration left) throws CallFailedException {
        var call = client.newCall(request);
        var limit = left.compareTo(server.callTimeout()) < 0 ? left : server.callTimeout();
        call.timeout().timeout(Math.max(1, limit.toNanos()), TimeUnit.NANOSECONDS);
        try (var response = call.execute()) {
            return response.isSuccessful() ? success(response) : refused(request, response, refusals);
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new CallFailedException(name + " was stopped", e);
            }
            if (closed) {
                throw new CallFailedException(name + " is closed", e);
            }
            return new Failed(request.url() + ": " + e, e, false, Optional.empty());
        }
    }

    private static Attempt success(Response response) throws IOException {
        var source = response.body().source();
        if (source.request(MAX_ANSWER_BYTES + 1)) {
            return new Failed("The answer is longer than " + MAX_ANSWER_BYTES + " bytes", null, true, Optional.empty());
        }
        return new Answered(source.readByteString());
    }

    private Attempt refused(Request request, Response response, RefusalReader refusals) throws IOException {
        var source = response.body().source();
        source.request(MAX_ERROR_BYTES);
        var body = source.readByteArray(Math.min(source.getBuffer().size(), MAX_ERROR_BYTES));
        var refusal = refusals.read(response.code(), body);
        return new Failed(
                request.url() + ": " + refusal.sentence(),
                null,
                refusal.isFinal(),
                Retries.asked(response.header("Retry-After"), waiting.now()));
    }

    private void pause(Duration time) throws CallFailedException {
        try {
            waiting.pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CallFailedException(name + " was stopped", e);
        }
        if (closed) {
            throw new CallFailedException(name + " is closed", null);
        }
    }

    /** Breaks off what runs. */
    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.connectionPool().evictAll();
    }
}
