package dev.voicecoach.bench.speech.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.bench.speech.score.WordTimes.Distance;
import dev.voicecoach.bench.speech.score.WordTimes.Timed;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordTimesTest {
    @Test
    void comparesTheWordsThatBothHave() {
        var said = List.of(timed(100, "to"), timed(200, "be"), timed(300, "to"));
        var heard = List.of(timed(90, "to"), timed(210, "bee"), timed(350, "to"));

        assertThat(WordTimes.distances(said, heard)).containsExactly(new Distance(-10, -10), new Distance(50, 50));
    }

    @Test
    void aWordThatIsTwoForTheOtherSideDoesNotCount() {
        var said = List.of(timed(100, "cold"), timed(200, "hearted"), timed(300, "and"));
        var heard = List.of(timed(100, "cold", "hearted"), timed(320, "and"));

        assertThat(WordTimes.distances(said, heard)).containsExactly(new Distance(20, 20));
    }

    private static Timed timed(double startMillis, String... words) {
        return new Timed(List.of(words), startMillis, startMillis + 50);
    }
}
