package dev.voicecoach.bench.speech.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.bench.speech.score.WordAlignment.Step;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordAlignmentTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            one two three | one two three     | 0
            one two three | one three         | 1
            one two three | one too three     | 1
            one two three | one two two three | 1
            one two three | -                 | 3
            -             | one two           | 2
            a b c d       | b c d e           | 2
            """, delimiter = '|')
    void countsSubstitutionsDeletionsAndInsertions(String said, String heard, int errors) {
        assertThat(WordAlignment.of(words(said), words(heard)).errors()).isEqualTo(errors);
    }

    @Test
    void saysWhichWordBecameWhich() {
        assertThat(WordAlignment.of(words("one two three"), words("one to the three"))
                        .steps())
                .hasSize(4)
                .startsWith(new Step(0, 0, true))
                .endsWith(new Step(2, 3, true))
                .filteredOn(step -> !step.right())
                .hasSize(2);
    }

    @Test
    void neverCountsMoreErrorsThanReplacingEachWord() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var said = random.ints(random.nextInt(12), 0, 4)
                    .mapToObj(Integer::toString)
                    .toList();
            var heard = random.ints(random.nextInt(12), 0, 4)
                    .mapToObj(Integer::toString)
                    .toList();
            var alignment = WordAlignment.of(said, heard);
            assertThat(alignment.errors())
                    .as("seed %d", seed)
                    .isBetween(Math.abs(said.size() - heard.size()), Math.max(said.size(), heard.size()))
                    .isEqualTo(WordAlignment.of(heard, said).errors());
            assertThat(alignment.steps().stream().filter(step -> step.said() != null))
                    .hasSameSizeAs(said);
            assertThat(alignment.steps().stream().filter(step -> step.heard() != null))
                    .hasSameSizeAs(heard);
        }
    }

    private static List<String> words(String text) {
        return text == null ? List.of() : List.of(text.split(" ", -1));
    }
}
