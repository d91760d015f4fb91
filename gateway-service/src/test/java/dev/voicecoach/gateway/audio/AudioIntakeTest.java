package dev.voicecoach.gateway.audio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.data.Percentage.withPercentage;

import dev.voicecoach.platform.problem.ProblemException;
import dev.voicecoach.schemas.FailureCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

// What is tested here is also that nothing hangs; a read from a process is not interruptible.
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AudioIntakeTest {
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
    @CsvSource({
        "tone.wav, pcm_s16le, wav, pcm_s16le",
        "tone.w64, pcm_s16le, w64, pcm_s16le",
        "tone.aiff, pcm_s16be, aiff, pcm_s16be",
        "tone.caf, pcm_s16be, caf, pcm_s16be",
        "tone.au, pcm_mulaw, au, pcm_mulaw",
        "tone.mp3, libmp3lame, mp3, mp3",
        "tone.m4a, aac, mov, aac",
        "tone.mov, aac, mov, aac",
        "tone.3gp, aac, mov, aac",
        "tone.aac, aac, aac, aac",
        "tone-alac.m4a, alac, mov, alac",
        "tone.webm, libopus, matroska, opus",
        "tone.mkv, flac, matroska, flac",
        "tone.opus, libopus, ogg, opus",
        "tone.oga, flac, ogg, flac",
        "tone.flac, flac, flac, flac",
        "tone.wma, wmav2, asf, wmav2",
    })
    void takesEveryUsualKindOfRecording(String name, String encoder, String container, String codec)
            throws IOException {
        var file = fixture.tone(name, "-c:a", encoder);
        // What it is called must not matter.
        var nameless = Files.move(file, folder.resolve("upload"));
        var pcm = new ByteArrayOutputStream();

        var decoded = IntakeFixture.decode(fixture.intake(), nameless, pcm);

        assertThat(decoded.container()).isEqualTo(container);
        assertThat(decoded.codec()).isEqualTo(codec);
        assertThat(decoded.millis()).isCloseTo(3000, withPercentage(3));
        assertThat(frequencyHertz(pcm.toByteArray())).isCloseTo(440, withPercentage(2));
    }

    @Test
    void takesMp4WithItsIndexAtTheEnd() throws IOException {
        var file = fixture.tone("tone.m4a", "-c:a", "aac");
        var content = new String(Files.readAllBytes(file), ISO_8859_1);
        assertThat(content.indexOf("moov")).isGreaterThan(content.indexOf("mdat"));

        assertThat(decode(file).millis()).isCloseTo(3000, withPercentage(3));
    }

    @Test
    void takesTheSoundOfAVideo() throws IOException {
        var file = fixture.tone("video.mp4", "-f", "lavfi", "-i", "testsrc=duration=3:size=64x64", "-c:v", "mpeg4");

        assertThat(decode(file).codec()).isEqualTo("aac");
    }

    @ParameterizedTest
    @CsvSource({"video.mp4, mpeg4", "video.webm, libvpx", "video.mkv, mpeg4"})
    void refusesAVideoWithoutSound(String name, String encoder) throws IOException {
        var file = fixture.make(name, "-f", "lavfi", "-i", "testsrc=duration=1:size=64x64", "-c:v", encoder);

        assertThat(refused(file).code()).isEqualTo(FailureCode.NO_AUDIO_TRACK);
    }

    @Test
    void mixesTwoChannelsIntoOne() throws IOException {
        var file = fixture.make(
                "stereo.wav", "-f", "lavfi", "-i", "aevalsrc=0.5*sin(2*PI*440*t)|0:duration=1:sample_rate=44100");

        var pcm = IntakeFixture.pcm(fixture.intake(), file);

        assertThat(pcm).hasSize(32_000);
        assertThat(frequencyHertz(pcm)).isCloseTo(440, withPercentage(2));
    }

    @Test
    void takesTheFirstOfTwoAudioTracks() throws IOException {
        var file = fixture.tone(
                "two.mkv",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=1000:duration=3",
                "-map",
                "0:a",
                "-map",
                "1:a",
                "-c:a",
                "flac");

        assertThat(frequencyHertz(IntakeFixture.pcm(fixture.intake(), file))).isCloseTo(440, withPercentage(2));
    }

    @Test
    void sumsAndMeasuresTheFileAsSent() throws Exception {
        var content = noise(200_000);

        try (var upload = fixture.intake().spool(new ByteArrayInputStream(content))) {
            assertThat(upload.sizeBytes()).isEqualTo(content.length);
            assertThat(upload.sha256())
                    .isEqualTo(MessageDigest.getInstance("SHA-256").digest(content));
            assertThat(upload.file()).hasBinaryContent(content);
        }
    }

    @Test
    void hidesTheUploadFromOtherUsers() throws IOException {
        try (var upload = fixture.intake().spool(new ByteArrayInputStream(wav(16_000)))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(upload.file())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(fixture.spool())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void refusesAnEmptyUpload() throws IOException {
        var intake = fixture.intake();

        assertThatExceptionOfType(AudioRejectedException.class)
                .isThrownBy(() -> intake.spool(InputStream.nullInputStream()))
                .returns(FailureCode.EMPTY_MEDIA, AudioRejectedException::code);
    }

    @Test
    void stopsReadingAnUploadAtTheLimit() throws IOException {
        var intake = fixture.maxUploadSize(DataSize.ofMegabytes(2)).intake();
        var endless = new EndlessUpload();

        assertThatExceptionOfType(AudioRejectedException.class)
                .isThrownBy(() -> intake.spool(endless))
                .withMessageContaining("2 MB")
                .returns(FailureCode.UPLOAD_TOO_LARGE, AudioRejectedException::code);
        assertThat(endless.bytes).isBetween(2L << 20, (2L << 20) + (64 << 10));
    }

    @Test
    void takesAnUploadOfExactlyTheLimit() throws IOException {
        var content = wav(16_000);
        var intake = fixture.maxUploadSize(DataSize.ofBytes(content.length)).intake();

        try (var upload = intake.spool(new ByteArrayInputStream(content))) {
            assertThat(upload.sizeBytes()).isEqualTo(content.length);
        }
    }

    @Test
    void forgetsAnUploadThatBreaksOff() throws IOException {
        var intake = fixture.intake();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> intake.spool(new BrokenUpload()))
                .withMessage("connection reset");
    }

    @Test
    void stopsDecodingAtTheLongestDuration() throws IOException {
        var silence = fixture.make(
                "silence.opus",
                "-f",
                "lavfi",
                "-i",
                "anullsrc=r=48000:cl=mono",
                "-t",
                "10",
                "-c:a",
                "libopus",
                "-b:a",
                "6k");
        // An hour in about 1 MB.
        var bomb = fixture.make("bomb.opus", "-stream_loop", "359", "-i", silence.toString(), "-c", "copy");
        var intake = fixture.maxDuration(Duration.ofMinutes(5)).intake();
        var pcm = new CountingSink();

        assertThatExceptionOfType(AudioRejectedException.class)
                .isThrownBy(() -> IntakeFixture.decode(intake, bomb, pcm))
                .withMessageContaining("5 minutes")
                .returns(FailureCode.DURATION_EXCEEDED, AudioRejectedException::code);
        assertThat(pcm.bytes.get()).isBetween(1L, 5 * 60 * 32_000L);
    }

    @Test
    void takesARecordingOfExactlyTheLongestDuration() throws IOException {
        var intake = fixture.maxDuration(Duration.ofSeconds(2)).intake();

        assertThat(IntakeFixture.decode(intake, new ByteArrayInputStream(wav(32_000)), OutputStream.nullOutputStream())
                        .millis())
                .isEqualTo(2000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1599})
    void refusesARecordingThatIsTooShort(int sampleCount) throws IOException {
        assertThat(refused(wav(sampleCount)))
                .hasMessageContaining("0.1 s")
                .returns(FailureCode.DURATION_TOO_SHORT, AudioRejectedException::code);
    }

    @Test
    void takesTheShortestRecording() throws IOException {
        assertThat(decode(wav(1600)).sampleCount()).isEqualTo(1600);
    }

    @Test
    void refusesAHeaderWithoutSamples() throws IOException {
        assertThat(refused(wav(0)).code()).isEqualTo(FailureCode.INVALID_MEDIA);
    }

    @ParameterizedTest
    @CsvSource({
        // What the header says, and what then decodes of the 2 s that are there.
        "64000, 2000",
        "32000, 1000",
        "6400000, 2000",
        "-1, 2000",
        "0, 2000",
    })
    void countsWhatDecodesAndNotWhatTheHeaderSays(int bytesInHeader, long millis) throws IOException {
        var content = wav(32_000);
        ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(40, bytesInHeader);

        assertThat(decode(content).millis()).isEqualTo(millis);
    }

    @ParameterizedTest
    @CsvSource({
        "tone.wav, pcm_s16le",
        "tone.mp3, libmp3lame",
        "tone.flac, flac",
        "tone.webm, libopus",
        "tone.opus, libopus"
    })
    void takesWhatDecodesOfAFileCutOff(String name, String encoder) throws IOException {
        // Small pages and clusters, as a recorder writes them: of a page cut off nothing is left.
        var whole = Files.readAllBytes(
                fixture.tone(name, "-c:a", encoder, "-page_duration", "200000", "-cluster_time_limit", "200"));

        var decoded = decode(Arrays.copyOf(whole, whole.length / 2));

        assertThat(decoded.millis()).isBetween(1000L, 2000L);
    }

    @Test
    void refusesAnMp4CutOffBeforeItsIndex() throws IOException {
        var whole = Files.readAllBytes(fixture.tone("tone.m4a", "-c:a", "aac"));

        assertThat(refused(Arrays.copyOf(whole, whole.length / 2)).code()).isEqualTo(FailureCode.INVALID_MEDIA);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile '/etc/passwd'\n",
                "<?xml version=\"1.0\"?><MPD><BaseURL>file:///etc/passwd</BaseURL></MPD>",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\nm=audio 5004 RTP/AVP 0\n",
                "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image xlink:href=\"file:///etc/passwd\"/></svg>",
                "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
            })
    void refusesTextWhateverItPointsTo(String text) throws IOException {
        assertThat(refused(text.getBytes(UTF_8)))
                .hasMessageStartingWith("Audio format not supported. Please use WAV or MP3")
                .hasMessageEndingWith("What arrived is text.")
                .returns(FailureCode.UNSUPPORTED_MEDIA, AudioRejectedException::code);

        // Nor would the decoder follow it, should our own look at the content be fooled.
        var file = Files.writeString(folder.resolve("playlist"), text);
        var pcm = new ByteArrayOutputStream();
        var decoder = fixture.decoder();
        assertThatExceptionOfType(AudioRejectedException.class).isThrownBy(() -> decoder.decode(file, wav(0), pcm));
        assertThat(pcm.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"picture.png, png", "picture.jpg, mjpeg", "picture.gif, gif", "video.avi, mpeg4"})
    void refusesPictures(String name, String encoder) throws IOException {
        var file = fixture.make(
                name,
                "-f",
                "lavfi",
                "-i",
                "testsrc=duration=1:size=64x64",
                "-frames:v",
                "1",
                "-update",
                "1",
                "-c:v",
                encoder);

        assertThat(refused(file).code()).isEqualTo(FailureCode.UNSUPPORTED_MEDIA);
    }

    @Test
    void refusesNoise() throws IOException {
        var noise = noise(300_000);
        assertThat(refused(noise).code()).isEqualTo(FailureCode.UNSUPPORTED_MEDIA);

        noise[0] = (byte) 0xff;
        noise[1] = (byte) 0xfb;
        assertThat(refused(noise).code()).isEqualTo(FailureCode.UNSUPPORTED_MEDIA);

        System.arraycopy("OggS".getBytes(UTF_8), 0, noise, 0, 4);
        assertThat(refused(noise).code()).isEqualTo(FailureCode.INVALID_MEDIA);
    }

    @Test
    void survivesAbsurdHeaders() throws IOException {
        for (var rate :
                Map.of("most", Integer.MAX_VALUE, "many", 8_388_593, "none", 0).entrySet()) {
            var content = wav(1_000_000);
            ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).putInt(24, rate.getValue());
            // Needs more memory than there is, or leaves a blink; either way an answer.
            try {
                assertThat(decode(content).millis()).as(rate.getKey()).isLessThan(1000);
            } catch (AudioRejectedException refused) {
                assertThat(refused.code()).as(rate.getKey()).isEqualTo(FailureCode.INVALID_MEDIA);
            }
        }
    }

    @Test
    void neverRepeatsWhatTheFileSaysAboutItsOwner() throws IOException {
        var video = fixture.make(
                "video.mp4",
                "-f",
                "lavfi",
                "-i",
                "testsrc=duration=1:size=64x64",
                "-metadata",
                "title=Ann Example's Stream #0:0: Audio: secret",
                "-metadata",
                "comment=line one\n  Stream #0:0: Audio: secret",
                "-c:v",
                "mpeg4");

        assertThat(refused(video))
                .hasMessageNotContaining("Ann")
                .returns(FailureCode.NO_AUDIO_TRACK, AudioRejectedException::code);
    }

    @Test
    void stopsADecoderThatTakesTooLong() throws IOException {
        var intake = fixture.decodingBy("exec sleep 600")
                .decodeTimeout(Duration.ofSeconds(1))
                .intake();

        assertThat(refused(intake, wav(16_000)))
                .hasMessageContaining("1 s")
                .returns(FailureCode.DECODING_TIMEOUT, AudioRejectedException::code);
    }

    @Test
    void stopsADecoderThatSaysAllAndStays() throws IOException {
        var intake = fixture.decodingBy("head -c 32000 /dev/zero; exec >&- 2>&-; exec sleep 600")
                .decodeTimeout(Duration.ofSeconds(1))
                .intake();

        assertThat(refused(intake, wav(16_000)).code()).isEqualTo(FailureCode.DECODING_TIMEOUT);
    }

    @Test
    void stopsTheChildrenOfADecoderToo() throws IOException {
        var intake = fixture.decodingBy("sleep 600 & sleep 600; true")
                .decodeTimeout(Duration.ofSeconds(1))
                .intake();

        assertThat(refused(intake, wav(16_000)).code()).isEqualTo(FailureCode.DECODING_TIMEOUT);
    }

    @Test
    void isNotBlockedByADecoderThatTalksTooMuch() throws IOException {
        var intake = fixture.decodingBy("head -c 3000000 /dev/zero >&2; head -c 32000 /dev/zero")
                .intake();

        assertThat(IntakeFixture.decode(intake, new ByteArrayInputStream(wav(16_000)), OutputStream.nullOutputStream())
                        .sampleCount())
                .isEqualTo(16_000);
    }

    @Test
    void refusesAFileOnWhichTheDecoderDies() throws IOException {
        var intake =
                fixture.decodingBy("head -c 32000 /dev/zero; kill -SEGV $$").intake();

        assertThat(refused(intake, wav(16_000)).code()).isEqualTo(FailureCode.INVALID_MEDIA);
    }

    @Test
    void givesTheDecoderNoneOfOurEnvironment() throws IOException {
        assertThat(System.getenv()).containsKey("PATH");
        var intake = fixture.decodingBy("exec /usr/bin/env").intake();
        var output = new ByteArrayOutputStream();

        assertThatExceptionOfType(AudioRejectedException.class)
                .isThrownBy(() -> IntakeFixture.decode(intake, new ByteArrayInputStream(wav(16_000)), output));

        assertThat(output.toString(UTF_8).lines().map(line -> line.substring(0, line.indexOf('='))))
                .containsOnly("LC_ALL", "MALLOC_ARENA_MAX", "PWD")
                .doesNotContain("PATH", "HOME");
    }

    @Test
    void limitsTheDecoder() throws IOException {
        var intake =
                fixture.decodingBy("ulimit -v; ulimit -t; ulimit -f; ulimit -c").intake();
        var output = new ByteArrayOutputStream();

        assertThatExceptionOfType(AudioRejectedException.class)
                .isThrownBy(() -> IntakeFixture.decode(intake, new ByteArrayInputStream(wav(16_000)), output));

        assertThat(output.toString(UTF_8).lines()).containsExactly("524288", "120", "0", "0");
    }

    @Test
    void refusesToStartWithADecoderThatDoesNotRun() throws IOException {
        var broken = Files.writeString(folder.resolve("broken"), "#!/bin/sh\necho no such library >&2\nexit 127\n");
        Files.setPosixFilePermissions(broken, PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(fixture.spool());

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new AudioDecoder(Ffmpeg.installed(broken), fixture.properties()))
                .withMessageContaining("exit code 127")
                .withMessageContaining("no such library")
                .withMessageContaining("voicecoach.gateway.audio.program");
    }

    @Test
    void passesOnThatThePcmCannotBeWritten() throws IOException {
        var intake = fixture.intake();
        var full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> IntakeFixture.decode(intake, new ByteArrayInputStream(wav(16_000)), full))
                .withMessage("disk full");
    }

    @Test
    void decodesTwoUploadsAtATime() throws Exception {
        var intake = fixture.intake();
        var tone = fixture.tone("tone.mp3", "-c:a", "libmp3lame");
        var bothDecode = new CountDownLatch(2);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> IntakeFixture.decode(intake, tone, new MeetingSink(bothDecode)));
            var second = threads.submit(() ->
                    IntakeFixture.decode(intake, new ByteArrayInputStream(wav(80_000)), new MeetingSink(bothDecode)));

            assertThat(first.get().millis()).isCloseTo(3000, withPercentage(3));
            assertThat(second.get().millis()).isEqualTo(5000);
        }
    }

    @Test
    void saysSoWhenItsTurnDoesNotCome() throws Exception {
        var intake = fixture.oneDecodeAtATime(Duration.ZERO).intake();
        var started = new CompletableFuture<Void>();
        var release = new CountDownLatch(1);
        var waiting = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                started.complete(null);
                try {
                    release.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }

            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                write(0);
            }
        };

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first =
                    threads.submit(() -> IntakeFixture.decode(intake, new ByteArrayInputStream(wav(16_000)), waiting));
            started.join();

            assertThatExceptionOfType(ProblemException.class)
                    .isThrownBy(() -> decode(intake, wav(16_000)))
                    .returns("intake_busy", ProblemException::code);

            release.countDown();
            assertThat(first.get().millis()).isEqualTo(1000);
            assertThat(decode(intake, wav(16_000)).millis()).isEqualTo(1000);
        }
    }

    private DecodedAudio decode(Path file) throws IOException {
        return IntakeFixture.decode(fixture.intake(), file, OutputStream.nullOutputStream());
    }

    private DecodedAudio decode(byte[] content) throws IOException {
        return decode(fixture.intake(), content);
    }

    private static DecodedAudio decode(AudioIntake intake, byte[] content) throws IOException {
        return IntakeFixture.decode(intake, new ByteArrayInputStream(content), OutputStream.nullOutputStream());
    }

    private AudioRejectedException refused(Path file) throws IOException {
        return refused(Files.readAllBytes(file));
    }

    private AudioRejectedException refused(byte[] content) throws IOException {
        return refused(fixture.intake(), content);
    }

    private static AudioRejectedException refused(AudioIntake intake, byte[] content) {
        return catchThrowableOfType(AudioRejectedException.class, () -> decode(intake, content));
    }

    /** A 16 kHz mono file whose samples are a quiet ramp. */
    private static byte[] wav(int sampleCount) {
        var file = ByteBuffer.allocate(44 + 2 * sampleCount).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(ISO_8859_1)).putInt(36 + 2 * sampleCount).put("WAVEfmt ".getBytes(ISO_8859_1));
        file.putInt(16).putShort((short) 1).putShort((short) 1).putInt(16_000).putInt(32_000);
        file.putShort((short) 2)
                .putShort((short) 16)
                .put("data".getBytes(ISO_8859_1))
                .putInt(2 * sampleCount);
        for (var i = 0; i < sampleCount; i++) {
            file.putShort((short) (i % 100));
        }
        return file.array();
    }

    private static byte[] noise(int length) {
        var noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    /** Counted from the passages through zero upwards. */
    private static double frequencyHertz(byte[] pcm) {
        var samples = ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        var rises = 0;
        for (var i = 1; i < samples.limit(); i++) {
            if (samples.get(i - 1) < 0 && samples.get(i) >= 0) {
                rises++;
            }
        }
        return rises * 16_000.0 / samples.limit();
    }

    private static final class EndlessUpload extends InputStream {
        private long bytes;

        @Override
        public int read() {
            bytes++;
            return 0;
        }

        @Override
        public int read(byte[] buffer, int from, int count) {
            bytes += count;
            return count;
        }
    }

    private static final class BrokenUpload extends InputStream {
        private boolean isBroken;

        @Override
        public int read() throws IOException {
            if (isBroken) {
                throw new IOException("connection reset");
            }
            isBroken = true;
            return 'R';
        }
    }

    private static final class CountingSink extends OutputStream {
        private final AtomicLong bytes = new AtomicLong();

        @Override
        public void write(int b) {
            bytes.incrementAndGet();
        }

        @Override
        public void write(byte[] buffer, int from, int count) {
            bytes.addAndGet(count);
        }
    }

    /** Goes on only when another decode got as far. */
    private static final class MeetingSink extends OutputStream {
        private final CountDownLatch all;
        private boolean isHere;

        private MeetingSink(CountDownLatch all) {
            this.all = all;
        }

        @Override
        public void write(int b) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void write(byte[] buffer, int from, int count) throws IOException {
            if (!isHere) {
                isHere = true;
                all.countDown();
                try {
                    all.await();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }
    }
}
