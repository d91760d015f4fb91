package dev.voicecoach.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AimsTest {
    @Test
    void saysWhichWereMissed() {
        var aims = new Aims();
        aims.atLeast("speed", 10, 9.9, "x");
        aims.atMost("resident", 420, 420, " MB");
        aims.below("errors", 7, 7, "");
        aims.unknown("drift", "nothing to compare");

        assertThat(aims.text("ours").lines().map(line -> line.strip().replaceAll(" +", " ")))
                .containsSubsequence(
                        "MISSED speed at least 10x, measured 9.9x",
                        "met resident at most 420 MB, measured 420 MB",
                        "MISSED errors below 7, measured 7",
                        "open drift nothing to compare");
    }
}
