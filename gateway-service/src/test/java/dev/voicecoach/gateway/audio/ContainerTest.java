package dev.voicecoach.gateway.audio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContainerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"", "R", "RIFF", "RIFF....AVI LIST", "RIFF....WEBP", "FORM....ILBM", "%PDF-1.7", "\u0089PNG\r\n"
            })
    void isNoneForWhatIsNoRecording(String start) {
        assertThat(Container.of(start.getBytes(ISO_8859_1))).isEmpty();
    }

    @Test
    void isFoundBehindTheZerosThatSomeEncodersPutFirst() {
        var head = new byte[Container.HEAD_BYTES];
        head[1000] = (byte) 0xff;
        head[1001] = (byte) 0xfb;

        assertThat(Container.of(head)).contains(Container.MPEG_FRAMES);
    }

    @Test
    void isNoneForZerosAlone() {
        assertThat(Container.of(new byte[Container.HEAD_BYTES])).isEmpty();
    }

    @Test
    void tellsTextFromSamples() {
        assertThat(Container.isText("über…\r\n".getBytes(UTF_8))).isTrue();
        assertThat(Container.isText(new byte[] {'a', 0, 'b'})).isFalse();
    }
}
