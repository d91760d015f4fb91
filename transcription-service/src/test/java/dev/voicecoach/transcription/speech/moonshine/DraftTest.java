package dev.voicecoach.transcription.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {
    private static int write(Draft draft, int... tokens) {
        var written = 0;
        for (int token : tokens) {
            written++;
            if (!draft.add(token, 0.5)) {
                break;
            }
        }
        return written;
    }

    private static int[] rounds(int cycle, int times) {
        var tokens = new int[cycle * times];
        for (int i = 0; i < tokens.length; i++) {
            tokens[i] = 1000 + i % cycle;
        }
        return tokens;
    }

    @Test
    void endsWithTheModel() {
        var draft = new Draft(10);
        assertThat(write(draft, 7, 8, Decoder.END, 9)).isEqualTo(3);
        assertThat(draft.ended()).isTrue();
        assertThat(draft.tokens()).containsExactly(7, 8);
    }

    @Test
    void stopsAtTheLimit() {
        var draft = new Draft(2);
        assertThat(write(draft, 7, 8, 9)).isEqualTo(2);
        assertThat(draft.ended()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 6, 7, 20})
    void aLoopIsStoppedAndSaidOnce(int cycle) {
        var draft = new Draft(1000);
        draft.add(5, 0.9);
        write(draft, rounds(cycle, 60));
        assertThat(draft.ended()).isFalse();
        assertThat(draft.tokens()).hasSize(1 + cycle).startsWith(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 7, 20})
    void aPersonMayRepeatHimself(int cycle) {
        var draft = new Draft(1000);
        write(draft, rounds(cycle, 3));
        write(draft, 6, Decoder.END);
        assertThat(draft.ended()).isTrue();
        assertThat(draft.tokens()).hasSize(3 * cycle + 1);
    }

    @Test
    void looksGoWithTheTokensThatAreKept() {
        var draft = new Draft(1000);
        for (int token : rounds(6, 60)) {
            draft.look(new float[][] {{token}});
            if (!draft.add(token, 1)) {
                break;
            }
        }
        assertThat(draft.looks()).hasSize(7);
    }
}
