package dev.voicecoach.coaching.scores;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import org.junit.jupiter.api.Test;

class RelevanceTest {
    @Test
    void takesTheQuestionsContentWordsByTheirStems() {
        assertThat(Relevance.questionStems("Tell me about a time you were planning projects for your customers."))
                .containsExactly("customer", "plan", "project");
    }

    @Test
    void stemsAlike() {
        assertThat(Relevance.stem("planned"))
                .isEqualTo(Relevance.stem("planning"))
                .isEqualTo(Relevance.stem("plan"));
        assertThat(Relevance.stem("managed"))
                .isEqualTo(Relevance.stem("manages"))
                .isEqualTo(Relevance.stem("manage"));
        assertThat(Relevance.stem("red")).isEqualTo("red");
    }

    @Test
    void countsWhatWasTakenUp() {
        var question = "Describe a project with unhappy customers.";
        var stems = Relevance.questionStems(question);

        assertThat(Relevance.takenUp(stems, question, spoken("My project had one customer.")))
                .isEqualTo(2 / 3.0);
        assertThat(Relevance.takenUp(stems, question, spoken("A project with unhappy customers, yes.")))
                .isZero();
    }

    @Test
    void anchorsAreLevelOutsideAndStraightBetween() {
        var anchors = Anchors.of(1, 2, 3, 8, 5, 4);

        assertThat(anchors.points(0)).isEqualTo(2);
        assertThat(anchors.points(2)).isEqualTo(5);
        assertThat(anchors.points(3)).isEqualTo(8);
        assertThat(anchors.points(4)).isEqualTo(6);
        assertThat(anchors.points(9)).isEqualTo(4);
    }

    private static SpokenAnswer spoken(String text) {
        return SpokenAnswer.of(Answers.spoken(text));
    }
}
