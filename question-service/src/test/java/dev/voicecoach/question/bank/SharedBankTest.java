package dev.voicecoach.question.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That the bank is worth practising on: enough of each kind for every role. */
class SharedBankTest {
    private static final int MIN_QUESTIONS = 600;
    private static final int MIN_PER_ROLE_AND_CATEGORY = 8;
    private static final int MIN_PER_COMPETENCY = 3;

    private final QuestionBank bank = Banks.shared();

    @Test
    void hasSixHundredQuestions() {
        assertThat(bank.questions()).hasSizeGreaterThanOrEqualTo(MIN_QUESTIONS);
    }

    @ParameterizedTest
    @EnumSource
    void asksEachRoleOftenInEachCategory(Role role) {
        for (var category : Category.values()) {
            assertThat(find(new QuestionFilter(role, category, null)))
                    .as("%s, %s", role, category)
                    .hasSizeGreaterThanOrEqualTo(MIN_PER_ROLE_AND_CATEGORY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void hasEveryDifficultyForEachRole(Role role) {
        for (var difficulty = Question.MIN_DIFFICULTY; difficulty <= Question.MAX_DIFFICULTY; difficulty++) {
            assertThat(find(new QuestionFilter(role, null, difficulty)))
                    .as("%s, %s", role, difficulty)
                    .isNotEmpty();
        }
    }

    /** A competency that hardly any question names is a misspelling, or nothing that progress could be measured in. */
    @Test
    void namesEachCompetencyAtLeastThreeTimes() {
        var counts = bank.questions().stream()
                .flatMap(question -> question.competencies().stream())
                .collect(Collectors.groupingBy(competency -> competency, Collectors.counting()));

        assertThat(counts)
                .allSatisfy((competency, count) ->
                        assertThat(count).as(competency).isGreaterThanOrEqualTo(MIN_PER_COMPETENCY));
    }

    private List<Question> find(QuestionFilter filter) {
        return bank.questions().stream().filter(filter::matches).toList();
    }

    @Test
    void rolesHaveTheNamesThatClientsKnow() {
        assertThat(Role.labels())
                .containsExactly(
                        "software",
                        "data",
                        "product",
                        "design",
                        "sales",
                        "customer support",
                        "marketing",
                        "finance",
                        "operations",
                        "nursing",
                        "teaching",
                        "management");
    }
}
