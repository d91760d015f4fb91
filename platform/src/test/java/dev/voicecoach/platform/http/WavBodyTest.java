package dev.voicecoach.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.Random;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import okio.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavBodyTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 32_768, 32_769, 100_000})
    void isAWavFileEachTimeItIsSent(int length) throws Exception {
        var pcm = new byte[length * Short.BYTES];
        new Random(7).nextBytes(pcm);
        var samples = new short[length];
        ByteBuffer.wrap(pcm).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        var body = new WavBody(ShortBuffer.wrap(samples).asReadOnlyBuffer(), 16_000);
        for (int time = 1; time <= 2; time++) {
            var sent = new Buffer();
            body.writeTo(sent);
            assertThat(sent.size()).isEqualTo(body.contentLength());
            try (var audio = AudioSystem.getAudioInputStream(new ByteArrayInputStream(sent.readByteArray()))) {
                assertThat(audio.getFormat().matches(new AudioFormat(16_000, 16, 1, true, false)))
                        .isTrue();
                assertThat(audio.getFrameLength()).isEqualTo(length);
                assertThat(audio.readAllBytes()).isEqualTo(pcm);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void beginsAtThePositionOfTheBuffer(int position) {
        var samples = ShortBuffer.wrap(new short[10]).position(position);
        assertThat(new WavBody(samples, 16_000).contentLength()).isEqualTo(44 + 2L * (10 - position));
    }
}
