package dev.voicecoach.coaching.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.metrics.MetricId;
import dev.voicecoach.coaching.scores.Rubric;
import org.junit.jupiter.api.Test;

class AdviceWordsTest {
    @Test
    void haveSomethingToSayAboutEveryDrillOfTheRubric() {
        for (var measure : Rubric.load().measuresToPractise()) {
            var words = AdviceWords.on(measure);
            assertThat(words.finding()).endsWith(".");
            assertThat(words.remedy()).endsWith(".");
        }
        assertThat(Rubric.load().measuresToPractise()).contains(MetricId.FILLERS_PER_MINUTE);
    }
}
