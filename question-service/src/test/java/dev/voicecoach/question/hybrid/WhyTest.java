package dev.voicecoach.question.hybrid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.question.keyword.KeywordMatch;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhyTest {
    private static KeywordMatch words(List<String> words, List<String> competencies) {
        return new KeywordMatch("qst_x", 0.5, words, competencies);
    }

    @Test
    void saysHowNearItIs() {
        assertThat(Why.of(0.55, null, "your query")).isEqualTo("means nearly the same as your query");
        assertThat(Why.of(0.5, null, "your query")).isEqualTo("is near to your query in meaning");
        assertThat(Why.of(0.1, null, "the phrase")).isEqualTo("has loosely to do with the phrase");
    }

    @Test
    void namesTheWordsAndTheCompetencies() {
        assertThat(Why.of(0.6, words(List.of("stakeholder", "deadline"), List.of()), "your query"))
                .isEqualTo("means nearly the same as your query; has the words ‘stakeholder’, ‘deadline’");
        assertThat(Why.of(0.45, words(List.of("conflict"), List.of("conflict_resolution")), "your query"))
                .isEqualTo("is near to your query in meaning; has the word ‘conflict’; asks for conflict resolution");
        assertThat(Why.of(0.45, words(List.of(), List.of("planning", "safety")), "your query"))
                .isEqualTo("is near to your query in meaning; asks for planning, safety");
    }

    @Test
    void namesNoMoreThanFourWords() {
        assertThat(Why.of(0.1, words(List.of("a", "b", "c", "d", "e"), List.of()), "your query"))
                .endsWith("has the words ‘a’, ‘b’, ‘c’, ‘d’");
    }
}
