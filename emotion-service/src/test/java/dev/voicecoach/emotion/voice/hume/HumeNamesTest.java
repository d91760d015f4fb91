package dev.voicecoach.emotion.voice.hume;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.emotion.voice.Impression;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class HumeNamesTest {
    private final HumeNames names = HumeNames.load();

    @Test
    void coversTheExpressionsThatAreOurs() {
        assertThat(new TreeSet<>(names.expressions().values()))
                .contains(
                        "confident",
                        "calm",
                        "nervous",
                        "hesitant",
                        "enthusiastic",
                        "tense",
                        "flat",
                        "joyful",
                        "sad",
                        "angry",
                        "surprised",
                        "neutral");
    }

    @Test
    void mapsNothingToADifferentThingThanItself() {
        // Words that both sides use.
        for (var each : names.attributes().entrySet()) {
            if (names.attributes().containsValue(each.getKey())) {
                assertThat(each.getValue()).isEqualTo(each.getKey());
            }
        }
        assertThat(names.expressions()).containsEntry("neutral", "neutral").doesNotContainKey("abhorrence");
    }

    @Test
    void ofSeveralNamesForOneTheMostLikelyCounts() {
        var heard = names.impression(new HumeAnswer.Measurement(
                0,
                3_000,
                Map.of("anxiety", 0.4, "fear", 0.7, "abhorrence", 0.9, "calmness", 0.5),
                Map.of("calm", 0.8, "clear", 0.9, "background music", 0.95)));
        assertThat(heard)
                .isEqualTo(new Impression(0, 3_000, Map.of("nervous", 0.7, "calm", 0.8), Map.of("clear", 0.9)));
    }
}
