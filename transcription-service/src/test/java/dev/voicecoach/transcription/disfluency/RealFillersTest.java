package dev.voicecoach.transcription.disfluency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.transcription.acoustics.Interval;
import dev.voicecoach.transcription.acoustics.VoiceTrack;
import dev.voicecoach.transcription.speech.Clips;
import dev.voicecoach.transcription.speech.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** People who really hesitate, with the words and times of an engine that wrote no filler. */
class RealFillersTest {
    /** @param words text, start and end, and so on */
    record Answer(String clip, String words, List<Interval> silences, List<Interval> fillers) {
        Samples samples() {
            return new Clips.Clip(clip, "", "").samples();
        }

        List<Word> timed(long mostError, long seed) {
            var random = new Random(seed);
            var cells = words.split(" ", -1);
            var timed = new ArrayList<Word>();
            for (int i = 0; i < cells.length; i += 3) {
                var start = Long.parseLong(cells[i + 1]) + random.nextLong(-mostError, mostError + 1);
                var end = Long.parseLong(cells[i + 2]) + random.nextLong(-mostError, mostError + 1);
                timed.add(new Word(cells[i], new Interval(start, Math.max(start + 20, end))));
            }
            return timed;
        }

        @Override
        public String toString() {
            return clip;
        }
    }

    private static final Answer MICHAEL = new Answer(
            "michael.wav",
            "but 147 341 it 341 461 cares 461 1065 this 1997 2239 is 2239 2455 me 2455 2672 talking 2672 3106 really 3106"
                    + " 3442 slow 3442 4214 and 4214 4622 slightly 4622 5129 lower 5129 5436 in 6236 6477 intensity 6477"
                    + " 7151 we're 8428 8741 just 8741 8933",
            List.of(new Interval(1_248, 1_536), new Interval(7_680, 8_000)),
            List.of(new Interval(1_530, 2_000), new Interval(7_980, 8_300)));
    private static final Answer LECTURE = new Answer(
            "lecture.wav",
            "theories 1000 1328 that 1328 1671 take 3040 3474 no 3474 3787 account 3787 4415 of 4415 4488 where 6952 7177"
                    + " we 7177 7371",
            List.of(new Interval(2_464, 2_912), new Interval(4_480, 4_992), new Interval(6_208, 6_976)),
            List.of(new Interval(1_950, 2_300), new Interval(5_470, 6_070)));
    private static final List<Answer> ANSWERS = List.of(MICHAEL, LECTURE);

    private static List<Filler> heard(Answer answer, List<Word> words) {
        var track = VoiceTrack.outside(answer.silences(), answer.samples());
        return Disfluencies.find(track, answer.silences(), words, !words.isEmpty())
                .fillers();
    }

    @ParameterizedTest
    @FieldSource("ANSWERS")
    void hearsEveryFiller(Answer answer) {
        assertAllHeard(answer, heard(answer, answer.timed(0, 0)));
    }

    @ParameterizedTest
    @FieldSource("ANSWERS")
    void hearsThemWhenEveryWordIsATenthOfASecondOff(Answer answer) {
        for (long seed = 0; seed < 20; seed++) {
            assertAllHeard(answer, heard(answer, answer.timed(100, seed)));
        }
    }

    /** Beside them one long-drawn word of each speaker, "lower" and "of", is taken for a filler: known, and no more. */
    private static void assertAllHeard(Answer answer, List<Filler> found) {
        for (var filler : answer.fillers()) {
            assertThat(found).anySatisfy(one -> {
                assertThat(one.source()).isEqualTo(Source.HEARD);
                assertThat(one.when().startMillis()).isBetween(filler.startMillis() - 160, filler.startMillis() + 160);
                assertThat(one.when().endMillis()).isBetween(filler.endMillis() - 170, filler.endMillis() + 170);
            });
        }
        assertThat(found).hasSizeLessThanOrEqualTo(answer.fillers().size() + 1);
    }

    @Test
    void countsWhatWasWrittenAndHeardOnce() {
        var words = LECTURE.timed(0, 0);
        words.add(6, new Word("Um.", new Interval(5_500, 6_100)));
        var withUm = heard(LECTURE, words);
        var without = heard(LECTURE, LECTURE.timed(0, 0));
        assertThat(withUm).hasSameSizeAs(without);
        assertThat(withUm)
                .filteredOn(filler -> filler.source() == Source.TRANSCRIBED)
                .hasSize(1);
    }

    @Test
    void putsAWrittenFillerWhereItIsHeard() {
        var words = MICHAEL.timed(0, 0);
        // The engine set it before the silence that it stands behind.
        words.add(14, new Word("uh", new Interval(7_151, 7_680)));
        assertThat(heard(MICHAEL, words))
                .filteredOn(filler -> filler.source() == Source.TRANSCRIBED)
                .singleElement()
                .satisfies(filler -> assertThat(filler.when().startMillis()).isBetween(7_850L, 8_150L));
    }

    @Test
    void saysTheSameAgain() {
        assertThat(heard(LECTURE, List.of())).isEqualTo(heard(LECTURE, List.of()));
    }
}
