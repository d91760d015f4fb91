package dev.voicecoach.bench.speech.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import dev.voicecoach.bench.speech.score.Calibration.Judged;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void judgesEachHeardWord() {
        var said = List.of(List.of("to"), List.of("be"), List.of("or"), List.of("not"));
        var heard = List.of(List.of("to"), List.of("bee"), List.of("or"), List.of("not"), List.of("so"));

        assertThat(Calibration.judge(said, heard, List.of(0.9, 0.5, 0.8, 0.7, 0.6)))
                .containsExactly(
                        new Judged(0.9, true),
                        new Judged(0.5, false),
                        new Judged(0.8, true),
                        new Judged(0.7, true),
                        new Judged(0.6, false));
    }

    @Test
    void aGapBetweenWordsIsNoMistake() {
        var said = List.of(List.of("today"), List.of("she"), List.of("is"), List.of("well"));
        var heard = List.of(List.of("to"), List.of("day"), List.of("she"), List.of("was"), List.of("well"));

        assertThat(Calibration.judge(said, heard, Collections.nCopies(5, 0.9)))
                .extracting(Judged::right)
                .containsExactly(true, true, true, false, true);
    }

    @Test
    void numbersAndHesitationsHaveNoVerdict() {
        var said = List.of(List.of("in"), List.of("16"), List.of("65"));
        var heard = List.of(List.<String>of(), List.of("in"), List.of("1665"));

        assertThat(Calibration.judge(said, heard, List.of(0.1, 0.9, 0.9))).containsExactly(new Judged(0.9, true));
    }

    @Test
    void theErrorIsTheDistanceOfStatedAndRight() {
        var half = List.of(new Judged(0.85, true), new Judged(0.85, false));

        assertThat(Calibration.expectedError(half)).isCloseTo(0.35, offset(1e-9));
        assertThat(Calibration.expectedError(List.of(new Judged(1, true)))).isZero();
        assertThat(Calibration.table(half)).contains("0.80 to 0.90").contains("right 0.500");
    }
}
