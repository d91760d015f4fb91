package dev.voicecoach.transcription.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.schemas.events.QualityFlag;
import dev.voicecoach.transcription.speech.Transcription.Segment;
import dev.voicecoach.transcription.speech.Transcription.Word;
import dev.voicecoach.transcription.speech.silero.SileroVad;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sounds that nobody says, heard by the real voice activity and by an engine that is sure of "You" whenever that hears
 * a voice, as Moonshine is on plucked strings. Eight seconds each, heard in one go: in the two pieces that the service
 * makes of them, the organ gives a voice for 224 ms behind the cut (see {@code SileroVad}).
 */
class NoSpeechTest {
    private static final int LENGTH = 8 * Samples.RATE_HERTZ;
    private static final int[] SCALE = {0, 4, 7, 12, 9, 5, 2, 11};
    private static SileroVad vad;

    @BeforeAll
    static void load() throws Exception {
        vad = new SileroVad(Models.folder().resolve("silero-vad/silero_vad.onnx"));
    }

    @AfterAll
    static void close() throws Exception {
        if (vad != null) {
            vad.close();
        }
    }

    static Stream<Arguments> sounds() {
        var random = new Random(5);
        var white = random.doubles(LENGTH, -1, 1).toArray();
        return Stream.of(
                sound("silence", i -> 0),
                sound("white noise", i -> 0.3 * white[i]),
                sound("pink noise", filtered(white, 0.95, 0.3)),
                sound("brown noise", filtered(white, 0.999, 2)),
                sound("hum", i -> sine(50, i) + 0.5 * sine(100, i) + 0.3 * sine(150, i)),
                sound("tone", i -> sine(440, i)),
                sound("buzz", i -> Math.signum(sine(150, i)) * 0.3),
                sound("dial tones", i -> beat(i, 4) < 0.6 ? sine(697, i) + sine(1209 + 127 * (i / 4000 % 3), i) : 0),
                sound("siren", i -> sine(i / 8000 % 2 == 0 ? 700 : 1000, i)),
                sound("organ", i -> note(i, 1) + 0.6 * note(i, 2) + 0.4 * note(i, 3) + 0.3 * note(i, 1.26)),
                sound("flute", i -> note(i, 4) * Math.min(1, 8 * (1 - beat(i, 2)))),
                sound("plucked strings", i -> decaying(i) * chord(i, 1)),
                sound("low plucked strings", i -> decaying(i) * chord(i, 0.5)),
                sound("muted strings", i -> Math.pow(decaying(i), 2) * chord(i, 0.73)),
                sound("high strings", i -> decaying(i) * chord(i, 1.5)),
                sound("drums", i -> decaying(i) * (i / 4000 % 2 == 0 ? sine(60, i) : white[i])),
                sound("applause", i -> white[i] * Math.pow(Math.abs(white[i / 40]), 4)));
    }

    private static Arguments sound(String name, IntToDoubleFunction wave) {
        var values = new double[LENGTH];
        Arrays.setAll(values, wave);
        var peak = Math.max(1, Arrays.stream(values).map(Math::abs).max().orElseThrow());
        var pcm = new short[LENGTH];
        for (int i = 0; i < pcm.length; i++) {
            pcm[i] = (short) (values[i] / peak * 16_000);
        }
        return Arguments.of(name, Samples.of(pcm));
    }

    private static IntToDoubleFunction filtered(double[] noise, double memory, double gain) {
        var values = new double[noise.length];
        for (int i = 1; i < values.length; i++) {
            values[i] = memory * values[i - 1] + gain * (1 - memory) * 10 * noise[i];
        }
        return i -> values[i];
    }

    private static double sine(double hertz, int i) {
        return Math.sin(2 * Math.PI * hertz * i / Samples.RATE_HERTZ);
    }

    private static double beat(int i, int perSecond) {
        return (double) i * perSecond / Samples.RATE_HERTZ % 1;
    }

    private static double note(int i, double harmonic) {
        return sine(harmonic * 220 * Math.pow(2, SCALE[i / 8000 % SCALE.length] / 12.0), i);
    }

    private static double chord(int i, double harmonic) {
        return note(i, harmonic) + 0.5 * note(i, 2 * harmonic) + 0.3 * note(i, 3 * harmonic);
    }

    private static double decaying(int i) {
        return Math.exp(-6 * beat(i, 4));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sounds")
    void givesNoWord(String name, Samples samples) throws Exception {
        var probabilities = vad.probabilities(samples, 0, SileroVad.windows(samples));
        var voice = new VoiceActivity(probabilities, samples.length());
        var segments = new ArrayList<Segment>();
        var words = new ArrayList<Word>();
        for (var span : voice.speech(VoiceActivity.MIN_SILENCE_WINDOWS)) {
            segments.add(new Segment("You", voice.millis(span.from()), voice.millis(span.to())));
            words.add(new Word("You", voice.millis(span.from()), voice.millis(span.to()), 0.93));
        }
        var heard = new Transcription("en", segments, words, true, 0, new Transcription.Engine("sure", "of-it", "1"));

        var described = DescribeSpeech.describe(samples, voice, heard, Duration.ZERO);

        assertThat(described.getText()).as(name).isEmpty();
        assertThat(described.getWords()).isEmpty();
        assertThat(described.getQuality().getFlags()).contains(QualityFlag.NO_SPEECH);
    }
}
