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
    /** With a tenth left out in turn, nine in ten comments lie above, and one in seventy facts. */
    static final double CLEARLY_COMMENT = 0.1;
    /** Likewise, nine in ten of 1600 words of telling lie above, and one in eight of 1450 words of stories. */
    private static final double RATHER_TELLING = -0.1;

    /** Of clause and word; at -0.3 a deed that nobody told passed as a comment. */
    private static final double TOGETHER = -0.2;
    /** Likewise, nine in ten predictions lie above, and one in fifty comments, so that a word of deciding is asked for too. */
    private static final double RATHER_PREDICTION = -0.1;

    /** Several rules ask about one clause, and the rules' own sentences come again with each answer. */
    private static final int MOST_REMEMBERED = 1_000;

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Cache<String, Map<String, Double>> likeness = remembering();
    private final Cache<String, Double> telling = remembering();
    private final Embedder embedder;
    private final CompletableFuture<MeaningClassifier> clauses;
    private final CompletableFuture<MeaningClassifier> words;

    Meaning(Embedder embedder) {
        this.embedder = embedder;
        this.clauses = learn("comments-and-facts.txt");
        this.words = learn("telling-and-story-words.txt");
    }

    private static <V> Cache<String, V> remembering() {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .build();
    }

    /** In the background: it takes some seconds, and a service that starts need not wait for it. */
    private CompletableFuture<MeaningClassifier> learn(String resource) {
        return CompletableFuture.supplyAsync(
                () -> MeaningClassifier.of(LabelledText.read(FOLDER + resource), embedder),
                task -> Thread.ofPlatform().daemon().name("coaching-examples").start(task));
    }

    /** Whether a clause says how something is told, judged or could be told, and neither a fact nor a verdict on all. */
    boolean isComment(List<Token> clause) {
        return ahead("comment", likeness(clause)) > CLEARLY_COMMENT;
    }

    /** Whether words tell what somebody will decide about the speaker, or how they rank. */
    boolean isPrediction(List<Token> words) {
        return ahead("prediction", likeness(words)) > RATHER_PREDICTION;
    }

    /** Whether an unlisted word may stand in a clause: the less it is one of telling, the more has the clause to comment. */
    boolean isComment(String word, List<Token> clause) {
        return ahead("comment", likeness(clause)) + telling(word) > TOGETHER;
    }

    private Map<String, Double> likeness(List<Token> words) {
        var text = words.stream()
                .map(token -> token.isWord() ? token.written() : "this")
                .collect(Collectors.joining(" "));
        return text.isBlank()
                ? Map.of()
                : likeness.get(text, it -> clauses.join().likeness(embedder.embed(it)));
    }

    /** How much more words are like this label's examples than like any other's. */
    static double ahead(String label, Map<String, Double> likeness) {
        return of(likeness, label)
                - likeness.entrySet().stream()
                        .filter(one -> !one.getKey().equals(label))
                        .mapToDouble(Map.Entry::getValue)
                        .max()
                        .orElse(0);
    }

    /** Whether a word rather speaks of telling than of what is told: "excuse", but not "invoice". */
    boolean isOfTelling(String plain) {
        return telling(plain) > RATHER_TELLING;
    }

    private double telling(String plain) {
        return telling.get(plain, it -> ahead("telling", words.join().likeness(embedder.embed(it))));
    }

    private static double of(Map<String, Double> likeness, String label) {
        return likeness.getOrDefault(label, 0.0);
    }
}
