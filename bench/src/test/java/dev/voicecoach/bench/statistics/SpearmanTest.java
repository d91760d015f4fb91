package dev.voicecoach.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpearmanTest {
    @Test
    void isOneForTheSameOrderAndMinusOneForTheOpposite() {
        assertThat(Spearman.of(List.of(1.0, 2.0, 3.0, 10.0), List.of(0.1, 0.2, 5.0, 5.1))
                        .value())
                .isEqualTo(1, within(1e-12));
        assertThat(Spearman.of(List.of(1.0, 2.0, 3.0), List.of(3.0, 2.0, 1.0)).value())
                .isEqualTo(-1, within(1e-12));
    }

    /** The example of Spearman's correlation in Wikipedia: IQ and hours of television. */
    @Test
    void agreesWithAPublishedExample() {
        var iq = List.of(106.0, 100.0, 86.0, 101.0, 99.0, 103.0, 97.0, 113.0, 112.0, 110.0);
        var hours = List.of(7.0, 27.0, 2.0, 50.0, 28.0, 29.0, 20.0, 12.0, 6.0, 17.0);

        assertThat(Spearman.of(iq, hours).value()).isEqualTo(-29 / 165.0, within(1e-12));
    }

    @Test
    void givesTiesTheMeanOfTheirPlaces() {
        assertThat(Spearman.ranks(5, 1, 5, 9)).containsExactly(1.5, 0, 1.5, 3);
    }

    @Test
    void saysWhereItLiesInMostDraws() {
        var random = new Random(7);
        var truth = IntStream.range(0, 60).mapToObj(i -> (double) i).toList();
        var noisy =
                truth.stream().map(value -> value + 20 * random.nextGaussian()).toList();

        var few = Spearman.of(truth.subList(20, 32), noisy.subList(20, 32));
        var many = Spearman.of(truth, noisy);

        assertThat(many.value()).isBetween(many.low(), many.high());
        assertThat(many.high() - many.low()).isLessThan(few.high() - few.low());
        assertThat(Spearman.of(truth, noisy)).as("drawn again").isEqualTo(many);
    }

    @Test
    void refusesToSayAnythingOfNothing() {
        assertThatThrownBy(() -> Spearman.of(List.of(1.0, 2.0), List.of(1.0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Spearman.of(List.of(1.0, 2.0, 3.0), List.of(1.0, 2.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Spearman.of(List.of(1.0, 2.0, 3.0), List.of(4.0, 4.0, 4.0)))
                .hasMessageContaining("alike");
    }
}
