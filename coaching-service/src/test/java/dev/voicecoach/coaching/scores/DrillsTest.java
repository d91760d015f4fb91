package dev.voicecoach.coaching.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import org.junit.jupiter.api.Test;

class DrillsTest {
    private static final Circumstances SPOKEN =
            new Circumstances(AnswerInput.SPOKEN, EmotionPolicy.FULL, true, true, false, false, false, false);

    private final Rubric rubric = Rubric.load();
    private final Drills drills = new Drills(rubric);
    private final ScoreAnswer scoreAnswer = new ScoreAnswer(rubric);

    @Test
    void predictsWhatScoringAgainGives() {
        var measured = Assessments.of(
                        "I guess we kind of had some problems at work and it was sort of hard for everyone."
                                + " Maybe we talked about it a bit and then it was probably fine for the people in there.")
                .measured();
        var best = drills.of(measured, SPOKEN).getFirst();
        var before = scoreAnswer.exactOverall(measured, SPOKEN).orElseThrow();
        var after = scoreAnswer
                .exactOverall(measured.with(best.metric(), best.to()), SPOKEN)
                .orElseThrow();

        assertThat(best.from()).isEqualTo(measured.value(best.metric()).orElseThrow());
        assertThat(after - before).isCloseTo(best.gain(), within(0.005));
    }

    @Test
    void bringsAStrayPaceToTheNearerEndOfWhatIsUsual() {
        var fast = Assessments.of(Answers.STORY).measured().with(MetricId.WORDS_PER_MINUTE, 280);

        assertThat(drills.of(fast, SPOKEN))
                .filteredOn(gain -> gain.metric() == MetricId.WORDS_PER_MINUTE)
                .singleElement()
                .satisfies(gain -> assertThat(gain.to()).isEqualTo(210));
    }

    @Test
    void isSilentAboutWhatIsUsual() {
        assertThat(drills.of(Assessments.of(Answers.STORY).measured(), SPOKEN))
                .noneMatch(gain -> gain.dimension().equals("delivery"));
    }

    @Test
    void hasNothingToRaiseWithoutAScore() {
        assertThat(Assessments.of("I do not know.").gains()).isEmpty();
    }
}
