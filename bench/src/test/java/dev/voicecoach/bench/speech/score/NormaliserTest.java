package dev.voicecoach.bench.speech.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NormaliserTest {
    @Test
    void thePlainOneKeepsWordsOnly() {
        assertThat(Normaliser.PLAIN.words(List.of("Ask not — what YOUR country's for!", " … ")))
                .containsExactly(List.of("ask", "not", "what", "your", "country's", "for"), List.of());
    }
}
