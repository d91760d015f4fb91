package dev.voicecoach.coaching.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.transcript.Span;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuotePlacesTest {
    private final SpokenAnswer answer = SpokenAnswer.of(Answers.spoken("I led the team. It's 40% faster, I think!"));
    private final QuotePlaces places = new QuotePlaces(answer);

    @Test
    void findsAQuoteWhereverItStands() {
        assertThat(places.of("led the team")).containsExactly(new Span(1, 4));
        assertThat(places.of("\"led  the\nteam.\"")).hasSize(1);
        assertThat(places.of("I")).hasSize(2);
        assertThat(places.of("40% faster")).hasSize(1);
        assertThat(places.of("team. It's 40%")).hasSize(1);
    }

    @Test
    void findsNothingThatWasNotSaidSo() {
        assertThat(places.of("I lead the team")).isEmpty();
        assertThat(places.of("the tea")).isEmpty();
        assertThat(places.of("led team")).isEmpty();
        assertThat(places.of(" ")).isEmpty();
        assertThat(places.of("...")).isEmpty();
    }

    @Test
    void toleratesCaseAndPunctuation() {
        assertThat(places.of("Led the team")).containsExactly(new Span(1, 4));
        assertThat(places.of("team It's")).containsExactly(new Span(3, 5));
    }

    @Test
    void everyQuoteOfAnAnswerIsFoundInIt() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var story = SpokenAnswer.of(Answers.spoken(Answers.STORY));
        var inStory = new QuotePlaces(story);
        for (int round = 0; round < 500; round++) {
            int from = random.nextInt(story.words().size());
            int to = from + 1 + random.nextInt(story.words().size() - from);
            var quote = story.quote(new Span(from, to));
            assertThat(inStory.of(quote.text()))
                    .as("seed %s, %s to %s", seed, from, to)
                    .contains(quote.words());
        }
    }
}
