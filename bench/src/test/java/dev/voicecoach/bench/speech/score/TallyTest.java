package dev.voicecoach.bench.speech.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void ratesAreThoseOfTheSum() {
        var sum = Tally.sum(List.of(new Tally(1, 10, 5, 1, 2), new Tally(0, 30, 15, 1, 1)));

        assertThat(sum.wordErrorRate()).isCloseTo(0.025, offset(1e-9));
        assertThat(sum.wallFactor()).isCloseTo(0.1, offset(1e-9));
        assertThat(sum.processorFactor()).isCloseTo(0.15, offset(1e-9));
    }

    @Test
    void aDifferenceThatIsAlwaysTheSameIsCertain() {
        var one = Collections.nCopies(8, new Tally(1, 10, 1, 1, 1));
        var three = Collections.nCopies(8, new Tally(3, 10, 1, 1, 1));

        assertThat(Tally.errorDifference(one, three)).containsExactly(-16, -16);
    }

    @Test
    void aDifferenceOfOneRecordingIsNot() {
        var none = Collections.nCopies(8, new Tally(0, 10, 1, 1, 1));
        var once = new ArrayList<>(none);
        once.set(3, new Tally(4, 10, 1, 1, 1));

        assertThat(Tally.errorDifference(once, none)[0]).isZero();
        assertThat(Tally.errorDifference(once, none)[1]).isPositive();
    }
}
