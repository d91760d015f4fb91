package dev.voicecoach.question.hybrid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.question.index.Match;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BlendTest {
    private static final List<Match> NEAR = List.of(new Match("a", 0.6), new Match("b", 0.5), new Match("c", 0.2));

    @Test
    void wordsDecideBetweenWhatIsAboutAsNear() {
        assertThat(Blend.of(NEAR, Map.of("b", 0.8)).stream().map(Match::questionId))
                .containsExactly("b", "a", "c");
    }

    @Test
    void oneCommonWordDoesNotOutweighMeaning() {
        assertThat(Blend.of(NEAR, Map.of("c", 0.3)).getFirst().questionId()).isEqualTo("a");
    }

    @Test
    void aQuestionThatOnlyItsWordsFoundCountsAsTheFarthest() {
        var blended = Blend.of(NEAR, Map.of("d", 0.9));

        assertThat(blended.stream().map(Match::questionId)).containsExactly("a", "b", "d", "c");
        assertThat(blended.get(2).similarity()).isCloseTo(0.85 * 0.2 + 0.15 * 0.9, within(1e-12));
    }

    @Test
    void eitherListWillDoAlone() {
        assertThat(Blend.of(NEAR, Map.of()).stream().map(Match::questionId)).containsExactly("a", "b", "c");
        assertThat(Blend.of(List.of(), Map.of("x", 0.4)).getFirst().similarity())
                .isCloseTo(0.06, within(1e-12));
        assertThat(Blend.of(List.of(), Map.of())).isEmpty();
    }
}
