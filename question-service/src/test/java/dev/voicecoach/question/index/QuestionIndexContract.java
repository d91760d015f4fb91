package dev.voicecoach.question.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.voicecoach.platform.embedding.Vector;
import dev.voicecoach.question.bank.Banks;
import dev.voicecoach.question.bank.Category;
import dev.voicecoach.question.bank.QuestionFilter;
import dev.voicecoach.question.bank.Role;
import dev.voicecoach.question.index.IndexContent.EmbeddedQuestion;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link QuestionIndex} does. */
public abstract class QuestionIndexContract {
    private static final Vector EAST = new Vector(new float[] {1, 0, 0});

    private final String version = "test-" + UUID.randomUUID();

    /** A new one, in which nothing was indexed. */
    protected abstract QuestionIndex newIndex();

    /** Four questions on a quarter circle: at 0, 30, 60 and 90 degrees from east, by their slugs. */
    protected static IndexContent content(String version) {
        return new IndexContent(
                version,
                List.of(
                        at(90, Role.SOFTWARE, "d", Category.TECHNICAL, 3),
                        at(0, Role.SOFTWARE, "a", Category.TECHNICAL, 3),
                        at(60, Role.CUSTOMER_SUPPORT, "c", Category.TECHNICAL, 1),
                        at(30, Role.SOFTWARE, "b", Category.LEADERSHIP, 5)));
    }

    @Test
    void isUnavailableUntilSomethingIsIndexed() {
        var index = newIndex();

        assertThatThrownBy(() -> index.nearest(EAST, SearchFilter.ALL, 1))
                .isInstanceOf(IndexUnavailableException.class);
    }

    @Test
    void findsTheNearestFirstWithItsCosine() {
        var index = indexed();

        var found = index.nearest(EAST, SearchFilter.ALL, 3);

        assertThat(found.stream().map(Match::questionId))
                .containsExactly("qst_software_a", "qst_software_b", "qst_customer-support_c");
        assertThat(found.get(0).similarity()).isCloseTo(1, within(1e-4));
        assertThat(found.get(1).similarity()).isCloseTo(Math.cos(Math.toRadians(30)), within(1e-4));
        assertThat(found.get(2).similarity()).isCloseTo(0.5, within(1e-4));
    }

    @Test
    void keepsToTheFilter() {
        var index = indexed();

        assertThat(find(index, SearchFilter.of(new QuestionFilter(Role.SOFTWARE, null, null))))
                .containsExactly("qst_software_a", "qst_software_b", "qst_software_d");
        assertThat(find(index, SearchFilter.of(new QuestionFilter(Role.CUSTOMER_SUPPORT, null, null))))
                .containsExactly("qst_customer-support_c");
        assertThat(find(index, SearchFilter.of(new QuestionFilter(null, Category.TECHNICAL, null))))
                .containsExactly("qst_software_a", "qst_customer-support_c", "qst_software_d");
        assertThat(find(index, SearchFilter.of(new QuestionFilter(null, null, 3))))
                .containsExactly("qst_software_a", "qst_software_d");
        assertThat(find(index, SearchFilter.of(new QuestionFilter(Role.SOFTWARE, Category.LEADERSHIP, null))))
                .containsExactly("qst_software_b");
        assertThat(find(index, SearchFilter.of(new QuestionFilter(Role.SOFTWARE, Category.TECHNICAL, 3))))
                .containsExactly("qst_software_a", "qst_software_d");
        assertThat(find(index, SearchFilter.of(new QuestionFilter(Role.NURSING, null, null))))
                .isEmpty();
    }

    @Test
    void keepsToTheCompetency() {
        var bank = Banks.shared();
        var handover = bank.find("qst_nursing_handover").orElseThrow();
        var hashMap = bank.find("qst_software_hash-map").orElseThrow();
        var ofHandoverOnly = handover.competencies().stream()
                .filter(competency -> !hashMap.competencies().contains(competency))
                .findFirst()
                .orElseThrow();
        var index = newIndex();
        index.index(new IndexContent(
                version, List.of(new EmbeddedQuestion(handover, EAST), new EmbeddedQuestion(hashMap, EAST))));

        assertThat(find(index, new SearchFilter(QuestionFilter.ALL, ofHandoverOnly)))
                .containsExactly(handover.id());
        assertThat(find(index, new SearchFilter(new QuestionFilter(Role.SOFTWARE, null, null), ofHandoverOnly)))
                .isEmpty();
        assertThat(find(index, new SearchFilter(QuestionFilter.ALL, "no_such"))).isEmpty();
    }

    @Test
    void givesWhatThereIsWhenMoreIsAskedFor() {
        assertThat(indexed().nearest(EAST, SearchFilter.ALL, 50)).hasSize(4);
    }

    @Test
    void ordersEquallyNearOnesById() {
        var index = newIndex();
        index.index(new IndexContent(
                version,
                List.of(
                        at(45, Role.DATA, "z", Category.TECHNICAL, 1),
                        at(45, Role.DATA, "x", Category.TECHNICAL, 1),
                        at(45, Role.DATA, "y", Category.TECHNICAL, 1))));

        assertThat(find(index, SearchFilter.ALL)).containsExactly("qst_data_x", "qst_data_y", "qst_data_z");
    }

    @Test
    void doublesNothingWhenIndexedAgain() {
        var index = indexed();

        index.index(content(version));
        index.index(content(version));

        assertThat(find(index, SearchFilter.ALL)).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void servesTheNewVersionAndNothingOfTheOld() {
        var index = indexed();

        index.index(new IndexContent(version + "-next", List.of(at(10, Role.DATA, "new", Category.TECHNICAL, 1))));

        assertThat(find(index, SearchFilter.ALL)).containsExactly("qst_data_new");
    }

    @Test
    void findsAmongMoreThanOneBatch() {
        var index = newIndex();
        var many = IntStream.range(0, 250)
                .mapToObj(number -> at(number * 0.3, Role.DATA, "n" + number, Category.TECHNICAL, 1))
                .toList();

        index.index(new IndexContent(version, many));

        assertThat(index.nearest(many.get(222).vector(), SearchFilter.ALL, 1))
                .singleElement()
                .satisfies(match -> assertThat(match.questionId()).isEqualTo("qst_data_n222"));
    }

    @Test
    void isNeverEmptyWhileItIsIndexedAgain() throws InterruptedException {
        var index = indexed();
        var done = new AtomicBoolean();
        var searches = new AtomicInteger();
        var wrong = new AtomicInteger();
        var searcher = Thread.ofPlatform().start(() -> {
            do {
                if (index.nearest(EAST, SearchFilter.ALL, 10).size() != 4) {
                    wrong.incrementAndGet();
                }
                searches.incrementAndGet();
            } while (!done.get());
        });

        for (var round = 0; round < 5; round++) {
            index.index(content(version));
        }
        done.set(true);
        searcher.join();

        assertThat(searches).hasPositiveValue();
        assertThat(wrong).hasValue(0);
    }

    private QuestionIndex indexed() {
        var index = newIndex();
        index.index(content(version));
        return index;
    }

    private static List<String> find(QuestionIndex index, SearchFilter filter) {
        return index.nearest(EAST, filter, 10).stream().map(Match::questionId).toList();
    }

    private static EmbeddedQuestion at(double degrees, Role role, String slug, Category category, int difficulty) {
        var angle = Math.toRadians(degrees);
        return new EmbeddedQuestion(
                Banks.question(role, slug, category, difficulty, "What do you make of " + slug + "?"),
                new Vector(new float[] {(float) Math.cos(angle), (float) Math.sin(angle), 0}));
    }
}
