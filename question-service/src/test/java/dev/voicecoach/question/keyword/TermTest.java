package dev.voicecoach.question.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TermTest {
    @Test
    void leavesOutWhatEveryQuestionSays() {
        assertThat(Term.of("Tell me about a time when you led a team.").stream().map(Term::word))
                .containsExactly("led", "team");
        assertThat(Term.of("What would you do if they didn’t?")).isEmpty();
    }

    @Test
    void keepsNamesOfLanguagesAndFigures() {
        assertThat(Term.of("C++, C# and SQL in 2024").stream().map(Term::word))
                .containsExactly("c++", "c#", "sql", "2024");
    }

    @Test
    void readsPossessivesAndCompatibleCharacters() {
        assertThat(Term.of("the customer’s ﬁles").stream().map(Term::word)).containsExactly("customer", "files");
    }
}
