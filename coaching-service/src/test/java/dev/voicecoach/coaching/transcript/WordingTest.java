package dev.voicecoach.coaching.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class WordingTest {
    @Test
    void findsWordingThatAFillerBreaks() {
        var answer = SpokenAnswer.of(
                Answers.spoken("I um told them. It was kind uh of hard. We had two um hundred complaints."));

        assertThat(Wording.ownActions(answer)).containsExactly(new Span(0, 3));
        assertThat(Wording.hedges(answer)).containsExactly(new Span(6, 9));
        assertThat(Wording.quantities(answer)).containsExactly(new Span(12, 15));
    }

    @Test
    void findsFillers() {
        assertThat(found("Um, so I, uh, led the umbrella project. Hmm.", Wording::fillers))
                .containsExactly("Um", "uh", "Hmm");
    }

    @Test
    void findsHedgesAndNotKindsOfThings() {
        assertThat(found("I guess it was kind of hard.", Wording::hedges)).containsExactly("I guess", "kind of");
        assertThat(found("This kind of work is a new sort of problem.", Wording::hedges))
                .isEmpty();
        assertThat(found("Kind of.", Wording::hedges)).containsExactly("Kind of");
    }

    @Test
    void findsNumbersWhole() {
        assertThat(found("It took one hundred and twenty days and 3.5 percent.", Wording::numbers))
                .containsExactly("one hundred and twenty", "3.5 percent");
        assertThat(found("We saved a million, twice.", Wording::numbers)).containsExactly("million, twice");
        assertThat(found("One of us left in 2019 and a friend came.", Wording::numbers))
                .isEmpty();
        assertThat(found("about 40%", Wording::numbers)).containsExactly("40%");
    }

    @Test
    void findsOwnActionsAndNotFeelings() {
        assertThat(found("I then rebuilt it, I quickly shipped it and I organised a talk.", Wording::ownActions))
                .containsExactly("I then rebuilt", "I quickly shipped", "I organised");
        assertThat(found("I needed help, I was tired and we built it. I", Wording::ownActions))
                .isEmpty();
    }

    @Test
    void findsThePartsOfAStory() {
        assertThat(found(Answers.STORY, Wording::situations)).contains("Last year", "working on");
        assertThat(found(Answers.STORY, Wording::tasks)).contains("was responsible");
        assertThat(found(Answers.STORY, Wording::results)).contains("As a result", "saved");
        assertThat(found(Answers.STORY, Wording::connectives)).contains("First", "then");
    }

    @Test
    void findsNothingInSilence() {
        assertThat(found("", Wording::numbers)).isEmpty();
        assertThat(found("", Wording::ownActions)).isEmpty();
        assertThat(found("", Wording::hedges)).isEmpty();
    }

    private static List<String> found(String text, Function<SpokenAnswer, List<Span>> wording) {
        var answer = SpokenAnswer.of(Answers.spoken(text));
        return wording.apply(answer).stream()
                .map(span -> answer.quote(span).text())
                .toList();
    }
}
