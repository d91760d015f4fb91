package dev.voicecoach.coaching.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RubricTest {
    private final Rubric rubric = Rubric.load();

    @Test
    void weighsAllDimensionsToOne() {
        assertThat(rubric.weights().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(rubric.weights()).hasSize(Dimension.values().length);
    }

    @Test
    void hasWordsForTwoFiveAndEightInEveryDimension() {
        for (var dimension : Dimension.values()) {
            assertThat(rubric.of(dimension).anchors()).containsOnlyKeys(2, 5, 8);
            assertThat(rubric.of(dimension).asks()).endsWith("?");
        }
    }

    @Test
    void givesEverythingUsualTheSamePoints() {
        for (var dimension : Dimension.values()) {
            rubric.of(dimension)
                    .forms()
                    .values()
                    .forEach(criteria -> criteria.forEach(criterion -> {
                        var low = criterion.metric().usualLow();
                        var high = criterion.metric().usualHigh();
                        if (low != null && high != null) {
                            assertThat(criterion.points(low))
                                    .as(criterion.measure())
                                    .isEqualTo(8);
                            assertThat(criterion.points((low + high) / 2)).isEqualTo(8);
                            assertThat(criterion.points(high))
                                    .as(criterion.measure())
                                    .isEqualTo(8);
                        }
                    }));
        }
    }

    @Test
    void keepsAllPointsOnTheScaleAndSaysWhy() {
        for (var dimension : Dimension.values()) {
            rubric.of(dimension)
                    .forms()
                    .values()
                    .forEach(criteria -> criteria.forEach(criterion -> {
                        assertThat(criterion.why()).endsWith(".");
                        for (double value = -1000; value <= 1000; value += 7.3) {
                            assertThat(criterion.points(value)).isBetween(0.0, 10.0);
                        }
                    }));
        }
    }

    @Test
    void practisesOnlyWhatItScores() {
        var scored = rubric.dimensions().values().stream()
                .flatMap(dimension -> dimension.forms().values().stream())
                .flatMap(criteria -> criteria.stream())
                .map(Rubric.Criterion::measure)
                .toList();

        assertThat(rubric.drills()).allSatisfy(drill -> assertThat(scored).contains(drill.measure()));
    }

    @Test
    void refusesAnUnknownMeasureByName() throws IOException {
        assertRefused("measure: action_share, weight: 3", "measure: eye_contact, weight: 3", "eye_contact");
    }

    @Test
    void refusesPointsThatDoNotRise() throws IOException {
        assertRefused("[[70, 2], [100, 5]", "[[170, 2], [100, 5]", "have to rise");
    }

    @Test
    void refusesALimitThatIsMissing() throws IOException {
        assertRefused("  least_words:", "  fewest_words:", "least_words");
    }

    private static void assertRefused(String written, String changed, String says) throws IOException {
        try (var in = Rubric.class.getResourceAsStream("/rubric/rubric.yml")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(written);
            var wrong = new ByteArrayInputStream(text.replace(written, changed).getBytes(StandardCharsets.UTF_8));
            assertThatThrownBy(() -> Rubric.read(wrong)).hasMessageContaining(says);
        }
    }
}
