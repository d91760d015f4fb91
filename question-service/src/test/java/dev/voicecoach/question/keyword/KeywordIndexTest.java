package dev.voicecoach.question.keyword;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.question.bank.Banks;
import dev.voicecoach.question.bank.Category;
import dev.voicecoach.question.bank.QuestionFilter;
import dev.voicecoach.question.bank.Role;
import dev.voicecoach.question.index.SearchFilter;
import org.junit.jupiter.api.Test;

class KeywordIndexTest {
    private final KeywordIndex index = new KeywordIndex(Banks.of(
            Banks.question(Role.DATA, "means", Category.TECHNICAL, 1, "What is a mean, and what a median?"),
            Banks.question(Role.SALES, "buyers", Category.TECHNICAL, 2, "How do you plan calls with buyers?"),
            Banks.question(Role.SALES, "plans", Category.LEADERSHIP, 2, "How does your team plan its weeks?")));

    @Test
    void findsWhatHasTheMostOfTheWordsFirst() {
        var found = index.search("Planning a call", SearchFilter.ALL, 5);

        assertThat(found.stream().map(KeywordMatch::questionId)).containsExactly("qst_sales_buyers", "qst_sales_plans");
        assertThat(found.getFirst().words()).containsExactly("planning", "call");
        assertThat(found.getLast().words()).containsExactly("planning");
    }

    @Test
    void findsByTheNameOfACompetency() {
        var found = index.search("solving problems", SearchFilter.ALL, 5);

        assertThat(found).hasSize(3).allSatisfy(match -> {
            assertThat(match.competencies()).containsExactly("problem_solving");
            assertThat(match.words()).isEmpty();
        });
    }

    @Test
    void namesNoCompetencyOfWhichHalfIsAskedFor() {
        assertThat(index.search("problem", SearchFilter.ALL, 5))
                .hasSize(3)
                .allSatisfy(match -> assertThat(match.competencies()).isEmpty());
    }

    @Test
    void keepsToTheFilterAndTheLimit() {
        var leadership = SearchFilter.of(new QuestionFilter(null, Category.LEADERSHIP, null));

        assertThat(index.search("plan", leadership, 5).stream().map(KeywordMatch::questionId))
                .containsExactly("qst_sales_plans");
        assertThat(index.search("problem", SearchFilter.ALL, 2)).hasSize(2);
        assertThat(index.search("plan", new SearchFilter(QuestionFilter.ALL, "no_such"), 5))
                .isEmpty();
    }

    @Test
    void findsNothingByWordsThatSayNothing() {
        assertThat(index.search("what do you do?", SearchFilter.ALL, 5)).isEmpty();
    }
}
