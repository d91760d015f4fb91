package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsualRangeTest {
    private static final UsualRange RANGE = new UsualRange("slow", "fast", 3, 5);

    @ParameterizedTest
    @CsvSource({"4, 0.05, 0.05", "3, 0.5, 0", "5, 0, 0.5", "2, 0.95, 0", "6, 0, 0.95", "-100, 1, 0", "100, 0, 1"})
    void saysHowFarFromUsualAValueIs(double measured, double slow, double fast) {
        assertThat(RANGE.judge(measured)).containsExactly(new Likelihood("slow", slow), new Likelihood("fast", fast));
    }

    @Test
    void saysNothingWithoutAMeasurement() {
        assertThat(RANGE.judge(null)).isEmpty();
    }
}
