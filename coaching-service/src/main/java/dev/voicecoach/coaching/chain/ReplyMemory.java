package dev.voicecoach.coaching.chain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Replies of the last minutes, by the hash of model and prompt, for whoever asks the same again about the same recording:
 * for example after a crash between a reply and its publication. In this process's memory only: replies quote people.
 * Thread safe.
 */
final class ReplyMemory {
    /** Some 2 kB each; our judgement. */
    private static final int MOST_REPLIES = 256;

    private final Cache<String, String> replies;

    /** @param time after which a reply is forgotten; zero for none */
    ReplyMemory(Duration time) {
        this.replies = Caffeine.newBuilder()
                .maximumSize(time.isZero() ? 0 : MOST_REPLIES)
                .expireAfterWrite(time)
                .build();
    }

    Optional<Reply.Answered> of(LanguageModel model, Prompt prompt) {
        return Optional.ofNullable(replies.getIfPresent(key(model, prompt)))
                .map(text -> new Reply.Answered(text, 0, 0));
    }

    void keep(LanguageModel model, Prompt prompt, Reply reply) {
        if (reply instanceof Reply.Answered answered) {
            replies.put(key(model, prompt), answered.text());
        }
    }

    private static String key(LanguageModel model, Prompt prompt) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part :
                    new String[] {model.name(), model.model(), prompt.about(), prompt.instructions(), prompt.material()
                    }) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256", e);
        }
    }
}
