package dev.voicecoach.faults.nemesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class KillTest {
    private static final List<String> PARTS = List.of("transcription", "coaching", "broker");

    @Test
    void plansEachPartOnceWhateverTheSeed() {
        for (long seed = 0; seed < 200; seed++) {
            var plan = Kill.plan(seed, PARTS, 30);

            assertThat(plan).extracting(Kill::part).containsExactlyInAnyOrderElementsOf(PARTS);
            assertThat(plan).isSortedAccordingTo(Comparator.comparing(Kill::afterEnds));
            assertThat(plan).allSatisfy(kill -> assertThat(kill.afterEnds()).isBetween(0, 22));
        }
    }

    @Test
    void plansTheSameForTheSameSeedAndAnotherForAnother() {
        assertThat(Kill.plan(7, PARTS, 30)).isEqualTo(Kill.plan(7, PARTS, 30));
        assertThat(Kill.plan(7, PARTS, 30)).isNotEqualTo(Kill.plan(8, PARTS, 30));
    }
}
