package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.emotion.voice.VoiceAnalysis.Estimate;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Peak;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AggregatesTest {
    private static final Quantiles NONE = Quantiles.of(new double[0], frame -> true);
    private static final Measures NOTHING = new Measures(0, NONE, NONE, 0, 0, 0, 0);

    private static Part part(
            int index, Map<String, Double> standardised, List<Likelihood> attributes, List<Likelihood> expressions) {
        return new Part(
                250 * index,
                250 * index + 500,
                NOTHING,
                standardised,
                attributes,
                expressions,
                new Estimate(Math.min(1, 0.1 * index), 0.4),
                null);
    }

    private static List<Part> parts(String name, boolean expression, double... probabilities) {
        return IntStream.range(0, probabilities.length)
                .mapToObj(i -> {
                    var likelihoods = List.of(new Likelihood(name, probabilities[i]));
                    return part(
                            i, Map.of(), expression ? List.of() : likelihoods, expression ? likelihoods : List.of());
                })
                .toList();
    }

    @Test
    void theWholeIsTheMeanTheMostLikelyFirst() {
        var parts = Stream.of(0.2, 0.6)
                .map(calm -> part(
                        0,
                        Map.of(),
                        List.of(),
                        List.of(
                                new Likelihood("calm", calm),
                                new Likelihood("tense", 0.1),
                                new Likelihood("flat", 0.5))))
                .toList();
        assertThat(Aggregates.mean(parts, Part::expressions))
                .containsExactly(
                        new Likelihood("flat", 0.5), new Likelihood("calm", 0.4), new Likelihood("tense", 0.1));
    }

    @Test
    void oneWindowIsNotAnAnswer() {
        assertThat(Aggregates.mean(parts("calm", true, 0.9), Part::expressions)).isEmpty();
        assertThat(Aggregates.mean(parts("calm", true, 0.9), Part::arousal, 2)).isNull();
    }

    @Test
    void uncertaintyDoesNotShrinkWithRepetition() {
        assertThat(Aggregates.mean(parts("calm", true, 0.9, 0.9, 0.9), Part::arousal, 2))
                .isEqualTo(new Estimate(0.1, 0.4));
        assertThat(Aggregates.mean(parts("calm", true, 0.9, 0.9, 0.9), Part::valence, 2))
                .isNull();
    }

    @Test
    void stabilityIsOneWhenAllPartsAreAlikeAndAHalfWhenTheyDifferLikeSpeakers() {
        assertThat(Aggregates.stability(standardised(0.7, 0.7, 0.7))).isCloseTo(1, within(1e-9));
        assertThat(Aggregates.stability(standardised(1, -1, 1, -1))).isCloseTo(0.5, within(1e-9));
        assertThat(Aggregates.stability(standardised(1, -1))).isNull();
    }

    private static List<Part> standardised(double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> part(i, Map.of("pitch_deviation", values[i]), List.of(), List.of()))
                .toList();
    }

    @Test
    void theShareIsOfThePartsThatSayAnything() {
        var parts = Stream.concat(
                        parts("hesitant", false, 0.9, 0.5, 0.49, 0.1).stream(), parts("slow", false, 0.9).stream())
                .toList();
        assertThat(Aggregates.share(parts, "hesitant")).isEqualTo(0.5);
        assertThat(Aggregates.share(parts, "fast")).isNull();
    }

    @Test
    void aPeakStandsOutFromTheRest() {
        assertThat(PartPeaks.of(parts("tense", true, 0.1, 0.2, 0.9, 0.8, 0.1, 0.8)))
                .containsExactly(
                        new Peak("tense", true, 5_000, 12_500, 0.9), new Peak("tense", true, 12_500, 17_500, 0.8));
        assertThat(PartPeaks.of(parts("tense", true, 0.8, 0.9, 0.8))).isEmpty();
        assertThat(PartPeaks.of(parts("tense", true, 0.1, 0.4, 0.1))).isEmpty();
        assertThat(PartPeaks.of(parts("neutral", true, 0.1, 0.9, 0.1))).isEmpty();
    }

    @Test
    void oneMomentIsListedOnceUnderOneName() {
        var nothing = List.of(new Likelihood("hesitant", 0));
        var likely = List.of(new Likelihood("hesitant", 0.9));
        var parts = List.of(
                part(0, Map.of(), likely, likely),
                part(1, Map.of(), nothing, nothing),
                part(2, Map.of(), nothing, nothing),
                part(3, Map.of(), nothing, likely));
        assertThat(PartPeaks.of(parts))
                .containsExactly(
                        new Peak("hesitant", false, 0, 5_000, 0.9), new Peak("hesitant", true, 7_500, 12_500, 0.9));
    }

    @Test
    void aRestlessAnswerHasNoMorePeaksThanOneWouldLookAt() {
        var restless = new double[200];
        for (int i = 0; i < restless.length; i++) {
            restless[i] = i % 2 == 0 ? 0.9 : 0.1;
        }
        assertThat(PartPeaks.of(parts("tense", true, restless))).hasSize(20);
    }
}
