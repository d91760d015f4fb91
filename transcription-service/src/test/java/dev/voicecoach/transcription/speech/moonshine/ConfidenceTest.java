package dev.voicecoach.transcription.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfidenceTest {
    @ParameterizedTest
    @EnumSource
    void risesWithTheModelsOwnProbability(MoonshineModel model) {
        var confidence = model.confidence();
        var last = 0.0;
        for (var product : new double[] {0, 0.01, 0.3, 0.5, 0.9, 0.99, 1}) {
            assertThat(confidence.of(product)).isBetween(0.0, 1.0).isGreaterThan(last);
            last = confidence.of(product);
        }
    }

    @Test
    void takesTheTokensOfTheLettersOnly() {
        var draft = new Draft(4);
        draft.add(300, 0.9);
        draft.add(301, 0.8);
        draft.add(302, 0.1);
        var confidence = new Confidence(1, 0);
        assertThat(confidence.of(draft, new Vocabulary.Written("word,", 0, 2, 3)))
                .isCloseTo(0.72, offset(1e-6));
    }
}
