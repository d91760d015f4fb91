package dev.voicecoach.transcription.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    /** Heads that look at the frames from each of these on, up to the next one, and a little at all others. */
    private static List<float[][]> looks(int frames, int... starts) {
        var random = new Random(1);
        var looks = new ArrayList<float[][]>();
        for (int token = 0; token < starts.length; token++) {
            var heads = new float[3][frames];
            var end = token + 1 < starts.length ? starts[token + 1] : frames;
            for (var head : heads) {
                for (int frame = 0; frame < frames; frame++) {
                    head[frame] = (frame >= starts[token] && frame < end ? 0.2f : 0.01f) + 0.01f * random.nextFloat();
                }
            }
            looks.add(heads);
        }
        return looks;
    }

    @Test
    void findsWhereEachTokenBegins() {
        var starts = Alignment.starts(looks(100, 0, 20, 27, 60));
        assertThat(starts).containsExactly(0, 20, 27, 60);
    }

    @Test
    void neverGoesBack() {
        var looks = looks(60, 0, 20, 40);
        assertThat(Alignment.starts(List.of(looks.get(2), looks.get(0), looks.get(1))))
                .isSorted();
    }

    @Test
    void copesWithFewFrames() {
        assertThat(Alignment.starts(List.of())).isEmpty();
        assertThat(Alignment.starts(looks(1, 0, 0, 0))).containsExactly(0, 0, 0);
        assertThat(Alignment.starts(looks(3, 0, 1))).isSorted();
    }
}
