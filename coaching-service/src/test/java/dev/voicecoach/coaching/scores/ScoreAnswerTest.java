package dev.voicecoach.coaching.scores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.metrics.Measurements;
import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.platform.codec.EventCodec;
import dev.voicecoach.schemas.events.AnswerInput;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Score;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.VoiceAnalysed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoreAnswerTest {
    private static final String QUESTION = "Tell me about a slow payment page that you made fast.";

    @Test
    void scoresACompleteStoryInEveryDimension() {
        var scores = score(Answers.spoken(Answers.STORY), QUESTION, EmotionPolicy.FULL, Answers.voice());

        assertThat(scores.dimensions())
                .extracting(Score::getDimension)
                .containsExactly("content", "structure", "relevance", "delivery", "composure");
        assertThat(scores.dimensions()).allSatisfy(score -> {
            assertThat(score.getStatus()).isEqualTo("scored");
            assertThat(score.getValue()).isBetween(6.0, 10.0);
            assertThat(score.getMargin()).isBetween(0.5, 3.0);
            assertThat(score.getReason()).isNull();
        });
        assertThat(scores.overall().getStatus()).isEqualTo("scored");
    }

    @Test
    void marksAVagueAnswerBelowAConcreteOne() {
        var vague = Answers.spoken("I guess we kind of had some problems at work and it was sort of hard for everyone."
                + " Maybe we talked about it a bit and then it was probably fine for the people in there.");

        assertThat(value(vague, Dimension.CONTENT))
                .isLessThan(value(Answers.spoken(Answers.STORY), Dimension.CONTENT) - 2);
        assertThat(value(vague, Dimension.STRUCTURE))
                .isLessThan(value(Answers.spoken(Answers.STORY), Dimension.STRUCTURE) - 2);
    }

    @Test
    void losesStructureWithItsResult() {
        var withoutResult = Answers.STORY.substring(0, Answers.STORY.indexOf("As a result"));

        assertThat(value(Answers.spoken(withoutResult.strip()), Dimension.STRUCTURE))
                .isLessThan(value(Answers.spoken(Answers.STORY), Dimension.STRUCTURE));
    }

    @Test
    void hasNoNumberForSilence() {
        assertAbstains(score(Answers.silence(), QUESTION, EmotionPolicy.FULL, Answers.voice()), Reason.NO_SPEECH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"No.", "I do not know.", "Um uh um uh um uh um uh um uh um uh um uh um uh um uh um uh um uh."})
    void hasNoNumberForAFewWords(String text) {
        var scores = score(Answers.spoken(text), QUESTION, EmotionPolicy.FULL, Answers.voice());

        assertThat(scores.dimensions())
                .allSatisfy(score -> assertThat(score.getValue()).isNull());
        assertThat(scores.overall().getValue()).isNull();
    }

    @Test
    void hasNoNumberForGibberish() {
        assertAbstains(
                score(Answers.spoken(Answers.GIBBERISH), QUESTION, EmotionPolicy.FULL, Answers.voice()),
                Reason.GIBBERISH);
    }

    @Test
    void hasNoNumberForOneThingSaidAgainAndAgain() {
        assertAbstains(
                score(Answers.spoken("I do not know. ".repeat(12).strip()), null, EmotionPolicy.FULL, Answers.voice()),
                Reason.GIBBERISH);
    }

    @Test
    void hasNoNumberForAnotherLanguage() {
        assertAbstains(
                score(Answers.spoken(Answers.STORY, "de"), QUESTION, EmotionPolicy.FULL, Answers.voice()),
                Reason.OTHER_LANGUAGE);
    }

    @Test
    void scoresNoRelevanceWithoutAQuestion() {
        var scores = score(Answers.spoken(Answers.STORY), null, EmotionPolicy.FULL, Answers.voice());

        assertThat(scores.of(Dimension.RELEVANCE).orElseThrow().getReason()).isEqualTo(Reason.NO_QUESTION.sentence());
        assertThat(scores.overall().getValue()).isNotNull();
    }

    @Test
    void knowsAParaphraseFromAnotherTopic() {
        var paraphrase = score(
                Answers.spoken(Answers.STORY),
                "Have you ever had to speed up something that customers were waiting for?",
                EmotionPolicy.FULL,
                Answers.voice());
        var other = score(
                Answers.spoken(Answers.STORY),
                "What does diversity mean for a team?",
                EmotionPolicy.FULL,
                Answers.voice());

        assertThat(paraphrase.of(Dimension.RELEVANCE).orElseThrow().getValue()).isNotNull();
        for (var dimension : List.of(Dimension.CONTENT, Dimension.STRUCTURE, Dimension.RELEVANCE)) {
            assertThat(other.of(dimension).orElseThrow().getReasonCode()).isEqualTo("off_topic");
        }
        assertThat(other.of(Dimension.DELIVERY).orElseThrow().getValue()).isNotNull();
        assertThat(other.overall().getReasonCode()).isEqualTo("off_topic");
    }

    @Test
    void asksMoreNearnessOfAnAnswerToAStoryQuestionThatTellsNothing() {
        var told = Assessments.of(Answers.STORY).measured().with(MetricId.QUESTION_STANDING, 0.4);
        var untold = told.with(MetricId.TOLD_SHARE, 0);

        assertThat(content(told, true).getValue()).isNotNull();
        assertThat(content(untold, true).getReasonCode()).isEqualTo("off_topic");
        assertThat(content(untold, false).getValue()).isNotNull();
    }

    private static Score content(Measurements measured, boolean asksForStory) {
        var circumstances =
                new Circumstances(AnswerInput.SPOKEN, EmotionPolicy.FULL, true, true, false, true, asksForStory, true);
        return new ScoreAnswer(Rubric.load())
                .score(measured, circumstances)
                .of(Dimension.CONTENT)
                .orElseThrow();
    }

    @Test
    void scoresATypedAnswerWithoutItsVoice() {
        var scores = Assessments.typed(QUESTION, Answers.STORY).scores();

        assertThat(scores.of(Dimension.DELIVERY).orElseThrow().getReasonCode()).isEqualTo("typed");
        assertThat(scores.of(Dimension.COMPOSURE).orElseThrow().getReasonCode()).isEqualTo("typed");
        assertThat(scores.overall().getValue()).isNotNull();
    }

    @Test
    void saysInTheRubricsWordsWhatAValueMeans() {
        assertThat(Assessments.of(Answers.STORY)
                        .scores()
                        .of(Dimension.STRUCTURE)
                        .orElseThrow()
                        .getAnchor())
                .isEqualTo("Scene, task, own actions and outcome in order, with most of the time on the actions.");
    }

    @Test
    void isNotTakenInByTheQuestionSaidBack() {
        var question = "Describe how you handled a difficult customer complaint in your last job.";
        var echo = question + " Well yes, " + question.toLowerCase(java.util.Locale.ROOT)
                + " I was there and it was what it was for all of us in those days.";

        var scores = score(Answers.spoken(echo), question, EmotionPolicy.FULL, Answers.voice());

        assertThat(scores.of(Dimension.RELEVANCE).orElseThrow().getValue()).isNull();
    }

    @Test
    void knowsNoComposureUnderPolicyOff() {
        var scores = score(Answers.spoken(Answers.STORY), QUESTION, EmotionPolicy.OFF, null);

        assertThat(scores.of(Dimension.COMPOSURE)).isEmpty();
        assertThat(scores.overall().getValue()).isNotNull();
    }

    @Test
    void scoresWithoutTheVoiceAndSaysWhatItDidNotHear() {
        var without = score(Answers.spoken(Answers.STORY), QUESTION, EmotionPolicy.FULL, null);

        assertThat(without.of(Dimension.COMPOSURE).orElseThrow().getReason())
                .isEqualTo(Reason.VOICE_UNAVAILABLE.sentence());
        assertThat(without.of(Dimension.DELIVERY).orElseThrow().getValue()).isNotNull();
        assertThat(without.overall().getValue()).isNotNull();
    }

    @Test
    void doesNotMarkDownInsideWhatIsUsual() {
        var calm = score(Answers.spoken(Answers.STORY), null, EmotionPolicy.FULL, Answers.voice(5.0));
        var lively = score(Answers.spoken(Answers.STORY), null, EmotionPolicy.FULL, Answers.voice(13.0));
        var flat = score(Answers.spoken(Answers.STORY), null, EmotionPolicy.FULL, Answers.voice(1.0));

        assertThat(calm.of(Dimension.DELIVERY)).isEqualTo(lively.of(Dimension.DELIVERY));
        assertThat(flat.of(Dimension.DELIVERY).orElseThrow().getValue())
                .isLessThan(calm.of(Dimension.DELIVERY).orElseThrow().getValue());
    }

    @Test
    void sameInputSameBytesAndAlwaysANumberOrAReason() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 60; round++) {
            var words = new ArrayList<>(Arrays.asList(Answers.STORY.split(" ", -1)));
            Collections.shuffle(words, random);
            var transcript = Answers.spoken(String.join(" ", words.subList(0, random.nextInt(words.size()))));
            var voice = random.nextBoolean() ? Answers.voice(random.nextDouble() * 20) : null;
            var policy = EmotionPolicy.values()[random.nextInt(3)];
            var first = score(transcript, QUESTION, policy, voice);
            var second = score(transcript, QUESTION, policy, voice);

            assertThat(first).as("seed %s, round %s", seed, round).isEqualTo(second);
            assertThat(EventCodec.encode(first.overall())).isEqualTo(EventCodec.encode(second.overall()));
            assertThat(first.dimensions()).as("seed %s, round %s", seed, round).allSatisfy(score -> {
                assertThat(score.getValue() == null).isEqualTo(score.getReason() != null);
                assertThat(score.getValue() == null ? 0 : score.getValue()).isBetween(0.0, 10.0);
            });
        }
    }

    private static void assertAbstains(Scores scores, Reason reason) {
        assertThat(scores.dimensions()).hasSize(5).allSatisfy(score -> {
            assertThat(score.getStatus()).isEqualTo("insufficient_evidence");
            assertThat(score.getValue()).isNull();
            assertThat(score.getMargin()).isNull();
            assertThat(score.getReason()).isEqualTo(reason.sentence());
            assertThat(score.getReasonCode()).isEqualTo(reason.code());
        });
        assertThat(scores.whyNoOverall()).contains(reason);
    }

    private static double value(TranscriptReady transcript, Dimension dimension) {
        return score(transcript, null, EmotionPolicy.FULL, Answers.voice())
                .of(dimension)
                .orElseThrow()
                .getValue();
    }

    private static Scores score(
            TranscriptReady transcript, String question, EmotionPolicy emotion, VoiceAnalysed voice) {
        return Assessments.of(transcript, voice, question, emotion).scores();
    }
}
