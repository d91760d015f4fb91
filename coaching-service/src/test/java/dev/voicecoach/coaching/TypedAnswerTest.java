package dev.voicecoach.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.feedback.RulesCoach;
import dev.voicecoach.schemas.events.Metric;
import dev.voicecoach.schemas.events.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A transcript without any time, as transcription-service makes it of what was typed. */
class TypedAnswerTest {
    @ParameterizedTest
    @ValueSource(strings = {Answers.STORY, Answers.GIBBERISH, "Yes.", "x"})
    void isMeasuredScoredAndCoachedLikeAnyOther(String text) {
        var assessment = Assessments.typed("What did you make fast?", text);
        var draft = new RulesCoach().coach(assessment);

        assertThat(assessment.measured().onTheWire())
                .extracting(Metric::getValue)
                .allMatch(value -> value == null || Double.isFinite(value));
        assertThat(Assessments.VERIFIER.verify(draft, assessment).claimsDropped())
                .isZero();
        assertThat(assessment.scores().dimensions().stream()
                        .filter(score -> score.getDimension().equals("content"))
                        .map(Score::getStatus))
                .containsExactly(text.equals(Answers.STORY) ? "scored" : "insufficient_evidence");
        assertThat(assessment.scores().dimensions())
                .filteredOn(score -> score.getDimension().equals("delivery")
                        || score.getDimension().equals("composure"))
                .hasSize(2)
                .allSatisfy(score -> assertThat(score.getReasonCode()).isEqualTo("typed"));
    }
}
