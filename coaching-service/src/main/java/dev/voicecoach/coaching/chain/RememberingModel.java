package dev.voicecoach.coaching.chain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Gives an answer again to whoever asks the same thing again, for example after a crash between the answer and its
 * publication; then nobody counts tokens. In this process's memory only, and not for long: answers quote people.
 */
public final class RememberingModel implements LanguageModel {
    /** Some 2 kB each; our judgement. */
    private static final int MOST_ANSWERS = 256;

    private final LanguageModel model;
    private final Cache<String, String> answers;

    /** @param time after which an answer is forgotten */
    public RememberingModel(LanguageModel model, Duration time) {
        this.model = model;
        this.answers = Caffeine.newBuilder()
                .maximumSize(MOST_ANSWERS)
                .expireAfterWrite(time)
                .build();
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public String model() {
        return model.model();
    }

    @Override
    public boolean isLocal() {
        return model.isLocal();
    }

    @Override
    public @Nullable Price price() {
        return model.price();
    }

    @Override
    public boolean isReachable() {
        return model.isReachable();
    }

    @Override
    public Reply ask(Prompt prompt, Duration timeout) {
        var key = key(prompt);
        var known = answers.getIfPresent(key);
        if (known != null) {
            return new Reply.Answered(known, 0, 0);
        }
        var reply = model.ask(prompt, timeout);
        if (reply instanceof Reply.Answered answered) {
            answers.put(key, answered.text());
        }
        return reply;
    }

    private static String key(Prompt prompt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(prompt.instructions().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(prompt.material().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
