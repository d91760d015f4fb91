package dev.voicecoach.coaching.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClausesTest {
    @Test
    void leavesShortSentencesWhole() {
        assertThat(clauses("I called her and she came. We talked."))
                .containsExactly("I called her and she came", "We talked");
    }

    @Test
    void cutsLongOnesWhereTheSpeakerGoesOn() {
        assertThat(clauses(
                        "I went through every single bed on the ward that night and I called the doctor on duty before"
                                + " anybody had got any worse because we were two nurses short."))
                .containsExactly(
                        "I went through every single bed on the ward that night",
                        "and I called the doctor on duty before anybody had got any worse",
                        "because we were two nurses short");
    }

    @Test
    void countsNoFillersAsWords() {
        assertThat(clauses("I um called uh her um and uh she um came uh at um once uh and um we uh all um left."))
                .hasSize(1);
    }

    @Test
    void coversEveryWordOnce() {
        var answer = SpokenAnswer.of(Answers.spoken(Answers.STORY));
        int at = 0;
        for (var clause : Clauses.of(answer)) {
            assertThat(clause.from()).isEqualTo(at);
            at = clause.to();
        }
        assertThat(at).isEqualTo(answer.words().size());
    }

    private static List<String> clauses(String text) {
        var answer = SpokenAnswer.of(Answers.spoken(text));
        return Clauses.of(answer).stream()
                .map(clause -> answer.quote(clause).text())
                .toList();
    }
}
