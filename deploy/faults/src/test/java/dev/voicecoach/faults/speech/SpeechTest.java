package dev.voicecoach.faults.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class SpeechTest {
    @Test
    void givesSixtyAnswersThatAllDiffer() {
        var answers = Speech.answers(60);

        assertThat(answers).hasSize(60);
        assertThat(new HashSet<>(answers.stream().map(Recording::words).toList()))
                .hasSize(60);
        assertThat(answers).allSatisfy(answer -> assertThat(answer.duration())
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(24)));
    }

    @Test
    void givesPairsOfAboutElevenSeconds() {
        var pairs = Speech.pairs();

        assertThat(pairs).hasSize(12);
        assertThat(pairs.stream()
                        .mapToLong(pair -> pair.duration().toMillis())
                        .average()
                        .orElseThrow())
                .isBetween(10_000.0, 12_000.0);
    }

    @Test
    void readsTheFileThatItWrites() {
        var answer = Speech.pairs().getFirst();

        assertThat(Recording.ofWav(answer.wav(), answer.words()).pcm()).isEqualTo(answer.pcm());
    }

    @Test
    void refusesWhatIsNoWav() {
        assertThatThrownBy(() -> Recording.ofWav(new byte[100], "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsWordErrorsPerWordSaid() {
        assertThat(WordErrors.rate("ask not what", "Ask, not what!")).isZero();
        assertThat(WordErrors.rate("ask not what your", "ask what you")).isEqualTo(0.5);
        assertThat(WordErrors.rate("ask not", "")).isEqualTo(1);
    }

    @Test
    void tellsEveryOrderOfTheClipsApart() {
        var answers = Speech.answers(36);

        for (var said : answers) {
            for (var heard : answers) {
                if (!said.equals(heard)) {
                    assertThat(WordErrors.rate(said.words(), heard.words())).isGreaterThan(0.1);
                }
            }
        }
    }
}
