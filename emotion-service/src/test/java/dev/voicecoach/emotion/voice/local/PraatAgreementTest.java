package dev.voicecoach.emotion.voice.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.emotion.voice.Clips;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against an independent implementation: values that {@code praat/measure.py} took from Praat. */
class PraatAgreementTest {
    // Praat counts from 20 micropascal, we from full scale, which it takes for 1 pascal.
    private static final double PRAAT_FULL_SCALE_DECIBELS = 20 * Math.log10(1 / 2e-5);

    /** What the two measured, frame by frame. */
    record Both(String clip, double[] ours, double[] praats, double[] levels, double[] intensities, JsonNode clips) {
        boolean bothVoiced(int frame) {
            return ours[frame] > 0 && praats[frame] > 0;
        }

        /** Inside a voiced stretch of both, where neither's window reaches into a consonant. */
        boolean insideAVowel(int frame) {
            return frame >= 3
                    && frame + 3 < ours.length
                    && IntStream.rangeClosed(frame - 3, frame + 3).allMatch(this::bothVoiced);
        }

        IntStream frames() {
            return IntStream.range(0, ours.length);
        }

        @Override
        public String toString() {
            return clip;
        }
    }

    static Stream<Both> clips() {
        var measured = JsonMapper.shared()
                .readTree(PraatAgreementTest.class.getResourceAsStream("/praat/measured.json"))
                .get("clips");
        return Clips.ALL.stream().map(clip -> {
            var samples = Clips.samples(clip);
            var loudness = Loudness.of(samples);
            var praat = measured.get(clip);
            return new Both(
                    clip,
                    PitchTracker.track(samples, loudness).hertz(),
                    numbers(praat.get("hertz"), 0),
                    loudness.levels(),
                    numbers(praat.get("intensityDecibels"), Double.NaN),
                    praat);
        });
    }

    private static double[] numbers(JsonNode values, double absent) {
        return values.valueStream()
                .mapToDouble(value -> value.isNull() ? absent : value.asDouble())
                .toArray();
    }

    private static double median(double[] values) {
        var voiced = Quantiles.of(values, frame -> values[frame] > 0);
        return voiced.at(0.5);
    }

    @ParameterizedTest
    @MethodSource("clips")
    void medianPitchAgreesWithinOneAndAHalfPercent(Both both) {
        var praats = both.clips().get("medianHertz").asDouble();
        assertThat(median(both.ours())).isCloseTo(praats, within(0.015 * praats));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void medianPitchInsideVowelsAgreesWithinOnePercent(Both both) {
        var ours = Quantiles.of(both.ours(), both::insideAVowel);
        var praats = Quantiles.of(both.praats(), both::insideAVowel);
        assertThat(ours.count()).isGreaterThan(150);
        assertThat(ours.at(0.5)).isCloseTo(praats.at(0.5), within(0.01 * praats.at(0.5)));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void pitchAgreesFrameByFrame(Both both) {
        var errors = new double[both.ours().length];
        Arrays.setAll(errors, frame -> Math.abs(both.ours()[frame] / both.praats()[frame] - 1));
        var inside = Quantiles.of(errors, both::insideAVowel);
        assertThat(inside.at(0.5)).isLessThan(0.001);
        assertThat(inside.at(0.9)).isLessThan(0.015);
    }

    @ParameterizedTest
    @MethodSource("clips")
    void voicingAgrees(Both both) {
        var same = both.frames()
                .filter(frame -> (both.ours()[frame] > 0) == (both.praats()[frame] > 0))
                .count();
        assertThat((double) same / both.ours().length).isGreaterThan(0.95);
    }

    @ParameterizedTest
    @MethodSource("clips")
    void pitchRangeAgreesWithinASemitone(Both both) {
        var ours = Quantiles.of(both.ours(), frame -> both.ours()[frame] > 0);
        assertThat(Pitch.semitones(ours.at(0.05), ours.at(0.95)))
                .isCloseTo(both.clips().get("rangeSemitones").asDouble(), within(1.0));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void intensityAgreesWithinHalfADecibel(Both both) {
        var differences = new double[both.levels().length];
        Arrays.setAll(
                differences,
                frame -> Math.abs(both.levels()[frame] + PRAAT_FULL_SCALE_DECIBELS - both.intensities()[frame]));
        var voiced = Quantiles.of(differences, both::bothVoiced);
        assertThat(voiced.at(0.5)).isLessThan(0.25);
        assertThat(voiced.at(0.9)).isLessThan(0.5);
    }

    private static Map<Descriptor, Double> described(Both both) {
        var track = VoiceTrack.of(Clips.samples(both.clip()));
        return track.describe(0, track.frames());
    }

    @ParameterizedTest
    @MethodSource("clips")
    void jitterAgreesWithinAFifth(Both both) {
        var jitter = both.clips().get("jitterLocal").asDouble();
        var rap = both.clips().get("jitterRap").asDouble();
        var ours = described(both);
        assertThat(ours.get(Descriptor.JITTER_LOCAL)).isCloseTo(jitter, within(0.2 * jitter));
        assertThat(ours.get(Descriptor.JITTER_RAP)).isCloseTo(rap, within(0.2 * rap));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void shimmerAgreesWithinATenth(Both both) {
        var shimmer = both.clips().get("shimmerLocal").asDouble();
        var apq3 = both.clips().get("shimmerApq3").asDouble();
        var ours = described(both);
        assertThat(ours.get(Descriptor.SHIMMER_LOCAL)).isCloseTo(shimmer, within(0.1 * shimmer));
        assertThat(ours.get(Descriptor.SHIMMER_APQ3)).isCloseTo(apq3, within(0.1 * apq3));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void harmonicsToNoiseAgreesWithinADecibel(Both both) {
        var praats = both.clips().get("harmonicsToNoise").asDouble();
        assertThat(described(both).get(Descriptor.HARMONICS_TO_NOISE)).isCloseTo(praats, within(1.0));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void spectraAgree(Both both) {
        var samples = Clips.samples(both.clip());
        var everywhere = new boolean[both.ours().length];
        Arrays.fill(everywhere, true);
        var spectra = SpectralTrack.of(samples, new double[everywhere.length], everywhere);
        assertThat(both.clips().get("spectra")).isNotEmpty().allSatisfy(praats -> {
            var frame = praats.get("frame").asInt();
            // A harmonic at 1 kHz falls into one band here and into both there.
            assertThat(spectra.alphaRatio[frame])
                    .isCloseTo((float) praats.get("alphaRatio").asDouble(), within(1f));
            var centroid = praats.get("centroid").asDouble();
            assertThat((double) spectra.centroid[frame]).isCloseTo(centroid, within(10 + 0.02 * centroid));
        });
    }
}
