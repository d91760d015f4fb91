package dev.voicecoach.bench.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class RanksTest {
    @Test
    void countsTheFirstFiveAndTheReciprocals() {
        var ranks = new Ranks();
        ranks.put(Way.VECTORS, List.of(1, 5, 6, 0));
        ranks.put(Way.HYBRID, List.of(1, 2, 6, 0));

        assertThat(ranks.recall(Way.VECTORS)).isEqualTo(0.5);
        assertThat(ranks.reciprocal(Way.VECTORS)).isCloseTo((1 + 0.2 + 1 / 6.0) / 4, within(1e-12));
        assertThat(ranks.text()).contains("better for 1, worse for 0 of 4; MRR +0.075");
    }

    @Test
    void rankFusionIsTheFormulaOfItsSource() {
        // 1/61 + 1/62 for a and b alike, so by id; c has 1/63 alone.
        assertThat(RankFusion.of(List.of("b", "a", "c"), List.of("a", "b"))).containsExactly("a", "b", "c");
        assertThat(RankFusion.of(List.of("a", "b"), List.of("b"))).containsExactly("b", "a");
    }
}
