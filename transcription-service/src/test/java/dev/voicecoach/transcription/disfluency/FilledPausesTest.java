package dev.voicecoach.transcription.disfluency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilledPausesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "um", "Um,", "umm...", "uh", "Uhh", "uhm", "er", "erm", "Err,", "hmm", "Hm.", "mm", "mmm", "ahm", "eh",
                "uh-um"
            })
    void areFilledPauses(String text) {
        assertThat(FilledPauses.in(Sentences.words(text))).containsExactly(new Span(0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "oh",
                "ah",
                "mhm",
                "uh-huh",
                "mm-hmm",
                "her",
                "hum",
                "umbrella",
                "ermine",
                "him",
                "I",
                "",
                "-"
            })
    void areNone(String text) {
        assertThat(FilledPauses.in(Sentences.words(text))).isEmpty();
    }
}
