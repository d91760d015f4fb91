package dev.voicecoach.coaching.chain.langchain4j;

import dev.voicecoach.platform.http.AnswerJson;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Whether Ollama is there and has the model, by GET /api/tags, which loads nothing. Remembered for a while. */
final class OllamaProbe implements BooleanSupplier {
    /** A list of some thousand models. */
    private static final long MOST_BYTES = 1L << 20;

    private final OkHttpClient client;
    private final Request request;
    private final String model;
    private final long rememberedNanos;
    private final LongSupplier nanoTime;
    private volatile @Nullable Seen seen;

    OllamaProbe(
            OkHttpClient shared,
            String baseUrl,
            String model,
            Duration timeout,
            Duration remembered,
            LongSupplier nanoTime) {
        this.client = shared.newBuilder().callTimeout(timeout).build();
        this.request = new Request.Builder()
                .url(HttpUrl.get(baseUrl)
                        .newBuilder()
                        .addPathSegments("api/tags")
                        .build())
                .build();
        this.model = model;
        this.rememberedNanos = remembered.toNanos();
        this.nanoTime = nanoTime;
    }

    private record Seen(boolean there, long at) {}

    private record Tags(@Nullable List<@Nullable Tag> models) {}

    private record Tag(@Nullable String name) {}

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
            var source = response.body().source();
            if (!response.isSuccessful() || source.request(MOST_BYTES + 1)) {
                return false;
            }
            var models = AnswerJson.read(source.readByteArray(), Tags.class).models();
            return models != null && models.stream().anyMatch(tag -> tag != null && isAskedFor(tag.name()));
        } catch (IOException | AnswerJson.MalformedException e) {
            return false;
        }
    }

    /** Ollama takes a name without tag for the latest. */
    private boolean isAskedFor(@Nullable String name) {
        return model.equals(name) || (!model.contains(":") && (model + ":latest").equals(name));
    }
}
