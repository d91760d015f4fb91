package dev.voicecoach.coaching.content;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.transcript.SpokenAnswer;
import dev.voicecoach.coaching.transcript.SpokenWord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WordOrderTest {
    private static final WordOrder ORDER = new WordOrder(LabelledText.read("/content/story-exemplars.txt"));
    private static final List<SpokenWord> STORY =
            SpokenAnswer.of(Answers.spoken(Answers.STORY)).words();

    @Test
    void speechIsLikelierInItsOrder() {
        assertThat(ORDER.of(STORY)).isGreaterThan(0);
    }

    @Test
    void theSameWordsAtRandomAreNot() {
        for (int seed = 0; seed < 20; seed++) {
            var words = new ArrayList<>(STORY);
            Collections.shuffle(words, new Random(seed));
            assertThat(ORDER.of(words)).as("seed %d", seed).isLessThan(-0.3);
        }
    }

    @Test
    void nothingSaidHasNoOrder() {
        assertThat(ORDER.of(List.of())).isZero();
    }
}
