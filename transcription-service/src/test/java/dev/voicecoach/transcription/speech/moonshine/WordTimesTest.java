package dev.voicecoach.transcription.speech.moonshine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.transcription.speech.Clips;
import dev.voicecoach.transcription.speech.Models;
import dev.voicecoach.transcription.speech.TranscriberContract;
import dev.voicecoach.transcription.speech.Transcription.Word;
import dev.voicecoach.transcription.speech.VoiceActivity;
import dev.voicecoach.transcription.speech.moonshine.MoonshineProperties.Graphs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WordTimesTest {
    private static final int FRAME = 384;

    /** A word as a forced alignment heard it, in seconds. */
    private record Aligned(String clip, String word, double start, double end) {}

    private static List<Aligned> aligned() throws Exception {
        var file = Objects.requireNonNull(WordTimesTest.class.getResource("/speech/austen-words.tsv"));
        return Files.readAllLines(Path.of(file.toURI())).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .map(columns -> new Aligned(
                        columns[0], columns[1], Double.parseDouble(columns[2]), Double.parseDouble(columns[3])))
                .toList();
    }

    /**
     * Both write 'mr' and 'cold-hearted' in their own way, and the alignment has an 'a' that is not said: only words that
     * are the same count. Measured when this was written: 51 ms for the beginnings, 46 ms for the ends.
     */
    @Test
    void wordsLieWhereAForcedAlignmentHearsThem() throws Exception {
        var starts = new ArrayList<Double>();
        var ends = new ArrayList<Double>();
        try (var moonshine = MoonshineTranscriberTest.load(Models.folder(), MoonshineModel.BASE, Graphs.FUSED, 2)) {
            for (var clip : List.of(Clips.LEISURE, Clips.DISPOSED, Clips.MARRIED)) {
                var words = new ArrayList<>(TranscriberContract.hear(moonshine, clip.samples(), "en")
                        .words());
                for (var reference : aligned()) {
                    if (reference.clip().equals(clip.file())) {
                        nearest(words, reference).ifPresent(word -> {
                            starts.add(Math.abs(word.startMillis() - reference.start() * 1000));
                            ends.add(Math.abs(word.endMillis() - reference.end() * 1000));
                        });
                    }
                }
            }
        }
        assertThat(starts).hasSizeGreaterThan(45);
        assertThat(mean(starts)).isLessThan(80);
        assertThat(mean(ends)).isLessThan(80);
    }

    private static Optional<Word> nearest(List<Word> words, Aligned reference) {
        return words.stream()
                .filter(word -> Clips.plain(word.text()).equals(reference.word()))
                .min(Comparator.comparingDouble(word -> Math.abs(word.startMillis() - reference.start() * 1000)));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** Two tokens, the first of which the model looks at until frame 50; silence from window 20 to 40. */
    private static List<Word> twoWords(Chunk chunk) {
        var draft = new Draft(10);
        for (int token = 0; token < 3; token++) {
            var look = new float[100];
            Arrays.fill(look, token == 0 ? 0 : token == 1 ? 50 : 99, token == 0 ? 50 : token == 1 ? 99 : 100, 1f);
            draft.look(new float[][] {look});
            draft.add(token == 2 ? Decoder.END : 300 + token, 0.9);
        }
        var probabilities = new float[75];
        Arrays.fill(probabilities, 0.95f);
        Arrays.fill(probabilities, 20, 40, 0.05f);
        var voice = new VoiceActivity(probabilities, 75 * VoiceActivity.WINDOW);
        var written = List.of(new Vocabulary.Written("one", 0, 1, 1), new Vocabulary.Written("two", 1, 2, 2));
        return WordTimes.of(draft, written, chunk, chunk.length(), voice, new Confidence(1, 0));
    }

    @Test
    void theSilenceAfterAWordIsNotPartOfIt() {
        var words = twoWords(new Chunk(0, 100 * FRAME, 0, 2400));
        assertThat(words.getFirst().startMillis()).isZero();
        assertThat(words.getFirst().endMillis()).isEqualTo(20 * 32);
        assertThat(words.getLast().startMillis()).isEqualTo(40 * 32);
        assertThat(words.getLast().endMillis()).isBetween(2300L, 2400L);
    }

    @Test
    void wordsStayInTheirSegment() {
        var words = twoWords(new Chunk(0, 100 * FRAME, 100, 2000));
        assertThat(words.getFirst().startMillis()).isEqualTo(100);
        assertThat(words.getLast().endMillis()).isEqualTo(2000);
    }

    @Test
    void noTimesWithoutLooks() {
        var draft = new Draft(2);
        draft.add(300, 1);
        var voice = new VoiceActivity(new float[75], 75 * VoiceActivity.WINDOW);
        var written = List.of(new Vocabulary.Written("one", 0, 1, 1));
        assertThat(WordTimes.of(
                        draft, written, new Chunk(0, 100 * FRAME, 0, 2400), 100 * FRAME, voice, new Confidence(1, 0)))
                .isEmpty();
    }
}
