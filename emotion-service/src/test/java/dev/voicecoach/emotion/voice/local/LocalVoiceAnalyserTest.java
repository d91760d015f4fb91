package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.emotion.voice.Clips;
import dev.voicecoach.emotion.voice.Samples;
import dev.voicecoach.emotion.voice.VoiceAnalyser;
import dev.voicecoach.emotion.voice.VoiceAnalyserContract;
import dev.voicecoach.emotion.voice.VoiceAnalysis;
import dev.voicecoach.emotion.voice.VoiceAnalysis.Likelihood;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalVoiceAnalyserTest extends VoiceAnalyserContract {
    private final LocalVoiceAnalyser analyser =
            new LocalVoiceAnalyser(new LocalVoiceProperties(Duration.ofSeconds(5), Duration.ofMillis(2500)));

    @Override
    protected VoiceAnalyser analyser() {
        return analyser;
    }

    private VoiceAnalysis analyse(double[]... parts) {
        return analyser.analyse(Signals.samples(parts), true);
    }

    private Map<String, Double> attributes(double[]... parts) {
        return analyse(parts).timeline().getFirst().attributes().stream()
                .collect(Collectors.toMap(Likelihood::name, Likelihood::probability));
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1, 500",
        "4.99, 1, 4990",
        "5, 1, 5000",
        "5.5, 2, 5500",
        "7.5, 2, 7500",
        "8, 3, 8000",
        "60, 23, 60000"
    })
    void keepsThePartialLastWindow(double seconds, int windows, long end) {
        var timeline = analyse(Signals.silence(seconds)).timeline();
        assertThat(timeline).hasSize(windows);
        assertThat(timeline.getLast().endMillis()).isEqualTo(end);
        assertThat(timeline.getLast().startMillis()).isEqualTo((windows - 1) * 2500L);
    }

    // Praat gives 234.3, 172.0 and 109.5 Hz, see PraatAgreementTest, and 6.8, 3.8 and 5.9 s of sound (25 dB below the
    // loudest). The texts have 28, 22 and 25 syllables by dictionary.
    @ParameterizedTest
    @CsvSource({
        "jfk.wav, 230, 242, 8.5, 10.5, 5, 6700, 7200, 3.3, 4.6",
        "p225_003.wav, 170, 175, 6, 8.5, 3, 3800, 4300, 4.1, 5.2",
        "27-123349-0042.wav, 106, 112, 9, 11, 1, 5600, 5900, 2.9, 4.5"
    })
    void measuresRealVoices(
            String clip,
            double lowestPitch,
            double highestPitch,
            double leastRange,
            double mostRange,
            int pauses,
            long leastSpeech,
            long mostSpeech,
            double leastRate,
            double mostRate) {
        var summary = analyser.analyse(Clips.samples(clip), true).summary();
        assertThat(summary.pitchMedianHertz()).isBetween(lowestPitch, highestPitch);
        assertThat(summary.pitchRangeSemitones()).isBetween(leastRange, mostRange);
        assertThat(summary.pauseCount()).isEqualTo(pauses);
        assertThat(summary.speechMillis()).isBetween(leastSpeech, mostSpeech);
        assertThat(summary.articulationRate()).isBetween(leastRate, mostRate);
    }

    @Test
    void knowsEveryNumberOfASignalMadeForIt() {
        var part = Signals.syllables(4, 150, 4);
        var analysis = analyse(Signals.silence(1), part, Signals.silence(0.5), part, Signals.silence(0.5));
        var summary = analysis.summary();
        assertThat(summary.pitchMedianHertz()).isCloseTo(150, within(3.0));
        // The sine of ±10 % spends its outer tenths between 89.9 and 109.9 %: 3.4 semitones.
        assertThat(summary.pitchRangeSemitones()).isCloseTo(3.4, within(0.15));
        assertThat(summary.speechMillis()).isCloseTo(8_000, within(150L));
        assertThat(summary.pauseCount()).isEqualTo(1);
        assertThat(summary.pauseMillis()).isCloseTo(500, within(100L));
        assertThat(summary.articulationRate()).isCloseTo(4, within(0.15));
        assertThat(summary.voicedShare()).isCloseTo(0.8, within(0.03));
        assertThat(analysis.engine()).isEqualTo(new VoiceAnalysis.Engine("local", "boersma-egemaps", "2.1"));
    }

    @Test
    void tellsFastFromSlow() {
        assertThat(attributes(Signals.syllables(5, 150, 7))).satisfies(heard -> {
            assertThat(heard.get("fast")).isGreaterThan(0.9);
            assertThat(heard.get("slow")).isLessThan(0.01);
        });
        assertThat(attributes(Signals.syllables(5, 150, 2))).satisfies(heard -> {
            assertThat(heard.get("slow")).isGreaterThan(0.8);
            assertThat(heard.get("fast")).isLessThan(0.01);
        });
    }

    @Test
    void tellsMonotoneFromLively() {
        assertThat(attributes(Signals.voice(5, time -> 150 + 2 * Math.sin(2 * time), time -> 1)))
                .satisfies(heard -> assertThat(heard.get("monotone")).isGreaterThan(0.9));
        assertThat(attributes(Signals.voice(5, time -> 150 * Math.pow(2, 0.7 * Math.sin(2 * time)), time -> 1)))
                .satisfies(heard -> assertThat(heard.get("lively")).isGreaterThan(0.6));
    }

    @Test
    void tellsLoudFromQuiet() {
        assertThat(attributes(Signals.times(3, Signals.speech(5, 150))).get("loud"))
                .isGreaterThan(0.9);
        assertThat(attributes(Signals.times(0.1, Signals.speech(5, 150))).get("quiet"))
                .isGreaterThan(0.9);
    }

    @Test
    void tellsHesitantFromSteady() {
        var word = Signals.speech(0.5, 150);
        var pause = Signals.silence(1.2);
        assertThat(attributes(word, pause, word, pause, word, pause, word).get("hesitant"))
                .isGreaterThan(0.9);
        assertThat(attributes(Signals.speech(5, 150)).get("steady")).isGreaterThan(0.6);
    }

    @Test
    void aWordIsTooLittleForARateOrARange() {
        var analysis = analyse(Signals.silence(1), Signals.speech(0.4, 150), Signals.silence(1));
        assertThat(analysis.summary().pitchMedianHertz()).isNotNull();
        assertThat(analysis.summary().pitchRangeSemitones()).isNull();
        assertThat(analysis.summary().articulationRate()).isNull();
        assertThat(analysis.timeline().getFirst().attributes())
                .extracting(Likelihood::name)
                .containsExactly("quiet", "loud");
    }

    @Test
    void noiseIsNoVoice() {
        var analysis = analyse(Signals.noise(5, 0.05));
        assertThat(analysis.summary().pitchMedianHertz()).isNull();
        assertThat(analysis.summary().speechMillis()).isZero();
        assertThat(analysis.timeline().getFirst().attributes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"100, 0.01, 0.001", "120, 0.1, 0.01", "440, 0.3, 0"})
    void humAndTestTonesAreNoVoice(double hertz, double amplitude, double noise) {
        var hum = Signals.sum(Signals.tone(6, hertz, amplitude), Signals.noise(6, noise));
        assertThat(analyse(hum).summary().speechMillis()).isZero();
    }

    @Test
    void roomNoiseIsNoVoiceHoweverItSounds() {
        assertThat(analyse(Signals.times(0.002, Signals.speech(5, 150)))
                        .summary()
                        .speechMillis())
                .isZero();
    }

    @Test
    void theMicrophonesGainChangesLoudnessAlone() {
        var clip = Clips.pcm(Clips.WOMAN);
        var softer = new short[clip.length];
        for (int i = 0; i < clip.length; i++) {
            softer[i] = (short) Math.round(clip[i] / 2.0);
        }
        var full = analyser.analyse(Samples.of(clip), true).summary();
        var half = analyser.analyse(Samples.of(softer), true).summary();
        assertThat(half.loudnessMeanDecibels()).isCloseTo(full.loudnessMeanDecibels() - 6.02, within(0.11));
        assertThat(half.pitchMedianHertz()).isCloseTo(full.pitchMedianHertz(), within(0.5));
        assertThat(half.pitchRangeSemitones()).isCloseTo(full.pitchRangeSemitones(), within(0.1));
        assertThat(half.pauseCount()).isEqualTo(full.pauseCount());
        assertThat(half.articulationRate()).isCloseTo(full.articulationRate(), within(0.01));
    }

    @Test
    void aClippedRecordingIsMeasuredAsItIs() {
        var summary = analyse(Signals.times(20, Signals.speech(5, 150))).summary();
        assertThat(summary.pitchMedianHertz()).isCloseTo(150, within(3.0));
        assertThat(summary.loudnessMeanDecibels()).isBetween(-3.0, 0.0);
    }

    private static Map<String, Double> byName(List<Likelihood> likelihoods) {
        return likelihoods.stream().collect(Collectors.toMap(Likelihood::name, Likelihood::probability));
    }

    @ParameterizedTest
    @ValueSource(strings = {Clips.WOMAN, Clips.MAN})
    void readingSoundsOrdinary(String clip) {
        var heard = byName(analyser.analyse(Clips.samples(clip), true).summary().expressions());
        assertThat(heard).hasSize(12);
        assertThat(heard.get("neutral")).isGreaterThan(0.5);
        assertThat(heard).allSatisfy((name, probability) -> assertThat(probability)
                .as(name)
                .isLessThan(Set.of("neutral", "calm", "confident").contains(name) ? 1.0 : 0.3));
    }

    @Test
    void aPublicSpeechInTheOpenSoundsLoudAndClear() {
        var summary = analyser.analyse(Clips.samples(Clips.KENNEDY), true).summary();
        assertThat(summary.attributes()).extracting(Likelihood::name).startsWith("clear", "loud");
        assertThat(summary.stability()).isBetween(0.3, 0.9);
    }

    @Test
    void umsAndPausesSoundHesitant() {
        var word = Signals.syllables(0.7, 150, 4);
        var um = Signals.voice(0.5, time -> 140 - 4 * time, time -> 1);
        var pause = Signals.silence(0.9);
        var analysis = analyse(word, pause, um, pause, word, pause, um, word, pause, um, pause, word, um, pause, word);
        assertThat(analysis.timeline())
                .allSatisfy(window ->
                        assertThat(byName(window.expressions()).get("hesitant")).isGreaterThan(0.8));
        assertThat(analysis.summary().hesitantShare()).isGreaterThan(0.4);
    }

    @Test
    void aHesitationIsFoundInTime() {
        var fluent = Signals.syllables(10, 150, 4);
        var word = Signals.syllables(0.8, 150, 4);
        var pause = Signals.silence(1.2);
        var peaks = analyse(fluent, pause, word, pause, word, pause, fluent)
                .summary()
                .peaks();
        assertThat(peaks).anySatisfy(peak -> {
            assertThat(peak.name()).isEqualTo("hesitant");
            assertThat(peak.startMillis()).isBetween(7_500L, 11_000L);
            assertThat(peak.endMillis()).isBetween(14_000L, 18_000L);
        });
    }

    @ParameterizedTest
    @MethodSource("clips")
    void withoutLeaveNothingIsInferred(String clip) {
        var full = analyser.analyse(Clips.samples(clip), true);
        var voiceOnly = analyser.analyse(Clips.samples(clip), false);
        assertThat(full.summary().expressions()).isNotEmpty();
        assertThat(full.summary().arousal()).isNotNull();
        assertThat(voiceOnly.summary().expressions()).isEmpty();
        assertThat(voiceOnly.summary().arousal()).isNull();
        assertThat(voiceOnly.summary().valence()).isNull();
        assertThat(voiceOnly.summary().peaks()).noneMatch(VoiceAnalysis.Peak::expression);
        assertThat(voiceOnly.timeline()).allSatisfy(window -> {
            assertThat(window.expressions()).isEmpty();
            assertThat(window.arousal()).isNull();
            assertThat(window.valence()).isNull();
        });
        assertThat(voiceOnly.summary().attributes()).isEqualTo(full.summary().attributes());
        assertThat(voiceOnly.summary().features()).isEqualTo(full.summary().features());
        assertThat(voiceOnly.summary().hesitantShare()).isEqualTo(full.summary().hesitantShare());
    }

    @ParameterizedTest
    @MethodSource("clips")
    void theMicrophonesGainExpressesNothing(String clip) {
        var pcm = Clips.pcm(clip);
        var softer = new short[pcm.length];
        for (int i = 0; i < pcm.length; i++) {
            softer[i] = (short) Math.round(pcm[i] / 2.0);
        }
        var full = byName(analyser.analyse(Samples.of(pcm), true).summary().expressions());
        var half = byName(analyser.analyse(Samples.of(softer), true).summary().expressions());
        assertThat(half.keySet()).isEqualTo(full.keySet());
        half.forEach((name, probability) -> assertThat(probability).as(name).isCloseTo(full.get(name), within(0.05)));
    }

    @Test
    void aShortAnswerIsMeasuredAndNotJudged() {
        var analysis = analyse(Signals.speech(4, 150));
        assertThat(analysis.summary().expressions()).isEmpty();
        assertThat(analysis.summary().arousal()).isNull();
        assertThat(analysis.summary().stability()).isNull();
        assertThat(analysis.summary().features()).isNotEmpty();
    }

    @Test
    void featuresCarryTheirUnits() {
        var features =
                analyser.analyse(Clips.samples(Clips.WOMAN), false).summary().features();
        assertThat(features).extracting(VoiceAnalysis.Feature::name).doesNotHaveDuplicates();
        assertThat(features)
                .filteredOn(feature -> feature.name().equals("jitter_local"))
                .singleElement()
                .satisfies(jitter -> {
                    assertThat(jitter.unit()).isEqualTo("%");
                    assertThat(jitter.value()).isBetween(2.0, 3.5);
                });
    }
}
