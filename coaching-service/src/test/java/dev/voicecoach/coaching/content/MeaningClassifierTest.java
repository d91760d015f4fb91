package dev.voicecoach.coaching.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.MiniLmEmbedder;
import dev.voicecoach.platform.embedding.Vector;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeaningClassifierTest {
    private static final Embedder EMBEDDER = new MiniLmEmbedder();

    @Test
    void solvesTheRidgeRegressionInClosedForm() {
        var axes = new Embedder() {
            @Override
            public String modelId() {
                return "axes";
            }

            @Override
            public Vector embed(String text) {
                return new Vector(text.equals("x") ? new float[] {1, 0} : new float[] {0, 1});
            }
        };
        var classifier = MeaningClassifier.of(List.of(new LabelledText("a", "x"), new LabelledText("b", "y")), axes);

        // Kernel [[3, 1], [1, 3]], so the coefficients of "a" are (3/8, −1/8); with the bias: 2 · 3/8 − 1/8.
        var likeness = classifier.likeness(new Vector(new float[] {1, 0}));
        assertThat(likeness.get("a")).isCloseTo(0.625, within(1e-9));
        assertThat(likeness.get("b")).isCloseTo(0.125, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "situation | At the time I was a trainee in a bakery with only two ovens.",
                "task | I had to find a way to bake for a wedding with three hundred guests.",
                "action | I called the bakery next door and split the dough between our ovens.",
                "result | All the cakes were delivered an hour early, and the couple came back for every birthday.",
                "none | I am a very motivated person and I love challenges."
            })
    void tellsThePartsOfAStoryByMeaning(String part, String sentence) {
        var classifier = MeaningClassifier.of(LabelledText.read("/content/story-exemplars.txt"), EMBEDDER);
        var likeness = classifier.likeness(EMBEDDER.embed(sentence));

        assertThat(likeness.entrySet().stream()
                        .max((a, b) -> Double.compare(a.getValue(), b.getValue()))
                        .orElseThrow()
                        .getKey())
                .isEqualTo(part);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stock | I give a hundred percent every single day.",
                "own | I moved the pumps to the cellar so that the noise stopped."
            })
    void tellsWhatAnybodyCouldSay(String label, String sentence) {
        var classifier = MeaningClassifier.of(LabelledText.read("/content/stock-phrases.txt"), EMBEDDER);

        assertThat(classifier.likeness(EMBEDDER.embed(sentence)).get(label)).isGreaterThan(0.5);
    }
}
