package dev.voicecoach.question.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.question.bank.Banks;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.question.bank.QuestionFilter;
import dev.voicecoach.question.index.memory.MemoryQuestionIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That the real model over the real bank finds what a person would expect. */
class SearchSenseTest {
    /** Above this, two questions are one asked twice. The nearest pair that we ship is at 0.67. */
    private static final double NEAR_DUPLICATE = 0.75;

    private final QuestionBank bank = Banks.shared();
    private final MemoryQuestionIndex index = new MemoryQuestionIndex();

    SearchSenseTest() {
        index.index(TestEmbedder.SHARED);
    }

    @ParameterizedTest
    @CsvSource({
        "patient refuses care, qst_nursing_refuses-treatment",
        "customer wants money back, qst_customer-support_refund-outside-policy",
        "screen reader accessibility, qst_design_accessible-form",
        "p-value, qst_data_ab-test",
        "hash tables, qst_software_hash-map",
        "teaching fractions to mixed abilities, qst_teaching_mixed-abilities",
        "a hiring mistake, qst_management_wrong-hire",
        "upset parent about grades, qst_teaching_angry-parent",
        "rate limiting an API, qst_software_rate-limiter",
        "cash flow forecast, qst_finance_cash-forecast",
        "newsletter open rates, qst_marketing_email-list",
    })
    void findsTheObviousQuestionFirst(String query, String expected) {
        assertThat(find(query, QuestionFilter.ALL, 1)).containsExactly(expected);
    }

    /**
     * Each paraphrase has one question that counts as found, though in a large bank others answer it as well. Measured
     * on 48 of them: 38 are among the first five of 660 questions, and 42 among the first five of their role.
     */
    @Test
    void findsMostParaphrasesAmongTheFirstFive() {
        var queries = queries();
        assertThat(queries).hasSizeGreaterThanOrEqualTo(40);

        assertThat(missed(queries, question -> QuestionFilter.ALL)).hasSizeLessThanOrEqualTo(queries.size() / 4);
        assertThat(missed(queries, question -> new QuestionFilter(question.role(), null, null)))
                .hasSizeLessThanOrEqualTo(queries.size() / 6);
    }

    /** 0.667 with all 660 questions; it was 0.855 with the first 108 of them, among which less competes. */
    @Test
    void ranksParaphrasesNearTheTop() {
        var reciprocalRanks = queries().stream()
                .mapToDouble(query -> 1.0 / rank(query[0], query[1], QuestionFilter.ALL))
                .average()
                .orElseThrow();

        assertThat(reciprocalRanks).isGreaterThan(0.6);
    }

    @Test
    void hasNoNearDuplicates() {
        var texts = TestEmbedder.SHARED.questions().stream()
                .map(one -> one.question())
                .toList();
        var vectors = texts.stream()
                .map(question -> TestEmbedder.EMBEDDER.embed(question.text()))
                .toList();
        for (var one = 0; one < texts.size(); one++) {
            for (var other = one + 1; other < texts.size(); other++) {
                assertThat(vectors.get(one).cosine(vectors.get(other)))
                        .as("%s and %s", texts.get(one).id(), texts.get(other).id())
                        .isLessThan(NEAR_DUPLICATE);
            }
        }
    }

    @Test
    void knowsANearDuplicateWhenItSeesOne() {
        var original = TestEmbedder.EMBEDDER.embed("Tell me about a deal that you lost and should have won.");
        var copy = TestEmbedder.EMBEDDER.embed("Tell us of a deal you should have won but lost.");

        assertThat(original.cosine(copy)).isGreaterThan(NEAR_DUPLICATE);
    }

    private List<String> missed(List<String[]> queries, Function<Question, QuestionFilter> filter) {
        var missed = new ArrayList<String>();
        for (var query : queries) {
            var expected = bank.find(query[1]).orElseThrow();
            var rank = rank(query[0], query[1], filter.apply(expected));
            if (rank > 5) {
                missed.add(query[0] + " at " + rank);
            }
        }
        return missed;
    }

    private int rank(String query, String expected, QuestionFilter filter) {
        var rank = find(query, filter, Integer.MAX_VALUE).indexOf(expected) + 1;
        assertThat(rank).as("%s is in the bank", expected).isPositive();
        return rank;
    }

    private List<String> find(String query, QuestionFilter filter, int limit) {
        return index.nearest(TestEmbedder.EMBEDDER.embed(query), SearchFilter.of(filter), limit).stream()
                .map(Match::questionId)
                .toList();
    }

    private static List<String[]> queries() {
        try (var file = Objects.requireNonNull(SearchSenseTest.class.getResourceAsStream("queries.tsv"))) {
            return Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
