package dev.voicecoach.question.keyword;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class Bm25Test {
    private static double score(Bm25 index, int document, String... stems) {
        return Objects.requireNonNull(index.scores(List.of(stems)).get(document));
    }

    @Test
    void isTheFormulaOfTheSource() {
        var index = new Bm25(List.of(List.of("a", "a", "b"), List.of("b"), List.of("c", "c")));

        // Worked by hand: 3 documents of mean length 2; "a" is in one, twice, in the one of length 3.
        var saturated = 2 * 2.2 / (2 + 1.2 * (0.25 + 0.75 * 3 / 2));
        assertThat(score(index, 0, "a")).isCloseTo(saturated / 2.2, within(1e-12));
        var ofA = Math.log(1 + 2.5 / 1.5);
        var ofB = Math.log(1 + 1.5 / 2.5);
        var once = 2.2 / (1 + 1.2 * (0.25 + 0.75 / 2));
        assertThat(score(index, 1, "a", "b")).isCloseTo(ofB * once / ((ofA + ofB) * 2.2), within(1e-12));
    }

    @Test
    void aRareWordCountsForMoreThanACommonOne() {
        var index = new Bm25(List.of(List.of("rare", "x"), List.of("common", "x"), List.of("common", "y")));

        var scores = index.scores(List.of("rare", "common"));

        assertThat(scores.get(0)).isGreaterThan(scores.get(1));
    }

    @Test
    void aWordOfEveryDocumentNeverCountsAgainstOne() {
        var index = new Bm25(List.of(List.of("x"), List.of("x"), List.of("x")));

        assertThat(score(index, 0, "x")).isBetween(0.0, 1.0).isPositive();
    }

    @Test
    void wordsThatNobodyHasLowerTheShare() {
        var index = new Bm25(List.of(List.of("x"), List.of("y")));

        assertThat(score(index, 0, "x", "unknown")).isLessThan(score(index, 0, "x"));
        assertThat(index.scores(List.of("unknown"))).isEmpty();
        assertThat(index.scores(List.of())).isEmpty();
    }
}
