package dev.voicecoach.transcription.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.transcription.speech.moonshine.Vocabulary.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyTest {
    @TempDir
    Path folder;

    private Vocabulary vocabulary;

    /** Real ids where it matters: bytes from 3 on; the pieces are ours. */
    @BeforeEach
    void write() throws IOException {
        var file = folder.resolve("vocabulary.txt");
        var pieces = IntStream.range(0, Vocabulary.SIZE)
                .mapToObj(id -> switch (id) {
                    case 300 -> "▁Hello";
                    case 301 -> ",";
                    case 302 -> "▁wor";
                    case 303 -> "ld";
                    case 304 -> ";\r";
                    case 31_999 -> "给";
                    default -> "x" + id;
                })
                .collect(Collectors.joining("\n"));
        Files.writeString(file, pieces);
        vocabulary = Vocabulary.read(file);
    }

    @Test
    void joinsPiecesAndDropsTheFirstSpace() {
        assertThat(vocabulary.text(new int[] {300, 301, 302, 303})).isEqualTo("Hello, world");
    }

    @Test
    void joinsBytesToOneCharacter() {
        assertThat(vocabulary.text(new int[] {3 + 0xE2, 3 + 0x82, 3 + 0xAC})).isEqualTo("€");
    }

    @Test
    void aPieceMayHoldACarriageReturn() {
        assertThat(vocabulary.text(new int[] {304, 303})).isEqualTo("; ld");
    }

    @Test
    void knowsWhichTokensWriteAWordAndItsLetters() {
        assertThat(vocabulary.words(new int[] {1, 300, 301, 3 + ' ', 302, 303, 3 + '\n', 301, 2}))
                .containsExactly(
                        new Written("Hello,", 1, 2, 3), new Written("world", 4, 6, 6), new Written(",", 7, 8, 8));
        assertThat(vocabulary.words(new int[] {3 + ' ', 3 + ' '})).isEmpty();
    }

    @Test
    void leavesOutTokensWithoutText() {
        assertThat(vocabulary.text(new int[] {0, 1, 2, 303, 32_000, 32_767})).isEqualTo("ld");
        assertThat(vocabulary.text(new int[0])).isEmpty();
    }

    @Test
    void knowsItsLastPiece() {
        assertThat(vocabulary.text(new int[] {31_999})).isEqualTo("给");
    }

    @Test
    void refusesAFileOfAnotherLength() throws IOException {
        var file = folder.resolve("short.txt");
        Files.writeString(file, String.join("\n", Collections.nCopies(31_999, "x")));
        assertThatThrownBy(() -> Vocabulary.read(file))
                .hasMessageContaining("31999")
                .hasMessageContaining("32000");
    }
}
