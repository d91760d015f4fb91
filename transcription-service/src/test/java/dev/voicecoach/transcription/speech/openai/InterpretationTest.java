package dev.voicecoach.transcription.speech.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.platform.http.AnswerJson.MalformedException;
import dev.voicecoach.transcription.speech.Transcription;
import dev.voicecoach.transcription.speech.Transcription.Engine;
import dev.voicecoach.transcription.speech.Transcription.Segment;
import dev.voicecoach.transcription.speech.Transcription.Word;
import dev.voicecoach.transcription.speech.VoiceActivity;
import dev.voicecoach.transcription.speech.Voices;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InterpretationTest {
    private static final Engine ENGINE = new Engine("openai", "whisper-1", "unknown");
    /** 4 s. */
    private static final VoiceActivity THROUGHOUT = Voices.throughout(64_000);

    private static VerboseJson.Word word(String word, double start, double end) {
        return new VerboseJson.Word(word, start, end, 0.9);
    }

    private static VerboseJson.Segment segment(String text, double start, double end) {
        return new VerboseJson.Segment(text, start, end, Math.log(0.8), null);
    }

    private static Transcription interpret(
            String text, List<VerboseJson.Word> words, List<VerboseJson.Segment> segments, VoiceActivity voice)
            throws MalformedException {
        return Interpretation.of(new VerboseJson(text, words, segments), voice, "en", ENGINE);
    }

    @Test
    void wordsTakeThePunctuationOfTheText() throws Exception {
        var heard = interpret(
                "So - yes, ill-disposed!",
                List.of(word("So", 0, 0.5), word("yes", 1, 1.5), word("ill", 2, 2.2), word("disposed", 2.3, 3)),
                List.of(segment(" So - yes, ill-disposed!", 0, 4)),
                THROUGHOUT);
        assertThat(heard.words())
                .extracting(Word::text, Word::startMillis, Word::endMillis)
                .containsExactly(
                        tuple("So", 0L, 500L),
                        tuple("-", 500L, 500L),
                        tuple("yes,", 1000L, 1500L),
                        tuple("ill-disposed!", 2000L, 3000L));
        assertThat(heard.words().getLast().confidence()).isCloseTo(0.81, within(1e-9));
        assertThat(heard.words().get(1).confidence()).isCloseTo(0.8, within(1e-9));
        assertThat(heard.segments()).containsExactly(new Segment("So - yes, ill-disposed!", 0, 3000));
        assertThat(heard.wordless()).isZero();
    }

    @Test
    void confidenceIsThatOfTheWordOrOfTheSegmentOrNone() throws Exception {
        var bare = new VerboseJson.Word("one", 0, 1, null);
        var wrong = new VerboseJson.Word("one", 0, 1, 1.5);
        var noneAtAll = new VerboseJson.Segment("one", 0, 1, null, null);
        assertThat(interpret("one", List.of(bare), List.of(segment("one", 0, 1)), THROUGHOUT)
                        .words()
                        .getFirst()
                        .confidence())
                .isCloseTo(0.8, within(1e-9));
        assertThat(interpret("one", List.of(wrong), List.of(noneAtAll), THROUGHOUT)
                        .words()
                        .getFirst()
                        .confidence())
                .isNull();
    }

    @Test
    void wordsMayBeNestedInSegments() throws Exception {
        var nested = new VerboseJson.Segment(" one", 0, 1, null, List.of(word(" one", 0.2, 0.6)));
        assertThat(interpret("one", null, List.of(nested), THROUGHOUT).words())
                .containsExactly(new Word("one", 200, 600, 0.9));
    }

    @Test
    void aDashThatComesAsAWordMovesNoOther() throws Exception {
        var words = List.of(word(" one", 0.2, 0.6), word(" -", 0.6, 1.4), word(" two.", 1.5, 2));
        var heard = interpret("one - two.", words, List.of(segment("one - two.", 0, 2)), THROUGHOUT);
        assertThat(heard.words())
                .extracting(Word::text, Word::startMillis, Word::endMillis)
                .containsExactly(tuple("one", 200L, 600L), tuple("-", 600L, 600L), tuple("two.", 1500L, 2000L));
    }

    @Test
    void wordsThatAreNotTheTextAreLeftOut() throws Exception {
        var segments = List.of(segment("one two", 0.5, 2));
        for (var words : List.of(
                List.of(word("one", 0.5, 1)),
                List.of(word("one", 0.5, 1), word("three", 1, 2)),
                List.of(word("one two", 0.5, 2)),
                List.of(word("one", 0.5, 1), word("two", 1, 2), word("three", 2, 3)))) {
            var heard = interpret("one two", words, segments, THROUGHOUT);
            assertThat(heard.words()).isEmpty();
            assertThat(heard.segments()).containsExactly(new Segment("one two", 500, 2000));
        }
    }

    @Test
    void wordsOutOfOrderOrBeyondTheRecordingAreLeftOut() throws Exception {
        var segments = List.of(segment("one two", 0.5, 2));
        assertThat(interpret("one two", List.of(word("one", 3, 3.5), word("two", 1, 2)), segments, THROUGHOUT)
                        .words())
                .isEmpty();
        assertThat(interpret("one two", List.of(word("one", 500, 1000), word("two", 1000, 2000)), segments, THROUGHOUT)
                        .words())
                .isEmpty();
    }

    @Test
    void smallSlipsArePutRight() throws Exception {
        var heard = interpret(
                "one two three",
                List.of(word("one", -0.1, 1), word("two", 0.8, 0.7), word("three", 3.8, 4.4)),
                List.of(segment("one two three", 0, 4.9)),
                THROUGHOUT);
        assertThat(heard.words())
                .extracting(Word::startMillis, Word::endMillis)
                .containsExactly(tuple(0L, 1000L), tuple(1000L, 1000L), tuple(3800L, 4000L));
        assertThat(heard.segments()).containsExactly(new Segment("one two three", 0, 4000));
    }

    @Test
    void silenceIsNoPartOfAWordOrSegment() throws Exception {
        // Speech from 0.32 to 0.64 s and from 1.28 to 1.6 s.
        var voice = Voices.of("..........##########....................##########....................");
        var words = List.of(word("one", 0, 1.2), word("two", 1.2, 2.2));
        var heard = interpret("one two", words, List.of(segment("one two", 0, 2.2)), voice);
        assertThat(heard.words())
                .extracting(Word::startMillis, Word::endMillis)
                .containsExactly(tuple(320L, 640L), tuple(1280L, 1600L));
        assertThat(interpret("one two", null, List.of(segment("one two", 0, 2.2)), voice)
                        .segments())
                .containsExactly(new Segment("one two", 320, 1600));
    }

    @Test
    void textWhereNobodySpeaksIsLeftOut() throws Exception {
        var voice = Voices.of("#".repeat(31) + ".".repeat(94));
        var heard = interpret(
                "Yes. Thank you.",
                List.of(word("Yes", 0, 0.9), word("Thank", 2.5, 3), word("you", 3, 3.5)),
                List.of(segment("Yes.", 0, 1), segment(" Thank you.", 2.5, 3.5)),
                voice);
        assertThat(heard.text()).isEqualTo("Yes.");
        assertThat(heard.words()).hasSize(1);
    }

    @Test
    void overlappingSegmentsArePartedAndWhatIsLeftWithoutTimeIsJoined() throws Exception {
        var heard = interpret(
                "a b c", null, List.of(segment("a", 0, 2), segment("b", 1.8, 3), segment("c", 2.9, 3)), THROUGHOUT);
        assertThat(heard.segments()).containsExactly(new Segment("a", 0, 2000), new Segment("b c", 2000, 3000));
        assertThat(heard.text()).isEqualTo("a b c");
    }

    @Test
    void withoutSegmentsThereIsOneOverAllOfTheSpeech() throws Exception {
        var voice = Voices.of("..........##########....................##########..........");
        assertThat(interpret(" one two ", null, null, voice).segments())
                .containsExactly(new Segment("one two", 320, 1600));
        assertThat(interpret("one two", List.of(), List.of(), voice).segments())
                .containsExactly(new Segment("one two", 320, 1600));
    }

    @Test
    void noTextIsNoWord() throws Exception {
        for (var text : List.of("", "  ", " ... ", "♪")) {
            var heard = interpret(text, List.of(), List.of(segment(text, 0, 1)), THROUGHOUT);
            assertThat(heard.segments()).isEmpty();
            assertThat(heard.text()).isEmpty();
            assertThat(heard.wordless()).isEqualTo(1);
        }
    }

    @Test
    void segmentsThatContradictTheTextOrTheRecordingAreMalformed() {
        assertThatThrownBy(() -> interpret("one two", null, List.of(segment("one", 0, 1)), THROUGHOUT))
                .isInstanceOf(MalformedException.class)
                .hasMessageContaining("do not make up the text");
        assertThatThrownBy(() -> interpret("one", null, List.of(segment("one", 500, 1000)), THROUGHOUT))
                .hasMessageContaining("beyond the end");
        assertThatThrownBy(() ->
                        interpret("one two", null, List.of(segment("one", 3, 4), segment("two", 1, 2)), THROUGHOUT))
                .hasMessageContaining("out of order");
    }

    @Test
    void whateverTheTimesTheResultIsInOrderAndInside() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var read = 0;
        for (int round = 0; round < 2_000; round++) {
            var segments = new ArrayList<VerboseJson.Segment>();
            var words = new ArrayList<VerboseJson.Word>();
            var text = new StringBuilder();
            for (int i = 0; i < random.nextInt(1, 5); i++) {
                var at = random.nextDouble(-1, 6);
                var line = "s" + i + ", - t" + i;
                text.append(line).append(' ');
                segments.add(segment(line, at, at + random.nextDouble(-1, 2)));
                words.add(word("s" + i, at, at + random.nextDouble(-1, 2)));
                words.add(word("t" + i, at + 0.2, at + random.nextDouble(-1, 2)));
            }
            Transcription heard;
            try {
                heard = interpret(text.toString(), random.nextBoolean() ? words : null, segments, THROUGHOUT);
            } catch (MalformedException e) {
                continue;
            }
            read++;
            var free = 0L;
            for (var segment : heard.segments()) {
                assertThat(segment.startMillis()).as("seed %d", seed).isGreaterThanOrEqualTo(free);
                assertThat(segment.endMillis()).as("seed %d", seed).isBetween(segment.startMillis() + 1, 4000L);
                free = segment.endMillis();
            }
            free = 0;
            for (var word : heard.words()) {
                assertThat(word.startMillis()).as("seed %d", seed).isGreaterThanOrEqualTo(free);
                assertThat(word.endMillis()).as("seed %d", seed).isBetween(word.startMillis(), 4000L);
                free = word.endMillis();
            }
        }
        assertThat(read).as("seed %d", seed).isGreaterThan(300);
    }
}
