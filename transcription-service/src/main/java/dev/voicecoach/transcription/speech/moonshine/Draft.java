package dev.voicecoach.transcription.speech.moonshine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The tokens of one chunk as they are written, how sure the model was of each, and where it looked. Not thread safe. */
final class Draft {
    /** A person repeats himself three times, and a stutterer a short word more often; a looping model does not stop. */
    private static final int LOOP_TIMES = 4;

    private static final int LOOP_TOKENS = 24;

    private final int[] tokens;
    private final float[] probabilities;
    private final List<float[][]> looks = new ArrayList<>();
    private int length;
    private boolean ended;

    Draft(int maxTokens) {
        tokens = new int[maxTokens];
        probabilities = new float[maxTokens];
    }

    /** Takes the next token. @return whether there is to be another one */
    boolean add(int token, double probability) {
        if (token == Decoder.END) {
            ended = true;
            return false;
        }
        tokens[length] = token;
        probabilities[length] = (float) probability;
        length++;
        var cycle = cycle();
        if (cycle > 0) {
            // One round of it was said.
            while (length > cycle && tokens[length - 1] == tokens[length - 1 - cycle]) {
                length--;
            }
            return false;
        }
        return length < tokens.length;
    }

    /** Takes where each aligning head looked when it chose the next token; weights of all frames. */
    void look(float[][] heads) {
        looks.add(heads);
    }

    /** The number of tokens that go round and round at the end; 0 when none do. */
    private int cycle() {
        for (int cycle = 1; cycle * LOOP_TIMES <= length; cycle++) {
            var rounds = Math.max(LOOP_TIMES, Math.ceilDiv(LOOP_TOKENS, cycle));
            var period = cycle;
            var same = rounds * cycle <= length
                    && IntStream.range(length - (rounds - 1) * cycle, length)
                            .allMatch(i -> tokens[i] == tokens[i - period]);
            if (same) {
                return cycle;
            }
        }
        return 0;
    }

    /** Whether the model itself came to the end; if not, it looped or wrote more than a person can say. */
    boolean ended() {
        return ended;
    }

    int[] tokens() {
        return Arrays.copyOf(tokens, length);
    }

    /** Of the token at this place, among all tokens. */
    float probability(int index) {
        return probabilities[index];
    }

    /**
     * For each token and for the end: for each aligning head, the weights of all frames. Empty when the graph does not
     * tell.
     */
    List<float[][]> looks() {
        return List.copyOf(looks.subList(0, Math.min(looks.size(), length + 1)));
    }
}
