package dev.voicecoach.coaching.chain.langchain4j;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import java.time.Duration;
import okhttp3.OkHttpClient;

/** Makes clients that share their connections; what langchain4j calls the read timeout is the limit of the whole call. */
final class BoundedHttpClientBuilder implements HttpClientBuilder {
    private final OkHttpClient shared;
    private final Duration connectTimeout;
    private Duration readTimeout;

    /** @param callTimeout from the connection to the last byte */
    BoundedHttpClientBuilder(OkHttpClient shared, Duration connectTimeout, Duration callTimeout) {
        this.shared = shared;
        this.connectTimeout = connectTimeout;
        this.readTimeout = callTimeout;
    }

    /** Neither follows a redirect, which would take the answer elsewhere, nor tries again. */
    static OkHttpClient shared() {
        return new OkHttpClient.Builder()
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    @Override
    public Duration connectTimeout() {
        return connectTimeout;
    }

    /** Left out: langchain4j sets the same time for both. */
    @Override
    public HttpClientBuilder connectTimeout(Duration timeout) {
        return this;
    }

    @Override
    public Duration readTimeout() {
        return readTimeout;
    }

    @Override
    public HttpClientBuilder readTimeout(Duration timeout) {
        readTimeout = timeout;
        return this;
    }

    @Override
    public HttpClient build() {
        return new BoundedHttpClient(shared.newBuilder()
                .connectTimeout(connectTimeout.compareTo(readTimeout) < 0 ? connectTimeout : readTimeout)
                .callTimeout(readTimeout)
                .build());
    }
}
