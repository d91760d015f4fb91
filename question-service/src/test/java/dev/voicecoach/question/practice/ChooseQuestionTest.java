package dev.voicecoach.question.practice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.question.bank.Banks;
import dev.voicecoach.question.bank.Category;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.Role;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ChooseQuestionTest {
    private static final List<Question> NURSING = Banks.shared().questions().stream()
            .filter(question -> question.role() == Role.NURSING)
            .toList();

    @Test
    void goesThroughAllBeforeAnyComesAgain() {
        var asked = new ArrayList<String>();
        for (var n = 0; n < NURSING.size(); n++) {
            var choice = ChooseQuestion.choose(NURSING, asked, n);
            assertThat(choice.newCycle()).isFalse();
            assertThat(asked).doesNotContain(choice.question().id());
            asked.add(choice.question().id());
        }
        var again = ChooseQuestion.choose(NURSING, asked, 7);
        assertThat(again.newCycle()).isTrue();
        assertThat(again.reason())
                .isEqualTo(
                        "All " + NURSING.size() + " questions of this choice had been asked, so a new cycle begins.");
        assertThat(again.question().id()).isNotEqualTo(asked.getLast());
    }

    @Test
    void takesTheCategoriesInTurn() {
        var asked = new ArrayList<String>();
        var counts = new EnumMap<Category, Integer>(Category.class);
        for (var n = 0; n < 50; n++) {
            var question = ChooseQuestion.choose(NURSING, asked, n).question();
            asked.add(question.id());
            counts.merge(question.category(), 1, Integer::sum);
            if (asked.size() % Category.values().length == 0) {
                assertThat(Set.copyOf(counts.values())).hasSize(1);
            }
        }
        assertThat(counts).hasSize(Category.values().length);
    }

    @Test
    void choosesTheSameForTheSameSeedAndOthersForOthers() {
        var asked = List.of(NURSING.getFirst().id());
        assertThat(ChooseQuestion.choose(NURSING, asked, 42)).isEqualTo(ChooseQuestion.choose(NURSING, asked, 42));
        var firsts = java.util.stream.LongStream.range(0, 100)
                .mapToObj(seed ->
                        ChooseQuestion.choose(NURSING, asked, seed).question().id())
                .collect(Collectors.toSet());
        assertThat(firsts).hasSizeGreaterThan(20);
    }

    @Test
    void asksTheOnlyQuestionAgain() {
        var only = List.of(NURSING.getFirst());
        var choice = ChooseQuestion.choose(only, List.of(only.getFirst().id()), 1);
        assertThat(choice.question()).isEqualTo(only.getFirst());
        assertThat(choice.newCycle()).isTrue();
    }

    @Test
    void whatWasAskedOfAnotherChoiceDoesNotCount() {
        var choice = ChooseQuestion.choose(NURSING, List.of("qst_sales_x", "qst_gone_y"), 1);
        assertThat(choice.newCycle()).isFalse();
        assertThat(choice.reason())
                .contains("less often in this cycle than "
                        + choice.question().category().label())
                .endsWith("0 times.");
    }
}
