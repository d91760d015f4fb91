package dev.voicecoach.question.tailored;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhrasesTest {
    @Test
    void splitsSentencesBulletsAndLines() {
        assertThat(Phrases.of("""
                        You lead a team. You calm angry customers!
                        • Negotiate contracts
                          - Keep forecasts; review deals
                        2) Coach colleagues
                        o Plan shifts • Count stock"""))
                .containsExactly(
                        "You lead a team.",
                        "You calm angry customers!",
                        "Negotiate contracts",
                        "Keep forecasts",
                        "review deals",
                        "Coach colleagues",
                        "Plan shifts",
                        "Count stock");
    }

    @Test
    void joinsALineThatWasBrokenToAWidth() {
        assertThat(Phrases.of("Lead the step-by-step migration of our monolith\r\nto several services.\nTest releases"))
                .containsExactly(
                        "Lead the step-by-step migration of our monolith to several services.", "Test releases");
    }

    @Test
    void keepsShortLinesInSmallLettersApart() {
        assertThat(Phrases.of("led a team of five\nmanaged the budget"))
                .containsExactly("led a team of five", "managed the budget");
    }

    @Test
    void leavesOutHeadings() {
        assertThat(Phrases.of("Your tasks:\nPlan shifts")).containsExactly("Plan shifts");
    }

    @Test
    void keepsAbbreviationsAndFiguresTogether() {
        assertThat(Phrases.of("Manage tools, e.g. spreadsheets, and a budget of 1.5 million"))
                .containsExactly("Manage tools, e.g. spreadsheets, and a budget of 1.5 million");
    }

    @Test
    void leavesOutRepetitionsAndWhatSaysNothing() {
        assertThat(Phrases.of("Plan shifts\nPLAN SHIFTS\n---\n\nYou will.\n\u200b•\n"))
                .containsExactly("Plan shifts");
        assertThat(Phrases.of(" \n \u00a0 • ")).isEmpty();
    }

    @Test
    void readsOverWhatNoKeyboardWrites() {
        assertThat(Phrases.of("Plan\u0007 the\u00a0\u00a0week\ud800")).containsExactly("Plan the week");
    }
}
