package dev.voicecoach.emotion.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MostLikelyTest {
    private static final Map<String, Double> HEARD = Map.of("calm", 0.3, "sad", 0.29999, "tense", 0.7, "flat", 0.7);

    @Test
    void namesTheMostLikelyFirstAndAlikeOnesByName() {
        assertThat(new MostLikely(0.3, 9).of(HEARD))
                .containsExactly(
                        new Likelihood("flat", 0.7), new Likelihood("tense", 0.7), new Likelihood("calm", 0.3));
    }

    @Test
    void namesNoMoreThanItMay() {
        assertThat(new MostLikely(0, 1).of(HEARD)).containsExactly(new Likelihood("flat", 0.7));
    }

    @Test
    void roundsAsHumeDoes() {
        assertThat(new MostLikely(0.5, 1).of(Map.of("calm", 2 / 3.0))).containsExactly(new Likelihood("calm", 0.6667));
    }

    @Test
    void refusesWhatNamesNothing() {
        assertThatThrownBy(() -> new MostLikely(1.1, 1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> new MostLikely(0.5, 0)).hasMessageContaining("at least 1");
    }
}
