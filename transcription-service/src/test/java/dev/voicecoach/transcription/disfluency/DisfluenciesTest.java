package dev.voicecoach.transcription.disfluency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.transcription.acoustics.Interval;
import dev.voicecoach.transcription.acoustics.VoiceTrack;
import dev.voicecoach.transcription.speech.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisfluenciesTest {
    private static final VoiceTrack SILENCE = VoiceTrack.of(Samples.of(new short[160_000]), List.of());

    private static Disfluencies find(String text, Interval... silences) {
        return Disfluencies.find(SILENCE, List.of(silences), Sentences.words(text), true);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            So I, I, um, when I think about it.        | So I when I think about it.
            Um, I led the team.                        | I led the team.
            um we shipped it                           | We shipped it
            It was, you know, hard.                    | It was hard.
            It was hard, you know.                     | It was hard.
            no account of Um. Where we actually are.   | no account of where we actually are.
            I left. Um. Then I joined.                 | I left. Then I joined.
            We were we were late.                      | We were late.
            The, the plan, um                          | The plan
            I led Um. London grew.                     | I led London grew.
            In June, uh, we shipped.                   | In June we shipped.
            I like it, and we shipped.                 | I like it, and we shipped.
            Um.                                        | ''
            I mean, I mean, we tried, uh.              | We tried.
            """)
    void offersTheTextClean(String verbatim, String clean) {
        assertThat(find(verbatim).cleanText()).isEqualTo(clean);
    }

    @Test
    void tellsTheFillersInOrderOfTime() {
        var found = find("Um, it was, you know, hard.");
        assertThat(found.fillers())
                .containsExactly(
                        new Filler("Um", new Interval(0, 300), Filler.Kind.FILLED_PAUSE, Source.TRANSCRIBED),
                        new Filler("you know", new Interval(960, 1580), Filler.Kind.LEXICAL, Source.TRANSCRIBED));
    }

    @Test
    void tellsARepeatFromItsFirstTimeToItsLast() {
        assertThat(find("we the the plan").repeats())
                .containsExactly(new Repeat("the", new Interval(320, 940), 2, Source.TRANSCRIBED));
    }

    @Test
    void keepsWhatWasSaidOutOfLogs() {
        var found = find("Um, the the secret plan");
        assertThat(found.toString() + found.fillers() + found.repeats() + Sentences.words("secret"))
                .doesNotContain("secret", "the", "Um");
    }

    @Test
    void findsNothingInNothing() {
        var found = Disfluencies.find(SILENCE, List.of(), List.of(), false);
        assertThat(found).isEqualTo(new Disfluencies(List.of(), List.of(), List.of(), ""));
    }

    /** Words stand at 0–300, 320–620, 640–940, … ms. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            we shipped the plan        | -300 | -1   | BEFORE_ANSWER
            we shipped the plan        | 630  | 639  | INSIDE_CLAUSE
            We shipped. The plan       | 622  | 638  | BETWEEN_SENTENCES
            We shipped, and then       | 622  | 638  | BETWEEN_SENTENCES
            We shipped, the plan       | 622  | 638  | INSIDE_CLAUSE
            We shipped. um The plan    | 942  | 958  | BETWEEN_SENTENCES
            We shipped the um          | 942  | 958  | AFTER_ANSWER
            um uh We shipped           | 305  | 315  | BEFORE_ANSWER
            we shipped the plan        | 1300 | 1800 | AFTER_ANSWER
            """)
    void tellsWhereAPauseStands(String text, long start, long end, Pause.Kind kind) {
        var silence = new Interval(start, end);
        assertThat(PauseKinds.of(List.of(silence), Sentences.words(text), true))
                .containsExactly(new Pause(silence, kind));
    }

    @Test
    void doesNotGuessInsideASegment() {
        var segment = new Interval(300, 5_000);
        var words = List.of(new Word("we", segment), new Word("shipped.", segment));
        var silences = List.of(new Interval(0, 300), new Interval(2_000, 2_600), new Interval(5_000, 6_000));
        assertThat(PauseKinds.of(silences, words, false))
                .extracting(Pause::kind)
                .containsExactly(Pause.Kind.BEFORE_ANSWER, Pause.Kind.UNKNOWN, Pause.Kind.AFTER_ANSWER);
    }
}
