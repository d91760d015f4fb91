package dev.voicecoach.standalone.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {
    @Test
    void drawsFromTheLowestToTheHighestValue() {
        assertThat(Chart.row(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0), 20))
                .isEqualTo("▁▂▃▄▅▆▇█");
    }

    @Test
    void drawsADotWhereNothingWasMeasured() {
        assertThat(Chart.row(Arrays.asList(100.0, null, 200.0), 20)).isEqualTo("▁·█");
        assertThat(Chart.row(Arrays.asList((Double) null), 20)).isEqualTo("·");
    }

    @Test
    void drawsTheMiddleWhenAllAreEqual() {
        assertThat(Chart.row(List.of(3.0, 3.0), 20)).isEqualTo("▅▅");
    }

    @Test
    void averagesWhatIsWiderThanTheTerminal() {
        assertThat(Chart.row(Arrays.asList(0.0, 0.0, 4.0, null, 10.0, 10.0), 3)).isEqualTo("▁▄█");
    }

    @Test
    void drawsNothingForNothing() {
        assertThat(Chart.row(List.of(), 20)).isEmpty();
    }

    @Test
    void drawsScoresInTenSteps() {
        assertThat(Chart.score(0)).isEqualTo("░░░░░░░░░░");
        assertThat(Chart.score(6.4)).isEqualTo("██████░░░░");
        assertThat(Chart.score(10)).isEqualTo("██████████");
    }
}
