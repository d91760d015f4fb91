package dev.voicecoach.coaching.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.schemas.events.OwnMeasure;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompareWithOwnTest {
    @Test
    void doesNotKnowYetWithFewerThanThreeAnswers() {
        for (int answers = 0; answers < 3; answers++) {
            var own = CompareWithOwn.compare(usual(Habit.PITCH_RANGE, 8, answers), Map.of(Habit.PITCH_RANGE, 1.0));
            assertThat(own.getAnswers()).isEqualTo(answers);
            assertThat(own.getAnswersNeeded()).isEqualTo(3);
            assertThat(own.getMeasures()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "PITCH_RANGE,8,5.9,flatter than your usual",
                "PITCH_RANGE,8,10.1,livelier than your usual",
                "PITCH_RANGE,8,6.1,-",
                "PITCH_RANGE,8,9.9,-",
                "PITCH,2,0.4,lower than your usual",
                "PITCH,2,3.6,higher than your usual",
                "RATE,150,142,slower than your usual",
                "RATE,150,158,faster than your usual",
                "RATE,150,156,-",
                "LOUDNESS,-22,-25.5,quieter than your usual",
                "LOUDNESS,-22,-18.5,louder than your usual",
                "PAUSES,0.2,0.26,more halting than your usual",
                "PAUSES,0.2,0.14,more fluent than your usual",
                "PAUSES,0.2,0.24,-"
            })
    void saysWhatCanBeHeard(Habit habit, double usual, double value, String expected) {
        assertThat(compare(usual(habit, usual, 3), habit, value).getComparison())
                .isEqualTo(expected);
    }

    @Test
    void allowsMoreToThoseWhoVaryMore() {
        var steady = usual(Habit.PITCH_RANGE, 8, 3);
        var varied = with(with(with(Baseline.NONE, 5), 8), 11);

        assertThat(compare(steady, Habit.PITCH_RANGE, 3).getComparison()).isEqualTo("flatter than your usual");
        assertThat(compare(varied, Habit.PITCH_RANGE, 3).getComparison()).isNull();
        // 8 ± 2.92 · 3 · √(4/3), and no range is below nothing.
        assertThat(compare(varied, Habit.PITCH_RANGE, 3).getUsualLow()).isZero();
        assertThat(compare(varied, Habit.PITCH_RANGE, 3).getUsualHigh()).isCloseTo(18.1, within(0.1));
    }

    @Test
    void nineOfTenFurtherAnswersAreUsual() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var usual = 0;
        var rounds = 20_000;
        for (int round = 0; round < rounds; round++) {
            var baseline = Baseline.NONE;
            var answers = 3 + random.nextInt(6);
            for (int i = 0; i < answers; i++) {
                // A spread far above the least difference, so that only chance decides.
                baseline = with(baseline, 100 + 20 * random.nextGaussian());
            }
            if (compare(baseline, Habit.PITCH_RANGE, 100 + 20 * random.nextGaussian())
                            .getComparison()
                    == null) {
                usual++;
            }
        }
        assertThat(usual / (double) rounds).as("seed %s", seed).isBetween(0.89, 0.91);
    }

    /** Source of the values: any table of Student's t, column 0.95. */
    @ParameterizedTest
    @CsvSource({"2,2.920", "3,2.353", "4,2.132", "5,2.015", "10,1.812", "30,1.697", "1000,1.646"})
    void knowsStudentsT(int degreesOfFreedom, double expected) {
        assertThat(CompareWithOwn.quantile(degreesOfFreedom)).isCloseTo(expected, within(0.004 * expected));
    }

    @Test
    void comparesOnlyWhatWasMeasuredNowAndOftenEnoughBefore() {
        var baseline = usual(Habit.RATE, 150, 4);
        var own = CompareWithOwn.compare(baseline, Map.of(Habit.RATE, 151.0, Habit.PITCH_RANGE, 4.0));
        assertThat(own.getAnswers()).isEqualTo(4);
        assertThat(own.getMeasures()).extracting(OwnMeasure::getName).containsExactly("rate");
        assertThat(CompareWithOwn.compare(baseline, Map.of()).getMeasures()).isEmpty();
    }

    @Test
    void takesWhatThereIs() {
        var measured = new Measurements(Map.of(MetricId.WORDS_PER_MINUTE, 140.0, MetricId.PAUSE_SHARE, 0.2));
        assertThat(Habit.valuesOf(measured, null)).isEqualTo(Map.of(Habit.RATE, 140.0, Habit.PAUSES, 0.2));
        var withVoice = Habit.valuesOf(measured, Answers.voice());
        assertThat(withVoice).containsOnlyKeys(Habit.RATE, Habit.PAUSES, Habit.PITCH, Habit.LOUDNESS);
        // 140 Hz.
        assertThat(withVoice.get(Habit.PITCH)).isCloseTo(5.825, within(0.001));
    }

    @Test
    void isKeptWholeAndWithoutWhatALaterVersionKnows() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var baseline = Baseline.NONE;
        for (int i = 0; i < 20; i++) {
            for (var habit : Habit.values()) {
                baseline = baseline.with(Map.of(habit, random.nextGaussian()));
            }
        }
        assertThat(BaselineJson.read(BaselineJson.write(baseline)))
                .as("seed %s", seed)
                .isEqualTo(baseline);
        assertThat(BaselineJson.read("{\"answers\":2,\"measures\":{\"shimmer\":{\"count\":2,\"mean\":1,\"squares\":0}}}"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isEqualTo(new Baseline(2, Map.of()));
    }

    private static OwnMeasure compare(Baseline before, Habit habit, double value) {
        return CompareWithOwn.compare(before, Map.of(habit, value))
                .getMeasures()
                .getFirst();
    }

    private static Baseline with(Baseline before, double pitchRange) {
        return before.with(Map.of(Habit.PITCH_RANGE, pitchRange));
    }

    private static Baseline usual(Habit habit, double value, int answers) {
        var baseline = Baseline.NONE;
        for (int i = 0; i < answers; i++) {
            baseline = baseline.with(Map.of(habit, value));
        }
        return baseline;
    }
}
