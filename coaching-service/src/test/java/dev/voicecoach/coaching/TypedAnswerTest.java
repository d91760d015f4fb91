package dev.voicecoach.coaching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.feedback.CoachingBrief;
import dev.voicecoach.coaching.feedback.RulesCoach;
import dev.voicecoach.coaching.feedback.Verifier;
import dev.voicecoach.coaching.metrics.MeasureAnswer;
import dev.voicecoach.coaching.scores.ScoreAnswer;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Engine;
import dev.voicecoach.schemas.events.Metric;
import dev.voicecoach.schemas.events.Score;
import dev.voicecoach.schemas.events.Segment;
import dev.voicecoach.schemas.events.TranscriptReady;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A transcript without any time, as transcription-service makes it of what was typed. */
class TypedAnswerTest {
    @ParameterizedTest
    @ValueSource(strings = {Answers.STORY, Answers.GIBBERISH, "Yes.", "x"})
    void isMeasuredScoredAndCoachedLikeAnyOther(String text) {
        var transcript = new TranscriptReady(
                text,
                "en",
                List.of(new Segment(text, 0L, 0L)),
                List.of(),
                List.of(),
                0L,
                0L,
                new Engine("typed", "none", "1", 0L),
                List.of(),
                List.of(),
                text,
                null);
        var answer = SpokenAnswer.of(transcript);
        var measured = MeasureAnswer.measure(answer, transcript, null);
        var scores = ScoreAnswer.score(answer, "en", measured, "What did you make fast?", EmotionPolicy.OFF, false);
        var brief = new CoachingBrief(answer, measured, scores);
        var verified = Verifier.verify(new RulesCoach().coach(brief), brief);

        assertThat(measured.onTheWire())
                .extracting(Metric::getValue)
                .allMatch(value -> value == null || Double.isFinite(value));
        assertThat(verified.claimsDropped()).isZero();
        assertThat(scores.dimensions().stream()
                        .filter(score -> score.getDimension().equals("content"))
                        .map(Score::getStatus))
                .containsExactly(text.equals(Answers.STORY) ? "scored" : "insufficient_evidence");
        assertThat(scores.dimensions()).noneMatch(score -> score.getDimension().equals("composure"));
    }
}
