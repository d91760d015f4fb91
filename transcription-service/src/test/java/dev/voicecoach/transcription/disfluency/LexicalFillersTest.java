package dev.voicecoach.transcription.disfluency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexicalFillersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            It was, you know, a hard year.              | you know
            We shipped it on time, you know.            | you know
            You know, I never planned to lead a team.   | You know
            and you know we just kept going             | you know
            we were you know trying to fix it           | you know
            because you know we had no tests            | you know
            y'know it was late                          | y'know
            I mean, we had no choice.                   | I mean
            I mean it was fine in the end               | I mean
            The team, I mean the new one, was small.    | I mean
            so I mean we tried                          | I mean
            It was, like, ten people.                   | like
            We had like five people                     | like
            it took like 20 minutes                     | like
            and like we never met                       | like
            because like nobody knew                    | like
            it was like really hard                     | like
            with like no budget                         | like
            the like main problem                       | like
            Like, we tried everything.                  | Like
            Like we had nothing                         | Like
            she like, um, left                          | like
            It was kind of hard.                        | kind of
            I sort of took over                         | sort of
            that was kind of the problem                | kind of
            we kind of rebuilt it                       | kind of
            It was kinda slow                           | kinda
            Basically, we failed.                       | Basically
            we basically rebuilt everything             | basically
            it was literally on fire                    | literally
            Actually, I left.                           | Actually
            It was, actually, my idea.                  | actually
            um actually I left                          | actually
            Honestly, it was luck.                      | Honestly
            And that is the point, right, so we moved.  | right
            So, I joined the team.                      | So
            So um I joined the team                     | So
            So yeah we won                              | So
            We won, so.                                 | so
            Well, I tried.                              | Well
            """)
    void findsTheFiller(String sentence, String filler) {
        var words = Sentences.words(sentence);
        assertThat(LexicalFillers.in(words))
                .extracting(span -> span.text(words))
                .containsExactly(filler);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You know the answer.",
                "Do you know him?",
                "As you know, we shipped it.",
                "Let me know if you know that.",
                "if you know what you want it is easy",
                "You know how it works.",
                "I wanted to let you know about the delay.",
                "how do you know",
                "the people you know matter",
                "before you know it the year is over",
                "What I mean is that we failed.",
                "That is what I mean.",
                "I mean it.",
                "I mean that the plan failed.",
                "do you see what I mean, or not",
                "I mean to finish it.",
                "I like it.",
                "I like working with people.",
                "we would like to grow",
                "I'd like two of them",
                "it feels like home",
                "It looks like we won.",
                "something like that",
                "people like you",
                "a tool like Jenkins",
                "languages like Java and Go",
                "What was it like?",
                "It was like a family.",
                "it sounds like five people",
                "I really like the team",
                "what kind of project was it",
                "a new kind of problem",
                "this kind of project",
                "the same sort of thing",
                "a very special kind of bug",
                "Kind of you to ask.",
                "some sort of plan",
                "that kind of work",
                "it is basically the same",
                "we actually implemented it",
                "where we actually are",
                "I literally wrote it down in the log",
                "the right thing",
                "right now",
                "That's right.",
                "we turned right, then left",
                "you did it right.",
                "so that we could finish",
                "it was so hard",
                "So I joined the team.",
                "We were late, so we cut scope.",
                "I did well.",
                "As well, we hired two people.",
                "well known tools",
            })
    void leavesTheOrdinaryUse(String sentence) {
        assertThat(LexicalFillers.in(Sentences.words(sentence))).isEmpty();
    }

    @Test
    void findsSeveralInOneSentence() {
        var words = Sentences.words("So, I mean, it was, you know, like, really kind of hard.");
        assertThat(LexicalFillers.in(words))
                .extracting(span -> span.text(words))
                .containsExactly("So", "I mean", "you know", "like", "kind of");
    }

    @Test
    void looksAtNoWordsAndAtPunctuationAlone() {
        assertThat(LexicalFillers.in(java.util.List.of())).isEmpty();
        assertThat(LexicalFillers.in(Sentences.words("\u2014 like"))).isEmpty();
    }
}
