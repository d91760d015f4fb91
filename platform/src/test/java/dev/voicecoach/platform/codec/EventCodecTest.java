package dev.voicecoach.platform.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.schemas.GoldenExamples;
import dev.voicecoach.schemas.events.Envelope;
import dev.voicecoach.schemas.events.TaskFailed;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventCodecTest {
    @Test
    void readsWhatItWrote() {
        var event = GoldenExamples.example(Envelope.class);
        assertThat(EventCodec.decode(Envelope.class, EventCodec.encode(event))).isEqualTo(event);
    }

    @Test
    void readsWhatTheFirstVersionWrote() {
        assertThat(EventCodec.decode(Envelope.class, GoldenExamples.bytes(Envelope.class)))
                .isEqualTo(GoldenExamples.example(Envelope.class));
    }

    @Test
    void refusesAnotherRecord() {
        assertThatThrownBy(() -> EventCodec.decode(Envelope.class, GoldenExamples.bytes(TaskFailed.class)))
                .isInstanceOf(UnreadableEventException.class);
    }

    @Test
    void refusesACutRecord() {
        var bytes = GoldenExamples.bytes(Envelope.class);
        for (int length = 0; length < bytes.length; length++) {
            var cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> EventCodec.decode(Envelope.class, cut))
                    .as("%d of %d bytes", length, bytes.length)
                    .isInstanceOf(UnreadableEventException.class);
        }
    }

    @Test
    void refusesNoiseWithoutAnyOtherException() {
        var seed = System.nanoTime();
        System.out.println("EventCodecTest seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            var noise = GoldenExamples.bytes(Envelope.class);
            for (int flips = 0; flips < 8; flips++) {
                noise[random.nextInt(noise.length)] = (byte) random.nextInt();
            }
            try {
                EventCodec.decode(Envelope.class, noise);
            } catch (UnreadableEventException expected) {
                assertThat(expected.code().code()).isEqualTo("unreadable_event");
            }
        }
    }
}
