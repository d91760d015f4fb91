package dev.voicecoach.coaching.chain.langchain4j;

import dev.voicecoach.platform.http.AnswerJson;
import java.io.IOException;
import java.util.List;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The answer to GET /api/tags, which loads nothing: whether Ollama has the models.
 *
 * @param asked each of them
 */
record OllamaTags(List<String> asked) implements Probe.Meaning {
    /** A list of some thousand models. */
    private static final long MOST_BYTES = 1L << 20;

    private record Tags(@Nullable List<@Nullable Tag> models) {}

    private record Tag(@Nullable String name) {}

    @Override
    public boolean isThere(Response response) throws IOException {
        var source = response.body().source();
        if (!response.isSuccessful() || source.request(MOST_BYTES + 1)) {
            return false;
        }
        try {
            var models = AnswerJson.read(source.readByteArray(), Tags.class).models();
            return models != null
                    && asked.stream().allMatch(model -> models.stream()
                            .anyMatch(tag -> tag != null && isNamed(model, tag.name())));
        } catch (AnswerJson.MalformedException e) {
            return false;
        }
    }

    /** Ollama takes a name without tag for the latest. */
    private static boolean isNamed(String model, @Nullable String name) {
        return model.equals(name) || (!model.contains(":") && (model + ":latest").equals(name));
    }
}
