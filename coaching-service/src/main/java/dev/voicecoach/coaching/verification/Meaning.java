package dev.voicecoach.coaching.verification;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.voicecoach.coaching.content.LabelledText;
import dev.voicecoach.coaching.content.MeaningClassifier;
import dev.voicecoach.coaching.verification.ClaimText.Token;
import dev.voicecoach.platform.embedding.Embedder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Tells by meaning what coaching speaks of: how something is told, or what happened in the story. Never enough to believe
 * a fact; enough to see that a clause states none. Thread safe.
 */
final class Meaning {
    private static final String FOLDER = "/dev/voicecoach/coaching/verification/";
    /** Each left out in turn, 119 of 140 comments lie above, and 2 of 140 facts. */
    static final double CLEARLY_COMMENT = 0.1;
    /** Of 246 words of stories that were left out a quarter lies above, of 400 words of telling four in five. */
    private static final double RATHER_TELLING = -0.2;

    /** Several rules ask about one clause, and the rules' own sentences come again with each answer. */
    private static final int MOST_REMEMBERED = 1_000;

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Cache<String, Double> comments = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();
    private final Embedder embedder;
    private final CompletableFuture<MeaningClassifier> clauses;
    private final CompletableFuture<MeaningClassifier> words;

    Meaning(Embedder embedder) {
        this.embedder = embedder;
        this.clauses = learn("comments-and-facts.txt");
        this.words = learn("telling-and-story-words.txt");
    }

    /** In the background: it takes a second or two, and a service that starts need not wait for it. */
    private CompletableFuture<MeaningClassifier> learn(String resource) {
        return CompletableFuture.supplyAsync(
                () -> MeaningClassifier.of(LabelledText.read(FOLDER + resource), embedder),
                task -> Thread.ofPlatform().daemon().name("coaching-examples").start(task));
    }

    /** Whether a clause says how something is told, judged or could be told, and neither a fact nor a verdict on all. */
    boolean isComment(List<Token> clause) {
        var text = clause.stream()
                .map(token -> token.isWord() ? token.written() : "this")
                .collect(Collectors.joining(" "));
        return !text.isBlank()
                && comments.get(text, it -> commenting(clauses.join().likeness(embedder.embed(it)))) > CLEARLY_COMMENT;
    }

    /** How much more a clause is like comments than like anything else. */
    static double commenting(Map<String, Double> likeness) {
        return of(likeness, "comment") - Math.max(of(likeness, "fact"), of(likeness, "verdict"));
    }

    /** Whether a word rather speaks of telling than of what is told: "excuse", but not "invoice". */
    boolean isOfTelling(String plain) {
        var likeness = words.join().likeness(embedder.embed(plain));
        return of(likeness, "telling") - of(likeness, "story") > RATHER_TELLING;
    }

    private static double of(Map<String, Double> likeness, String label) {
        return likeness.getOrDefault(label, 0.0);
    }
}
