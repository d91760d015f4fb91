package dev.voicecoach.gateway.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.voicecoach.schemas.FailureCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Real recordings, and real files that trouble audio software: each decodes to what it holds, or gets the right error. */
class AudioFilesTest {
    private static final Path FILES = Path.of("src", "test", "resources", "audio");

    // The seconds were counted by another build of ffmpeg when the files were collected.
    static final List<Sound> SOUNDS = List.of(
            new Sound("leopard__empty.wav", 8.212, "wav", "pcm_s16le"),
            new Sound("lhotse__common_voice_en_651325.mp3", 2.376, "mp3", "mp3"),
            new Sound("lhotse__mono_c0.opus", 0.505, "ogg", "opus"),
            new Sound("lhotse__stereo.mp3", 1.0, "mp3", "mp3"),
            new Sound("lhotse__stereo.opus", 1.005, "ogg", "opus"),
            new Sound("lhotse__stereo.sph", 1.0, "nistsphere", "pcm_s16le"),
            new Sound("lhotse__stereo.wav", 1.0, "wav", "pcm_s16le"),
            new Sound("mm__aac__adts-mpeg4-2.aac", 0.325, "aac", "aac"),
            new Sound("mm__aac__adts-mpeg4.aac", 16.0, "aac", "aac"),
            new Sound("mm__matroska__no-duration.webm", 25.5, "matroska", "opus"),
            new Sound("mm__wav__alaw.wav", 0.1, "wav", "pcm_alaw"),
            new Sound("mm__wav__dvi_adpcm.wav", 0.115, "wav", "adpcm_ima_wav"),
            new Sound("mm__wav__ffmpeg-missing-chunksize.wav", 0.627, "wav", "pcm_s16le"),
            new Sound("mm__wav__gsm610.wav", 0.12, "wav", "gsm_ms"),
            new Sound("mm__wav__issue-819.wav", 0.155, "wav", "pcm_s16le"),
            new Sound("mm__wav__mpeglayer3.wav", 0.131, "wav", "mp3"),
            new Sound("mm__wav__mulaw.wav", 0.1, "wav", "pcm_mulaw"),
            new Sound("pocketsphinx__leak-test.wav", 9.375, "wav", "pcm_s16le"),
            new Sound("silero-vad__test.opus", 8.064, "ogg", "opus"),
            new Sound("speech_recognition__audio-mono-16-bit-44100Hz.aiff", 2.745, "aiff", "pcm_s16be"),
            new Sound("speech_recognition__audio-mono-16-bit-44100Hz.flac", 2.745, "flac", "flac"),
            new Sound("speech_recognition__audio-mono-16-bit-44100Hz.wav", 2.745, "wav", "pcm_s16le"),
            new Sound("speech_recognition__audio-mono-24-bit-44100Hz.flac", 2.745, "flac", "flac"),
            new Sound("speech_recognition__audio-mono-8-bit-44100Hz.wav", 2.745, "wav", "pcm_u8"),
            new Sound("speech_recognition__audio-stereo-16-bit-44100Hz.flac", 2.745, "flac", "flac"),
            new Sound("speech_recognition__audio-stereo-24-bit-44100Hz.flac", 2.745, "flac", "flac"),
            new Sound("speech_recognition__audio-stereo-8-bit-44100Hz.wav", 2.745, "wav", "pcm_u8"));

    static final List<Refusal> REFUSALS = List.of(
            // Text that stands for a file kept elsewhere.
            new Refusal("CREMA-D__1001_DFA_ANG_XX.mp3", FailureCode.UNSUPPORTED_MEDIA),
            new Refusal("speechbrain__example1.wav", FailureCode.UNSUPPORTED_MEDIA),
            new Refusal("speechbrain__example2.flac", FailureCode.UNSUPPORTED_MEDIA),
            new Refusal("speechbrain__example5.wav", FailureCode.UNSUPPORTED_MEDIA),
            // Samples without a header: their rate and width cannot be known.
            new Refusal("speechbrain__example4.raw", FailureCode.UNSUPPORTED_MEDIA),
            new Refusal("mm__aiff__CWE-835-01.aiff", FailureCode.INVALID_MEDIA),
            new Refusal("mm__asf__CWE-835.wma", FailureCode.INVALID_MEDIA),
            new Refusal("mm__matroska__corrupt.mkv", FailureCode.INVALID_MEDIA),
            new Refusal("mm__wav__odd-list-type.wav", FailureCode.INVALID_MEDIA),
            new Refusal("pocketsphinx__awful.wav", FailureCode.INVALID_MEDIA),
            new Refusal("pocketsphinx__bad.wav", FailureCode.INVALID_MEDIA),
            new Refusal("pocketsphinx__evil.wav", FailureCode.INVALID_MEDIA),
            new Refusal("pocketsphinx__null.wav", FailureCode.INVALID_MEDIA));

    @TempDir
    Path folder;

    private IntakeFixture fixture;

    @BeforeEach
    void newFolder() {
        fixture = new IntakeFixture(folder);
    }

    @AfterEach
    void leavesNothing() throws IOException {
        fixture.assertNothingLeft();
    }

    @ParameterizedTest
    @FieldSource("SOUNDS")
    void decodesToWhatItHolds(Sound expected) throws IOException {
        var pcm = new ByteArrayOutputStream();

        var decoded = IntakeFixture.decode(fixture.intake(), FILES.resolve(expected.file), pcm);

        assertThat(decoded.millis() / 1000.0).isCloseTo(expected.seconds, withPercentage(2));
        assertThat(decoded.sampleRateHertz()).isEqualTo(16_000);
        assertThat(decoded.container()).isEqualTo(expected.container);
        assertThat(decoded.codec()).isEqualTo(expected.codec);
        assertThat(pcm.size()).isEqualTo(2 * (int) decoded.sampleCount());
    }

    @ParameterizedTest
    @FieldSource("REFUSALS")
    void getsTheRightError(Refusal expected) throws IOException {
        var intake = fixture.intake();

        var refused = catchThrowableOfType(
                AudioRejectedException.class,
                () -> IntakeFixture.decode(intake, FILES.resolve(expected.file), new ByteArrayOutputStream()));

        assertThat(refused.code()).isEqualTo(expected.code);
        assertThat(refused).hasMessageContaining("WAV or MP3").hasMessageNotContaining("Error");
    }

    @Test
    void coversEveryFile() throws IOException {
        fixture.intake();
        try (var files = Files.list(FILES)) {
            var names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            names.remove("SOURCES.md");
            SOUNDS.forEach(
                    sound -> assertThat(names.remove(sound.file)).as(sound.file).isTrue());
            REFUSALS.forEach(refusal ->
                    assertThat(names.remove(refusal.file)).as(refusal.file).isTrue());
            assertThat(names).isEmpty();
        }
    }

    /** A file that decodes, and to what. */
    record Sound(String file, double seconds, String container, String codec) {}

    /** A file that does not. */
    record Refusal(String file, FailureCode code) {}
}
