package dev.voicecoach.transcription.speech.openai;

import dev.voicecoach.transcription.speech.Samples;
import dev.voicecoach.transcription.speech.Transcriber;
import dev.voicecoach.transcription.speech.TranscriberFailedException;
import dev.voicecoach.transcription.speech.Transcription;
import dev.voicecoach.transcription.speech.Transcription.Engine;
import dev.voicecoach.transcription.speech.UnsupportedLanguageException;
import dev.voicecoach.transcription.speech.VoiceActivity;
import dev.voicecoach.transcription.speech.openai.VerboseJson.MalformedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * Any server with OpenAI's {@code POST /v1/audio/transcriptions}. The recording leaves this machine. What a server sends
 * back is neither logged nor put into a message, and neither is the key. Thread safe.
 */
final class OpenAiTranscriber implements Transcriber, AutoCloseable {
    static final String NAME = "openai";

    /** An hour of speech, every word with its times, is below 2 MB. */
    private static final long MAX_ANSWER_BYTES = 8L * 1024 * 1024;

    private static final long MAX_ERROR_BYTES = 64L * 1024;

    private final OpenAiProperties properties;
    private final Engine engine;
    private final OkHttpClient client;
    private final Retries retries;
    private final Waiting waiting;
    private volatile boolean closed;

    OpenAiTranscriber(OpenAiProperties properties, Waiting waiting, RandomGenerator random) {
        this.properties = properties;
        // The wire does not say which version of the model listened.
        this.engine = new Engine(NAME, properties.model(), "unknown");
        this.waiting = waiting;
        this.retries = new Retries(properties.retries(), random);
        this.client = new OkHttpClient.Builder()
                .connectTimeout(properties.connectTimeout())
                // A server that transcribes says nothing for long; the call as a whole has its limit.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean remote() {
        return true;
    }

    /** Does not ask the server, which may be down at the moment. */
    @Override
    public void prepare() {
        if (properties.lacksKey()) {
            throw new TranscriberFailedException(
                    OpenAiProperties.KEY_VARIABLE + " is not set; expected a key, since " + properties.endpoint()
                            + " takes nobody without (voicecoach.transcription.openai.base-url)",
                    null);
        }
    }

    @Override
    public Transcription transcribe(Samples samples, VoiceActivity voice, String language) {
        var spoken = Locale.forLanguageTag(language).getLanguage();
        if (spoken.isEmpty()) {
            throw new UnsupportedLanguageException(language, "BCP 47 tags");
        }
        prepare();
        var request = request(samples, spoken);
        var answer = answer(request, language);
        try {
            return Interpretation.of(VerboseJson.read(answer.toByteArray()), voice, spoken, engine);
        } catch (MalformedException e) {
            throw new TranscriberFailedException("The answer is no valid verbose_json: " + e.getMessage(), null);
        }
    }

    private Request request(Samples samples, String language) {
        var body = new MultipartBody.Builder()
                .setType(MultipartBody.FORM)
                .addFormDataPart("model", properties.model())
                .addFormDataPart("language", language)
                .addFormDataPart("response_format", "verbose_json")
                .addFormDataPart("timestamp_granularities[]", "word")
                .addFormDataPart("timestamp_granularities[]", "segment")
                .addFormDataPart("temperature", "0")
                .addFormDataPart("file", "answer.wav", new WavBody(samples))
                .build();
        refuseIfTooLarge(body);
        var request =
                new Request.Builder().url(properties.endpoint()).post(body).header("Accept", "application/json");
        if (!properties.apiKey().isEmpty()) {
            request.header("Authorization", "Bearer " + properties.apiKey());
        }
        return request.build();
    }

    private void refuseIfTooLarge(MultipartBody body) {
        long bytes;
        try {
            bytes = body.contentLength();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (bytes > properties.maxUpload().toBytes()) {
            throw new TranscriberFailedException(
                    "The recording makes a request of " + bytes
                            + " bytes; voicecoach.transcription.openai.max-upload is "
                            + properties.maxUpload().toBytes(),
                    null);
        }
    }

    /** The body of the answer with success, after as many tries as it takes and the budget allows. */
    private ByteString answer(Request request, String language) {
        var begun = waiting.nanoTime();
        for (int failures = 1; ; failures++) {
            switch (attempt(request, language, leftOf(begun))) {
                case Answered answered -> {
                    return answered.body();
                }
                case Failed failed -> {
                    var wait = failed.isFinal()
                            ? Optional.<Duration>empty()
                            : retries.waitAfter(failures, failed.asked(), leftOf(begun));
                    if (wait.isEmpty()) {
                        var tries = failures == 1 ? "" : " (" + failures + " tries)";
                        throw new TranscriberFailedException(failed.problem() + tries, failed.cause());
                    }
                    pause(wait.get());
                }
            }
        }
    }

    private Duration leftOf(long begun) {
        return properties.budget().minusNanos(waiting.nanoTime() - begun);
    }

    private sealed interface Attempt {}

    private record Answered(ByteString body) implements Attempt {}

    /** @param asked how long the server asks to wait */
    private record Failed(String problem, @Nullable IOException cause, boolean isFinal, Optional<Duration> asked)
            implements Attempt {}

    private Attempt attempt(Request request, String language, Duration left) {
        var call = client.newCall(request);
        var limit = left.compareTo(properties.callTimeout()) < 0 ? left : properties.callTimeout();
        call.timeout().timeout(Math.max(1, limit.toNanos()), TimeUnit.NANOSECONDS);
        try (var response = call.execute()) {
            return response.isSuccessful() ? success(response) : refused(response, language);
        } catch (IOException e) {
            if (Thread.currentThread().isInterrupted()) {
                throw new TranscriberFailedException(NAME + " was stopped", e);
            }
            if (closed) {
                throw new TranscriberFailedException(NAME + " is closed", e);
            }
            return new Failed(properties.endpoint() + ": " + e, e, false, Optional.empty());
        }
    }

    private static Attempt success(Response response) throws IOException {
        var source = response.body().source();
        if (source.request(MAX_ANSWER_BYTES + 1)) {
            return new Failed("The answer is longer than " + MAX_ANSWER_BYTES + " bytes", null, true, Optional.empty());
        }
        return new Answered(source.readByteString());
    }

    private Attempt refused(Response response, String language) throws IOException {
        var source = response.body().source();
        source.request(MAX_ERROR_BYTES);
        var body = source.readByteArray(Math.min(source.getBuffer().size(), MAX_ERROR_BYTES));
        var refusal = Refusal.of(response.code(), body);
        if (refusal.aboutLanguage()) {
            throw new UnsupportedLanguageException(language, "other ones (" + properties.model() + ")");
        }
        return new Failed(
                properties.endpoint() + ": " + refusal.sentence(),
                null,
                refusal.isFinal(),
                Retries.asked(response.header("Retry-After"), waiting.now()));
    }

    private void pause(Duration time) {
        try {
            waiting.pause(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TranscriberFailedException(NAME + " was stopped", e);
        }
        if (closed) {
            throw new TranscriberFailedException(NAME + " is closed", null);
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
