package dev.voicecoach.bench.speech;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LongPartsTest {
    private static Clip clip(String name, String speaker, double seconds) {
        return new Clip(name, "read", speaker, "words", Path.of(name), seconds);
    }

    @Test
    void takesSpeakersWhoSayEnoughAndNoMoreThanTwoMinutes() {
        var clips = List.of(
                clip("a1", "a", 40),
                clip("b1", "b", 30),
                clip("a2", "a", 40),
                clip("a3", "a", 45),
                clip("a4", "a", 20),
                clip("b2", "b", 20));

        assertThat(LongParts.of(clips))
                .singleElement()
                .satisfies(parts -> assertThat(parts).extracting(Clip::name).containsExactly("a1", "a2", "a4"));
    }
}
