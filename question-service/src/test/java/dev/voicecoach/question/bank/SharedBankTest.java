package dev.voicecoach.question.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedBankTest {
    private final QuestionBank bank = Banks.shared();

    @Test
    void hasAHundredQuestions() {
        assertThat(bank.questions()).hasSizeGreaterThanOrEqualTo(100);
    }

    @Test
    void asksEachRoleInEachCategory() {
        for (var role : Role.values()) {
            for (var category : Category.values()) {
                var filter = new QuestionFilter(role, category, null);
                assertThat(bank.questions()).as("%s, %s", role, category).anyMatch(filter::matches);
            }
        }
    }

    @Test
    void hasEasyAndHardQuestionsForEachRole() {
        for (var role : Role.values()) {
            var difficulties = bank.questions().stream()
                    .filter(question -> question.role() == role)
                    .map(Question::difficulty)
                    .collect(Collectors.toSet());
            assertThat(difficulties).as(role.label()).contains(1, 2, 3, 4);
        }
        var all = bank.questions().stream().map(Question::difficulty).collect(Collectors.toSet());
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 5).boxed().toList());
    }

    /** A competency that only one question names is a misspelling, or nothing that progress could be measured in. */
    @Test
    void namesEachCompetencyAtLeastTwice() {
        var counts = bank.questions().stream()
                .flatMap(question -> question.competencies().stream())
                .collect(Collectors.groupingBy(competency -> competency, Collectors.counting()));

        assertThat(counts)
                .allSatisfy(
                        (competency, count) -> assertThat(count).as(competency).isGreaterThanOrEqualTo(2));
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
