package dev.voicecoach.transcription.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.transcription.acoustics.Interval;
import dev.voicecoach.transcription.acoustics.VoiceTrack;
import dev.voicecoach.transcription.quality.Quality.Flag;
import dev.voicecoach.transcription.speech.Clips;
import dev.voicecoach.transcription.speech.Samples;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualityTest {
    private static final List<Clips.Clip> CLIPS = Clips.ALL;
    /** As the default engine had them. */
    private static final String ENGLISH =
            "and 1.00 mr 0.99 john 1.00 dashwood 0.99 had 1.00 then 0.95 leisure 0.99 to 1.00 consider 1.00 how 1.00";
    /** What it wrote for a real Russian sentence, of {@code pocketsphinx: test/data/vad/leak-test.wav}. */
    private static final String RUSSIAN =
            "the 0.75 word 0.33 of 0.56 pastron 0.72 is 0.78 more 0.50 than 0.88 a 0.54 thousand 0.42 words 0.56 but 0.73";
    /** For a synthetic Polish one it went round: sure of itself, and wrong. */
    private static final String POLISH =
            "i'm 0.09 going 0.59 to 0.98 show 0.53 you 0.96 how 0.80 to 0.94 make 0.65 a 0.79 new 0.23 product 0.37"
                    + " i'm 0.82 going 0.99 to 1.00 show 1.00 you 1.00 how 1.00 to 1.00 make 1.00 a 1.00 new 0.99"
                    + " product 1.00";

    private static List<RecognisedWord> words(String table) {
        var cells = table.split(" ", -1);
        return java.util.stream.IntStream.range(0, cells.length / 2)
                .mapToObj(i -> new RecognisedWord(cells[2 * i], Double.parseDouble(cells[2 * i + 1])))
                .toList();
    }

    /** Half a second of silence, the clip, and half a second again. */
    private static short[] framed(Clips.Clip clip) {
        return Clips.joined(Clips.silence(0.5), clip.pcm(), Clips.silence(0.5));
    }

    private static Quality of(short[] pcm, List<RecognisedWord> words) {
        var millis = pcm.length / 16L;
        var silences = List.of(new Interval(0, 500), new Interval(millis - 500, millis));
        return measured(Samples.of(pcm), silences, words);
    }

    private static Quality measured(Samples samples, List<Interval> silences, List<RecognisedWord> words) {
        return Quality.of(samples, VoiceTrack.outside(silences, samples), silences, words, "en");
    }

    private static short[] withNoise(short[] pcm, double deviation) {
        var random = new Random(7);
        var noisy = pcm.clone();
        for (int i = 0; i < noisy.length; i++) {
            noisy[i] = (short) Math.clamp(noisy[i] + random.nextGaussian() * deviation, -32_768, 32_767);
        }
        return noisy;
    }

    private static double rootMeanSquare(short[] pcm) {
        return Math.sqrt(java.util.stream.IntStream.range(0, pcm.length)
                .mapToDouble(i -> (double) pcm[i] * pcm[i])
                .average()
                .orElseThrow());
    }

    @ParameterizedTest
    @FieldSource("CLIPS")
    void findsNothingWrongWithACleanClip(Clips.Clip clip) {
        var quality = of(framed(clip), words(ENGLISH));
        assertThat(quality.flags()).isEmpty();
        assertThat(quality.language()).isEqualTo("en");
        assertThat(quality.languageConfidence()).isGreaterThan(0.9);
        assertThat(quality.levelDbfs()).isBetween(-30.0, -10.0);
        assertThat(quality.clippingRatio()).isLessThan(0.0005);
        assertThat(quality.speechRatio()).isBetween(0.7, 0.95);
        assertThat(quality.holdsSpeech()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 5, 10, 20, 30})
    void measuresTheNoiseThatWasAdded(double decibels) {
        for (var clip : List.of(Clips.LEISURE, Clips.DISPOSED, Clips.REVIEW)) {
            var deviation = rootMeanSquare(clip.pcm()) * Math.pow(10, -decibels / 20);
            var quality = of(withNoise(framed(clip), deviation), words(ENGLISH));
            // The clips have some noise of their own.
            assertThat(quality.snrDecibels()).as(clip.file()).isCloseTo(decibels, within(decibels > 20 ? 3.0 : 1.0));
        }
    }

    @Test
    void hearsNoiseWithoutAnySilenceToHearItIn() {
        var speech = Clips.LEISURE.pcm();
        var noisy = withNoise(speech, rootMeanSquare(speech));
        var quality = measured(Samples.of(noisy), List.of(), words(ENGLISH));
        assertThat(quality.flags()).contains(Flag.NOISY);
        var clean = measured(Samples.of(speech), List.of(), words(ENGLISH));
        assertThat(clean.snrDecibels()).isGreaterThan(20);
    }

    @Test
    void saysNothingOfLanguageInNoise() {
        var noisy = withNoise(framed(Clips.LEISURE), 2 * rootMeanSquare(Clips.LEISURE.pcm()));
        var quality = of(noisy, words(RUSSIAN));
        assertThat(quality.flags()).containsExactly(Flag.NOISY);
        assertThat(quality.language()).isEqualTo("und");
        assertThat(quality.languageConfidence()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1, false", "4, true", "16, true"})
    void hearsClipping(double gain, boolean clipped) {
        for (var clip : List.of(Clips.LEISURE, Clips.KENNEDY)) {
            var pcm = framed(clip);
            var peak = Arrays.stream(toInts(pcm)).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < pcm.length; i++) {
                pcm[i] = (short) Math.clamp(pcm[i] * gain * 32_767 / peak, -32_768, 32_767);
            }
            assertThat(of(pcm, words(ENGLISH)).flags().contains(Flag.CLIPPING))
                    .as(clip.file())
                    .isEqualTo(clipped);
            // Turned down afterwards, as a codec or a mixer may do.
            for (int i = 0; i < pcm.length; i++) {
                pcm[i] = (short) (pcm[i] * 0.7);
            }
            assertThat(of(pcm, words(ENGLISH)).flags().contains(Flag.CLIPPING))
                    .as("%s, turned down", clip.file())
                    .isEqualTo(clipped);
        }
    }

    private static int[] toInts(short[] pcm) {
        var ints = new int[pcm.length];
        Arrays.setAll(ints, i -> pcm[i]);
        return ints;
    }

    @Test
    void hearsThatItIsFarTooQuiet() {
        var pcm = framed(Clips.LEISURE);
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) Math.round(pcm[i] * 0.008);
        }
        var quality = of(pcm, words(ENGLISH));
        assertThat(quality.flags()).containsExactly(Flag.LOW_LEVEL);
        assertThat(quality.levelDbfs()).isBetween(-70.0, -55.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {RUSSIAN, POLISH})
    void hearsAnotherLanguageWithoutNamingIt(String words) {
        var quality = of(framed(Clips.LEISURE), words(words));
        assertThat(quality.flags()).containsExactly(Flag.OTHER_LANGUAGE);
        assertThat(quality.language()).isEqualTo("und");
        assertThat(quality.languageConfidence()).isGreaterThan(0.8);
        assertThat(quality.holdsSpeech()).isTrue();
    }

    @Test
    void saysNothingOfLanguageAfterAWordOrTwo() {
        var quality = of(framed(Clips.LEISURE), words("six 0.97"));
        assertThat(quality.flags()).isEmpty();
        assertThat(quality.language()).isEqualTo("und");
        assertThat(quality.languageConfidence()).isNull();
    }

    @Test
    void saysNothingOfLanguageWithoutConfidences() {
        var quality = of(framed(Clips.LEISURE), List.of(new RecognisedWord("leisure", null)));
        assertThat(quality.flags()).isEmpty();
        assertThat(quality.languageConfidence()).isNull();
    }

    /** What film music and a damaged file gave, and what was really said, the second time in noise. */
    @ParameterizedTest
    @CsvSource({
        "hmm 0.60, false",
        "dang 0.05, false",
        "no 0.99, true",
        "northanger 0.74 abbey 0.74, true",
        "a 0.1 b 0.1 c 0.1 d 0.1 e 0.1, true",
        "you 0.3 you 0.2 you 0.4 you 0.3 you 0.2, false"
    })
    void takesAWordOrTwoThatTheEngineDoubtsForNone(String words, boolean speech) {
        assertThat(of(framed(Clips.LEISURE), words(words)).holdsSpeech()).isEqualTo(speech);
    }

    @ParameterizedTest
    @ValueSource(doubles = {110, 160, 220, 330})
    void takesWordsOnNotesThatDoNotMoveForNone(double hertz) {
        var pcm = framed(Clips.LEISURE);
        for (int i = 8_000; i < pcm.length - 8_000; i++) {
            var time = i / 16_000.0;
            var note = 2 * Math.PI * hertz * Math.pow(2, i / 8_000 % 5 / 6.0) * time;
            pcm[i] = (short) (8_000 * Math.exp(-6 * (time * 4 % 1)) * (Math.sin(note) + 0.5 * Math.sin(2 * note)));
        }
        assertThat(of(pcm, words("you 0.93 you 0.7")).holdsSpeech()).isFalse();
        assertThat(of(pcm, words(ENGLISH)).holdsSpeech()).as("above music").isTrue();
    }

    @ParameterizedTest
    @FieldSource("CLIPS")
    void takesAVoiceThatRepeatsItselfForOne(Clips.Clip clip) {
        assertThat(of(framed(clip), words("you 0.93 you 0.7")).holdsSpeech()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 160, 64_000})
    void knowsThatSilenceHoldsNoSpeech(int samples) {
        var quality = measured(Samples.of(new short[samples]), List.of(new Interval(0, samples / 16)), List.of());
        assertThat(quality.flags()).containsExactly(Flag.NO_SPEECH);
        assertThat(quality.speechRatio()).isZero();
        assertThat(quality.snrDecibels()).isNull();
        assertThat(quality.levelDbfs()).isNull();
        assertThat(quality.clippingRatio()).isZero();
    }

    @Test
    void keepsWordsOutOfLogs() {
        assertThat(words(ENGLISH).toString().toLowerCase(Locale.ROOT)).doesNotContain("dashwood");
    }
}
