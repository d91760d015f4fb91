package dev.voicecoach.emotion.voice.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;

class ExpressionModelTest {
    private static final ExpressionModel MODEL = ExpressionModel.load();

    /** Everything as in ordinary speech, but for these deviations. */
    private static Map<String, Double> standardised(Map<String, Double> deviations) {
        var all = new HashMap<String, Double>();
        MODEL.measurements().forEach(name -> all.put(name, 0.0));
        all.put(ExpressionModel.DISTANCE, 0.0);
        all.putAll(deviations);
        return all;
    }

    private static Map<String, Double> expressions(Map<String, Double> deviations) {
        return byName(MODEL.expressions(standardised(deviations)));
    }

    private static Map<String, Double> byName(List<Likelihood> likelihoods) {
        return likelihoods.stream().collect(Collectors.toMap(Likelihood::name, Likelihood::probability));
    }

    @Test
    void knowsEveryNameThatIsPromised() {
        assertThat(MODEL.expressions(standardised(Map.of())))
                .extracting(Likelihood::name)
                .containsExactlyInAnyOrder(
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
        assertThat(MODEL.attributes(standardised(Map.of())))
                .extracting(Likelihood::name)
                .containsExactlyInAnyOrder("clear", "breathy", "strained");
    }

    @Test
    void ordinarySpeechIsNeutralAndLittleElse() {
        var ordinary = expressions(Map.of());
        assertThat(ordinary.get("neutral")).isGreaterThan(0.7);
        ordinary.forEach((name, probability) -> {
            if (!name.equals("neutral")) {
                assertThat(probability).as(name).isLessThan(0.2);
            }
        });
        assertThat(Objects.requireNonNull(MODEL.arousal(standardised(Map.of()))).value())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "confident, articulation_rate=1 pause_share=-1 level_deviation=1 pitch_final_slope=-1",
        "calm, alpha_ratio=-1 articulation_rate=-1 pitch_shift=-1 level_deviation=-1 jitter_local=-1",
        "nervous, pitch_shift=2 alpha_ratio=2 pause_share=2 pitch_deviation=-1",
        "hesitant, pause_share=2 sustained_share=3 articulation_rate=-2 pitch_final_slope=1",
        "enthusiastic, pitch_deviation=2 level_deviation=2 articulation_rate=1.5 alpha_ratio=1.5 pitch_shift=1",
        "tense, alpha_ratio=2.5 h1_h2=-2 pitch_shift=1",
        "flat, pitch_deviation=-2.5 level_deviation=-2",
        "joyful, pitch_deviation=2 pitch_shift=2 level_deviation=1.5 articulation_rate=1 jitter_local=-1",
        "sad, articulation_rate=-2 alpha_ratio=-2 pitch_deviation=-2 level_deviation=-1.5 pause_share=1",
        "angry, alpha_ratio=2.5 level_deviation=2 pitch_deviation=1 articulation_rate=1.5 jitter_local=1",
        "surprised, pitch_shift=3 pitch_deviation=2 pitch_final_slope=1.5"
    })
    void whatTheLiteratureDescribesIsLikely(String name, String signs) {
        var deviations = new HashMap<String, Double>();
        for (var sign : signs.split(" ")) {
            deviations.put(sign.split("=")[0], Double.valueOf(sign.split("=")[1]));
        }
        assertThat(expressions(deviations).get(name)).isGreaterThan(0.5);
        deviations.replaceAll((measurement, deviation) -> -deviation);
        assertThat(expressions(deviations).get(name)).isLessThan(0.05);
    }

    @Test
    void severalMayBeLikelyAtOnce() {
        assertThat(expressions(Map.of("pitch_deviation", 2.5, "pitch_shift", 2.5, "level_deviation", 2.0)))
                .satisfies(heard -> {
                    assertThat(heard.get("enthusiastic")).isGreaterThan(0.5);
                    assertThat(heard.get("surprised")).isGreaterThan(0.5);
                });
    }

    @Test
    void withTooLittleMeasuredThereIsNoName() {
        var some = standardised(Map.of());
        some.keySet().retainAll(List.of("pitch_deviation", "articulation_rate"));
        assertThat(MODEL.expressions(some)).isEmpty();
        assertThat(MODEL.arousal(some)).isNull();
        assertThat(MODEL.expressions(Map.of())).isEmpty();
        assertThat(MODEL.expressions(MODEL.standardise(Map.of()))).isEmpty();
    }

    @Test
    void withoutTheQualityOfTheVoiceThereIsNoValence() {
        var some = standardised(Map.of());
        some.keySet().removeAll(List.of("jitter_local", "harmonics_to_noise", "h1_h2"));
        assertThat(MODEL.valence(some)).isNull();
        assertThat(MODEL.arousal(some)).isNotNull();
    }

    @Test
    void valenceIsAlmostAGuessAndArousalIsLess() {
        var extreme = standardised(Map.of("harmonics_to_noise", 3.0, "jitter_local", -3.0, "alpha_ratio", -3.0));
        var valence = Objects.requireNonNull(MODEL.valence(extreme));
        var arousal = Objects.requireNonNull(MODEL.arousal(extreme));
        // Nothing known at all: 0.58.
        assertThat(valence.uncertainty()).isEqualTo(0.55);
        assertThat(Math.abs(valence.value())).isLessThan(valence.uncertainty());
        assertThat(arousal.uncertainty()).isEqualTo(0.46);
    }

    @Test
    void aMeasurementCountsInDeviationsAndOneAloneDecidesNothing() {
        var standardised = MODEL.standardise(Map.of("articulation_rate", 4.91 + 0.73, "alpha_ratio", 1000.0));
        assertThat(standardised.get("articulation_rate")).isCloseTo(1, within(1e-9));
        assertThat(standardised.get("alpha_ratio")).isEqualTo(3);
        assertThat(standardised).doesNotContainKey("pause_share");
    }

    @Test
    void distanceIsWhatAllTogetherDeviate() {
        assertThat(MODEL.standardise(Map.of("articulation_rate", 4.91)).get(ExpressionModel.DISTANCE))
                .isCloseTo(-Math.sqrt(2), within(1e-9));
        assertThat(MODEL.standardise(Map.of("articulation_rate", 4.91 + 0.73)).get(ExpressionModel.DISTANCE))
                .isCloseTo(0, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"articulation_rate, articulation_speed", "Hincks2005, Hinks2005", "threshold, treshold"})
    void refusesAFileWithAWrongName(String right, String wrong) throws IOException {
        var json = new String(
                Objects.requireNonNull(ExpressionModel.class.getResourceAsStream("model.json"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        var broken = json.replaceFirst("\"" + right + "\"", "\"" + wrong + "\"");
        assertThatThrownBy(
                        () -> ExpressionModel.read(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(JacksonException.class);
    }
}
