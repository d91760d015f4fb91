package dev.voicecoach.transcription.disfluency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            So I, I, um, when I think                       | I             | 2
            the the team was small                          | the           | 2
            I I I went home                                 | I             | 3
            we were we were late                            | we were       | 2
            and then I and then I left                      | and then I    | 2
            it was one of it was one of those               | it was one of | 2
            we were, um, we were late                       | we were       | 2
            the uh the plan                                 | the           | 2
            The, the plan                                   | the           | 2
            the proj- project was late                      | project       | 2
            I w- was there                                  | was           | 2
            in the pro- in the project                      | in the project| 2
            it's it's fine                                  | it's          | 2
            my my first job                                 | my            | 2
            project project was late                        | project       | 2
            """)
    void findsTheRepeat(String sentence, String text, int times) {
        var words = Sentences.words(sentence);
        var found = Repeats.in(words);
        assertThat(found).singleElement().satisfies(repeat -> {
            assertThat(repeat.kept().text(words)).isEqualTo(text);
            assertThat(repeat.times()).isEqualTo(times);
            assertThat(repeat.dropped().to()).isEqualTo(repeat.kept().from());
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "it was very very good",
                "he had had enough",
                "I think that that team won",
                "no no it was fine",
                "five five",
                "call two two three three",
                "in 19 19 cases",
                "twenty five twenty five",
                "some more words words words words words",
                "location, location, location",
                "It was late. It was dark.",
                "I saw the team. The team was small.",
                "more and more people",
                "again and again we tried",
                "bye bye",
                "a long long time",
                "the team and the plan",
                "",
            })
    void leavesWhatIsMeant(String sentence) {
        assertThat(Repeats.in(Sentences.words(sentence))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = "the the plan was was good|2\nI I went I went home|2")
    void findsOneAfterTheOther(String sentence, int count) {
        assertThat(Repeats.in(Sentences.words(sentence))).hasSize(count);
    }
}
