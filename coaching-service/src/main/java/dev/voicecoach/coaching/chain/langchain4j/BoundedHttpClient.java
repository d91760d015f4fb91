package dev.voicecoach.coaching.chain.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.voicecoach.coaching.chain.Reply;
import dev.voicecoach.platform.http.Retries;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * One call, once, within its time and a size. langchain4j's own client for the JDK has no limit for the body, neither of
 * time nor of size, and does not hand on Retry-After.
 */
final class BoundedHttpClient implements HttpClient {
    /** What we ask for is below 10 kB. */
    private static final long MOST_BYTES = 1L << 20;

    private static final long MOST_ERROR_BYTES = 16L << 10;
    private static final MediaType JSON = MediaType.get("application/json");
    /** Anthropic's "overloaded". */
    private static final int OVERLOADED = 529;

    private final OkHttpClient client;

    /** @param client with its timeouts */
    BoundedHttpClient(OkHttpClient client) {
        this.client = client;
    }

    /** @throws NoAnswerException if there is no answer with success */
    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        try (var response = client.newCall(of(request)).execute()) {
            if (!response.isSuccessful()) {
                throw new NoAnswerException(failure(response));
            }
            var source = response.body().source();
            if (source.request(MOST_BYTES + 1)) {
                throw new NoAnswerException(new Reply.Invalid());
            }
            return SuccessfulHttpResponse.builder()
                    .statusCode(response.code())
                    .headers(response.headers().toMultimap())
                    .body(source.readString(StandardCharsets.UTF_8))
                    .build();
        } catch (InterruptedIOException e) {
            throw new NoAnswerException(new Reply.TimedOut());
        } catch (IOException e) {
            throw new NoAnswerException(new Reply.Unavailable(e.getClass().getSimpleName()));
        }
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("Nothing here streams");
    }

    private static Request of(HttpRequest request) {
        var made = new Request.Builder().url(request.url());
        request.headers().forEach((name, values) -> values.forEach(value -> made.addHeader(name, value)));
        return made.method(
                        request.method().name(),
                        RequestBody.create(request.body().getBytes(StandardCharsets.UTF_8), JSON))
                .build();
    }

    private static Reply.Failure failure(Response response) throws IOException {
        var retryAfter = Retries.asked(response.header("Retry-After"), Instant.now());
        return switch (response.code()) {
            case 429, OVERLOADED -> new Reply.RateLimited(retryAfter);
            case 503 -> retryAfter.isPresent() ? new Reply.RateLimited(retryAfter) : unavailable(response);
            case 400 -> isFiltered(response) ? new Reply.Refused() : unavailable(response);
            default -> unavailable(response);
        };
    }

    private static Reply.Failure unavailable(Response response) {
        return new Reply.Unavailable("status " + response.code());
    }

    /** Some providers refuse by a status (OpenAI on Azure: code {@code content_filter}). */
    private static boolean isFiltered(Response response) throws IOException {
        var source = response.body().source();
        source.request(MOST_ERROR_BYTES);
        var body = source.readUtf8(Math.min(source.getBuffer().size(), MOST_ERROR_BYTES));
        return Optional.of(body)
                .filter(text -> text.contains("\"content_filter\"") || text.contains("\"content_policy_violation\""))
                .isPresent();
    }
}
