package dev.voicecoach.transcription.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.transcription.speech.VoiceActivity;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChunkerTest {
    private static final int SECOND = 31;
    private static final Duration MAX = Duration.ofSeconds(12);

    private final Chunker chunker = new Chunker(MAX, Duration.ofMillis(1500));

    /** Windows of speech and of silence, in turns, beginning with silence. */
    private static VoiceActivity voice(int... windows) {
        var probabilities = new float[Arrays.stream(windows).sum()];
        var at = 0;
        for (int i = 0; i < windows.length; i++) {
            Arrays.fill(probabilities, at, at + windows[i], i % 2 == 0 ? 0.05f : 0.95f);
            at += windows[i];
        }
        return new VoiceActivity(probabilities, probabilities.length * VoiceActivity.WINDOW);
    }

    private static List<Integer> lengths(List<Chunk> chunks) {
        return chunks.stream()
                .map(chunk -> chunk.length() / VoiceActivity.WINDOW)
                .toList();
    }

    @Test
    void silenceGivesNoChunk() {
        assertThat(chunker.cut(voice(10 * SECOND))).isEmpty();
        assertThat(chunker.cut(voice())).isEmpty();
    }

    @Test
    void trimsSilenceButForAMargin() {
        var chunks = chunker.cut(voice(100, 50, 100));
        assertThat(chunks).containsExactly(new Chunk(95 * 512, 155 * 512, 3200, 4800));
    }

    @Test
    void theMarginEndsWithTheRecording() {
        assertThat(chunker.cut(voice(2, 50, 1))).containsExactly(new Chunk(0, 53 * 512, 64, 1664));
    }

    @Test
    void keepsAShortAnswerWhole() {
        assertThat(chunker.cut(voice(0, 3 * SECOND, SECOND, 4 * SECOND))).hasSize(1);
    }

    @Test
    void halvesAChunkWhereTheVoiceIsWeakestNearItsMiddle() {
        var probabilities = new float[9 * SECOND];
        Arrays.fill(probabilities, 0.95f);
        probabilities[10] = 0.1f;
        probabilities[150] = 0.6f;
        var voice = new VoiceActivity(probabilities, probabilities.length * VoiceActivity.WINDOW);
        var chunk = new Chunk(0, 9 * SECOND * VoiceActivity.WINDOW, 0, 9 * SECOND * 32);
        assertThat(Chunker.halves(chunk, voice))
                .containsExactly(
                        new Chunk(0, 150 * VoiceActivity.WINDOW, 0, 4800),
                        new Chunk(150 * VoiceActivity.WINDOW, chunk.to(), 4800, chunk.speechEndMillis()));
    }

    @Test
    void cutsAtALongPauseInAnyCase() {
        var chunks = chunker.cut(voice(0, 2 * SECOND, 47, 2 * SECOND));
        assertThat(chunks).hasSize(2);
        assertThat(chunks.getFirst().speechEndMillis()).isEqualTo(2 * SECOND * 32);
        assertThat(chunks.getLast().speechStartMillis()).isEqualTo((2 * SECOND + 47) * 32);
    }

    @Test
    void cutsALongAnswerAtTheLongestPauseNearTheMiddle() {
        // 16 s with pauses of 0.2 s at 4 s, 0.5 s at 7 s, 0.2 s at 8.5 s.
        var chunks = chunker.cut(voice(0, 4 * SECOND, 6, 3 * SECOND, 16, 46, 6, 7 * SECOND));
        assertThat(chunks).hasSize(2);
        assertThat(chunks.getFirst().speechEndMillis()).isEqualTo((7 * SECOND + 6) * 32);
        assertThat(chunks.getLast().speechStartMillis()).isEqualTo((7 * SECOND + 22) * 32);
    }

    @Test
    void prefersAnEvenCutToAPauseThatIsHardlyLonger() {
        // 20 s: a pause of 0.26 s at 4 s, one of 0.22 s at 10 s.
        var chunks = chunker.cut(voice(0, 4 * SECOND, 8, 6 * SECOND, 7, 10 * SECOND));
        assertThat(chunks).hasSize(2);
        assertThat(chunks.getFirst().speechEndMillis()).isEqualTo((10 * SECOND + 8) * 32);
    }

    @Test
    void cutsSpeechWithoutAnyPauseWhereTheVoiceIsWeakest() {
        var probabilities = new float[20 * SECOND];
        Arrays.fill(probabilities, 0.95f);
        probabilities[300] = 0.6f;
        var chunks = chunker.cut(new VoiceActivity(probabilities, probabilities.length * 512));
        assertThat(lengths(chunks)).containsExactly(300, 20 * SECOND - 300);
    }

    @Test
    void neverOverlapsNeverExceedsTheLimitAndLosesNoSpeech() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var windows = new int[2 * random.nextInt(1, 40)];
            for (int i = 0; i < windows.length; i++) {
                windows[i] = i % 2 == 0 ? random.nextInt(3, 60) : random.nextInt(4, random.nextBoolean() ? 60 : 900);
            }
            var voice = voice(windows);
            var chunks = chunker.cut(voice);
            var free = 0;
            for (var chunk : chunks) {
                assertThat(chunk.from()).as("seed %d", seed).isGreaterThanOrEqualTo(free);
                assertThat(chunk.length()).as("seed %d", seed).isBetween(1, 12 * 16_000);
                free = chunk.to();
            }
            assertThat(free).isLessThanOrEqualTo(voice.samples());
            for (var span : voice.speech(VoiceActivity.MIN_SILENCE_WINDOWS)) {
                for (int window = span.from(); window < span.to(); window++) {
                    var sample = window * VoiceActivity.WINDOW;
                    assertThat(chunks)
                            .as("seed %d, window %d", seed, window)
                            .anyMatch(chunk -> chunk.from() <= sample && sample < chunk.to());
                }
            }
        }
    }
}
