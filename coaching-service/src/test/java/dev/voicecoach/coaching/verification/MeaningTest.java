package dev.voicecoach.coaching.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.content.LabelledText;
import dev.voicecoach.coaching.content.MeaningClassifier;
import dev.voicecoach.platform.embedding.MiniLmEmbedder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeaningTest {
    /** A tenth of the examples is left out at a time. */
    private static final int FOLDS = 10;

    private static final MiniLmEmbedder EMBEDDER = new MiniLmEmbedder();

    private static final Meaning MEANING = new Meaning(EMBEDDER);

    @Test
    void readsCommentsThatItHasNotSeenAndHardlyEverAFactAsOne() {
        var examples = LabelledText.read("/dev/voicecoach/coaching/verification/comments-and-facts.txt");
        var read = new HashMap<String, List<Double>>();
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            var seen = new ArrayList<LabelledText>();
            var unseen = new ArrayList<LabelledText>();
            for (int i = 0; i < examples.size(); i++) {
                (i % FOLDS == fold ? unseen : seen).add(examples.get(i));
            }
            var classifier = MeaningClassifier.of(seen, EMBEDDER);
            for (var example : unseen) {
                var likeness = classifier.likeness(EMBEDDER.embed(example.text()));
                right += best(likeness).equals(example.label()) ? 1 : 0;
                read.computeIfAbsent(example.label(), label -> new ArrayList<>())
                        .add(Meaning.ahead("comment", likeness));
            }
        }
        System.out.printf(
                "right: %d of %d; read as comments: %d of %d comments, %d of %d facts, %d of %d verdicts, %d of %d predictions%n",
                right,
                examples.size(),
                comments(read, "comment"),
                read.get("comment").size(),
                comments(read, "fact"),
                read.get("fact").size(),
                comments(read, "verdict"),
                read.get("verdict").size(),
                comments(read, "prediction"),
                read.get("prediction").size());

        assertThat(right / (double) examples.size()).isGreaterThan(0.88);
        assertThat(comments(read, "comment")).isGreaterThan(270);
        assertThat(comments(read, "fact")).isLessThanOrEqualTo(8);
        assertThat(comments(read, "prediction")).isLessThanOrEqualTo(6);
    }

    @Test
    void tellsWordsOfTellingFromThoseOfStories() {
        assertThat(List.of("excuse", "cliche", "outsider", "irony")).allMatch(MEANING::isOfTelling);
        assertThat(List.of("landlord", "invoice", "scholarship", "grandmother")).noneMatch(MEANING::isOfTelling);
    }

    @Test
    void readsFewWordsWithTheirSentence() {
        var text = ClaimText.of("The colleague stays a shadow in this story: no name.");

        assertThat(text.meant(1)).isEqualTo(text.sentence(0));
    }

    private static long comments(Map<String, List<Double>> read, String label) {
        return read.getOrDefault(label, List.of()).stream()
                .filter(comments -> comments > Meaning.CLEARLY_COMMENT)
                .count();
    }

    private static String best(Map<String, Double> likeness) {
        return likeness.entrySet().stream()
                .max(Comparator.comparing(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
    }
}
