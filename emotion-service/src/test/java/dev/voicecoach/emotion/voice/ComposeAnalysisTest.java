package dev.voicecoach.emotion.voice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.emotion.voice.VoiceAnalysis.Engine;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Estimate;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Feature;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Peak;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Summary;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Window;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ComposeAnalysisTest {
    private static final MostLikely NAMING = new MostLikely(0.3, 2);
    private static final Estimate AROUSAL = new Estimate(0.2, 0.5);

    /** Windows of 5 s, each of which begins where the one before ends. */
    private static VoiceAnalysis measured(double... voicedShares) {
        var windows = IntStream.range(0, voicedShares.length)
                .mapToObj(i -> new Window(
                        i * 5_000L,
                        i * 5_000L + 5_000,
                        120.0,
                        -20,
                        voicedShares[i],
                        3,
                        List.of(new Likelihood("sad", 0.9)),
                        List.of(new Likelihood("fast", 0.4)),
                        AROUSAL,
                        null))
                .toList();
        return new VoiceAnalysis(
                windows,
                new Summary(
                        120.0,
                        4.0,
                        -20.0,
                        9.0,
                        0.5,
                        9_000,
                        1,
                        300,
                        4.5,
                        List.of(new Likelihood("sad", 0.9)),
                        List.of(new Likelihood("fast", 0.4)),
                        AROUSAL,
                        null,
                        List.of(new Peak("loud", false, 5_000, 10_000, 0.9), new Peak("sad", true, 0, 5_000, 0.9)),
                        0.8,
                        0.1,
                        List.of(new Feature("jitter_local", 1.1, "%"))),
                new Engine("local", "yin", "7"));
    }

    private static VoiceAnalysis compose(VoiceAnalysis measured, Impression... impressions) {
        return ComposeAnalysis.of(measured, List.of(impressions), NAMING, new Engine("far", "ears", "v1"));
    }

    private static Impression impression(long start, long end, Map<String, Double> expressions) {
        return new Impression(start, end, expressions, Map.of());
    }

    private static List<Likelihood> of(VoiceAnalysis analysis, int window) {
        return analysis.timeline().get(window).expressions();
    }

    @Test
    void takesTheNamesFromOneEngineAndTheMeasurementsFromTheOther() {
        var measured = measured(0.5);
        var analysis = compose(measured, impression(0, 5_000, Map.of("calm", 0.6)));
        var window = analysis.timeline().getFirst();
        assertThat(window.expressions()).containsExactly(new Likelihood("calm", 0.6));
        assertThat(window.pitchHertz()).isEqualTo(120.0);
        assertThat(window.arousal()).isEqualTo(AROUSAL);
        assertThat(analysis.summary().expressions()).containsExactly(new Likelihood("calm", 0.6));
        assertThat(analysis.summary())
                .usingRecursiveComparison()
                .ignoringFields("expressions", "peaks")
                .isEqualTo(measured.summary());
        assertThat(analysis.engine()).isEqualTo(new Engine("far", "ears + yin", "v1 + 7"));
    }

    @Test
    void eachWindowGetsTheImpressionThatHasMostInCommonWithIt() {
        var analysis = compose(
                measured(0.5, 0.5),
                impression(0, 10_000, Map.of("calm", 0.5)),
                impression(4_000, 9_500, Map.of("tense", 0.5)),
                impression(0, 4_000, Map.of("flat", 0.5)));
        assertThat(of(analysis, 0)).containsExactly(new Likelihood("flat", 0.5));
        assertThat(of(analysis, 1)).containsExactly(new Likelihood("tense", 0.5));
    }

    @Test
    void anImpressionOfMostlyOtherSpeechIsNoneOfThisWindow() {
        assertThat(of(compose(measured(0.5, 0.5), impression(5_100, 5_900, Map.of("calm", 0.5))), 0))
                .isEmpty();
        assertThat(of(compose(measured(0.5, 0.5), impression(3_000, 13_000, Map.of("calm", 0.5))), 0))
                .isEmpty();
    }

    @Test
    void whereNobodySpeaksThereIsNoExpression() {
        var analysis = compose(measured(0, 0.5), impression(0, 10_000, Map.of("calm", 0.6)));
        assertThat(of(analysis, 0)).isEmpty();
        assertThat(of(analysis, 1)).containsExactly(new Likelihood("calm", 0.6));
        assertThat(analysis.summary().expressions()).containsExactly(new Likelihood("calm", 0.6));
    }

    @Test
    void keepsTheMostLikelyOnly() {
        var all = Map.of("calm", 0.6, "tense", 0.5, "flat", 0.4, "sad", 0.2);
        assertThat(of(compose(measured(0.5), impression(0, 5_000, all)), 0))
                .containsExactly(new Likelihood("calm", 0.6), new Likelihood("tense", 0.5));
    }

    @Test
    void theWholeIsTheMeanOverTheWindowsThatWereHeard() {
        var analysis = compose(
                measured(0.5, 0.5, 0.5),
                impression(0, 5_000, Map.of("calm", 0.8, "tense", 0.4)),
                impression(5_000, 10_000, Map.of("calm", 0.4)));
        assertThat(analysis.summary().expressions()).containsExactly(new Likelihood("calm", 0.6));
    }

    @Test
    void aMeanOfCertaintiesIsNoMoreThanCertain() {
        var certain = Map.of("calm", 1.0);
        var impressions = IntStream.range(0, 49)
                .mapToObj(i -> impression(i * 5_000L, i * 5_000L + 5_000, certain))
                .toArray(Impression[]::new);
        var shares = new double[49];
        Arrays.fill(shares, 0.5);
        assertThat(compose(measured(shares), impressions).summary().expressions())
                .containsExactly(new Likelihood("calm", 1));
    }

    @Test
    void peaksAreWhereAnExpressionStandsOutFromTheRest() {
        var analysis = compose(
                measured(0.5, 0.5, 0.5),
                impression(0, 5_000, Map.of("calm", 0.7, "tense", 0.4)),
                impression(5_000, 10_000, Map.of("calm", 0.7)),
                impression(10_000, 15_000, Map.of("calm", 0.7, "joyful", 0.9)));
        assertThat(analysis.summary().peaks())
                .containsExactly(
                        new Peak("loud", false, 5_000, 10_000, 0.9), new Peak("joyful", true, 10_000, 15_000, 0.9));
    }

    @Test
    void windowsThatFollowEachOtherAreOnePeak() {
        var impressions = IntStream.range(0, 7)
                .mapToObj(i -> impression(
                        i * 5_000L,
                        i * 5_000L + 5_000,
                        switch (i) {
                            case 1 -> Map.of("joyful", 0.8, "neutral", 0.9);
                            case 2 -> Map.of("joyful", 0.9);
                            case 5 -> Map.of("joyful", 0.7);
                            default -> Map.<String, Double>of();
                        }))
                .toArray(Impression[]::new);
        var shares = new double[7];
        Arrays.fill(shares, 0.5);
        assertThat(compose(measured(shares), impressions).summary().peaks())
                .containsExactly(
                        new Peak("joyful", true, 5_000, 15_000, 0.9),
                        new Peak("loud", false, 5_000, 10_000, 0.9),
                        new Peak("joyful", true, 25_000, 30_000, 0.7));
    }

    @Test
    void anAttributeThatWasMeasuredIsNotReplaced() {
        var heard = new Impression(0, 5_000, Map.of(), Map.of("fast", 0.9, "clear", 0.8));
        var analysis = compose(measured(0.5), heard);
        var both = List.of(new Likelihood("fast", 0.4), new Likelihood("clear", 0.8));
        assertThat(analysis.timeline().getFirst().attributes()).isEqualTo(both);
        assertThat(analysis.summary().attributes()).isEqualTo(both);
    }

    @Test
    void withoutImpressionsNothingIsNamed() {
        var analysis = compose(measured(0.5, 0.5));
        assertThat(analysis.timeline())
                .allSatisfy(window -> assertThat(window.expressions()).isEmpty());
        assertThat(analysis.summary().expressions()).isEmpty();
        assertThat(analysis.summary().peaks()).hasSize(1);
        assertThat(analysis.engine().name()).isEqualTo("far");
    }
}
