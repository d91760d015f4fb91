package dev.voicecoach.coaching.transcript;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.schemas.events.Segment;
import dev.voicecoach.schemas.events.TranscriptReady;
import dev.voicecoach.schemas.events.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpokenAnswerTest {
    private final TranscriptReady transcript = Answers.spoken("I led the team. It's 40% faster, I think!");
    private final SpokenAnswer answer = SpokenAnswer.of(transcript);

    @Test
    void textIsTheTranscripts() {
        assertThat(answer.text()).isEqualTo(transcript.getText());
        assertThat(answer.words())
                .extracting(SpokenWord::plain)
                .containsExactly("i", "led", "the", "team", "it's", "40", "faster", "i", "think");
        assertThat(answer.written(answer.words().get(5))).isEqualTo("40%");
    }

    @Test
    void wordsHaveTheirSegmentsTimesWhenTheTranscriptHasNoOthers() {
        assertThat(answer.words().getFirst().startMillis()).isEqualTo(500);
        assertThat(answer.words().get(1).startMillis()).isEqualTo(500);
        assertThat(answer.words().get(4).startMillis())
                .isEqualTo(transcript.getSegments().get(1).getStartMillis());
    }

    @Test
    void wordsHaveTheirOwnTimesWhenTheTranscriptHasThem() {
        var timed = timed("I", "led", "it.");
        assertThat(timed.words().get(1).startMillis()).isEqualTo(100);
        assertThat(timed.quote(new Span(1, 3))).isEqualTo(new Quote("led it", 100, 290, new Span(1, 3)));
    }

    @Test
    void ignoresWordTimesOfOtherWords() {
        assertThat(timed("I", "fed", "it.").words().get(1).startMillis()).isZero();
        assertThat(timed("I", "led").words().get(1).startMillis()).isZero();
    }

    @Test
    void findsAQuoteWhereverItStands() {
        assertThat(answer.occurrences("led the team"))
                .containsExactly(new Quote("led the team", 500, 2_020, new Span(1, 4)));
        assertThat(answer.occurrences("\"led  the\nteam.\"")).hasSize(1);
        assertThat(answer.occurrences("I")).hasSize(2);
        assertThat(answer.occurrences("40% faster")).hasSize(1);
        assertThat(answer.occurrences("team. It's 40%")).hasSize(1);
    }

    @Test
    void findsNothingThatWasNotSaidSo() {
        assertThat(answer.occurrences("I lead the team")).isEmpty();
        assertThat(answer.occurrences("Led the team")).isEmpty();
        assertThat(answer.occurrences("the tea")).isEmpty();
        assertThat(answer.occurrences("led team")).isEmpty();
        assertThat(answer.occurrences("team It's")).isEmpty();
        assertThat(answer.occurrences(" ")).isEmpty();
        assertThat(answer.occurrences("...")).isEmpty();
    }

    @Test
    void everyQuoteOfAnAnswerIsFoundInIt() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var story = SpokenAnswer.of(Answers.spoken(Answers.STORY));
        for (int round = 0; round < 500; round++) {
            int from = random.nextInt(story.words().size());
            int to = from + 1 + random.nextInt(story.words().size() - from);
            var quote = story.quote(new Span(from, to));
            assertThat(story.occurrences(quote.text()))
                    .as("seed %s, %s to %s", seed, from, to)
                    .contains(quote);
        }
    }

    @Test
    void splitsSentencesWhereTheTranscriptDoes() {
        assertThat(answer.sentences()).containsExactly(new Span(0, 4), new Span(4, 9));
        assertThat(SpokenAnswer.of(Answers.silence()).sentences()).isEmpty();
    }

    @Test
    void saysNothingOfItsWordsInALog() {
        assertThat(answer.toString()).isEqualTo("SpokenAnswer[9 words]");
    }

    private static SpokenAnswer timed(String... words) {
        var times = new ArrayList<Word>();
        for (int i = 0; i < words.length; i++) {
            times.add(new Word(words[i], i * 100L, i * 100L + 90, null));
        }
        return SpokenAnswer.of(TranscriptReady.newBuilder(Answers.silence())
                .setSegments(List.of(new Segment("I led it.", 0L, 900L)))
                .setWords(times)
                .build());
    }
}
