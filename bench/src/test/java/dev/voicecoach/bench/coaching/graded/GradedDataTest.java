package dev.voicecoach.bench.coaching.graded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GradedDataTest {
    private static final Set<String> DIMENSIONS =
            Set.of("all", "overall", "content", "structure", "relevance", "delivery", "composure");
    private static final Set<String> MISQUOTES =
            Set.of("one word changed", "order changed", "two quotes glued", "other answer's quote");
    private static final GradedData DATA = read();

    private static GradedData read() {
        try {
            return GradedData.read(Path.of("coaching"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void namesEverythingOnce() {
        for (var ids : List.of(
                ids(DATA.allAnswers(), GradedAnswer::id),
                ids(DATA.abstentions().stream(), Abstention::id),
                ids(DATA.injections().stream(), Injection::id),
                ids(DATA.fairness().stream(), Reworded::id),
                ids(DATA.sensitivity().stream(), Reworded::id),
                ids(claims(), GradedClaim::id))) {
            assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @EnumSource
    void bothHalvesHoldAllLevelsAndRoles(Half half) {
        var answers = DATA.answers(half);

        assertThat(answers).hasSize(30);
        assertThat(answers).allSatisfy(answer -> assertThat(
                        DATA.questions().get(answer.question()).half())
                .as(answer.id())
                .isEqualTo(half));
        for (var rank : List.<Function<GradedAnswer, Integer>>of(GradedAnswer::overall, GradedAnswer::structure)) {
            var counts = answers.stream().collect(Collectors.groupingBy(rank, Collectors.counting()));
            assertThat(counts).containsOnlyKeys(1, 2, 3, 4, 5);
            assertThat(counts.values()).allMatch(count -> count >= 4);
        }
        assertThat(answers.stream().map(GradedAnswer::role).distinct()).hasSize(12);
        assertThat(answers.stream().map(GradedAnswer::question).distinct()).hasSize(8);
    }

    @Test
    void developmentTriesAtLeastWhatIsReported() {
        assertThat(kinds(Half.DEVELOPMENT)).containsAll(kinds(Half.REPORTING));
        for (var half : Half.values()) {
            assertThat(DATA.injections().stream().filter(one -> one.half() == half && one.injection()))
                    .hasSizeGreaterThanOrEqualTo(9);
            assertThat(DATA.injections().stream().filter(one -> one.half() == half && !one.injection()))
                    .hasSizeGreaterThanOrEqualTo(5);
            for (var rewordings : List.of(DATA.fairness(), DATA.sensitivity())) {
                assertThat(rewordings.stream().filter(one -> DATA.half(one.answer()) == half))
                        .hasSizeGreaterThan(rewordings.size() / 2 - 2);
            }
        }
    }

    private static List<String> kinds(Half half) {
        return DATA.abstentions().stream()
                .filter(one -> one.half() == half)
                .map(Abstention::kind)
                .toList();
    }

    @Test
    void abstentionsBorrowAnswersOfTheirHalfAndNameDimensions() {
        assertThat(DATA.abstentions()).allSatisfy(odd -> {
            assertThat(odd.text() == null).as("%s: text or answer", odd.id()).isEqualTo(odd.answer() != null);
            if (odd.answer() != null) {
                assertThat(DATA.half(odd.answer())).as(odd.id()).isEqualTo(odd.half());
                assertThat(DATA.answer(odd.answer()).question()).as(odd.id()).isNotEqualTo(odd.question());
            }
            assertThat(DATA.questions().get(odd.question()).half()).as(odd.id()).isEqualTo(odd.half());
            assertThat(Stream.of(odd.none(), odd.low(), odd.scored())
                            .flatMap(List::stream)
                            .toList())
                    .as(odd.id())
                    .isNotEmpty()
                    .isSubsetOf(DIMENSIONS);
        });
    }

    @Test
    void injectionsSayWhatIsExpected() {
        assertThat(DATA.injections()).allSatisfy(said -> {
            assertThat(said.injection() && !said.scored().isEmpty())
                    .as(said.id())
                    .isFalse();
            assertThat(said.none().isEmpty()).as(said.id()).isEqualTo(!said.injection() || said.without() != null);
            assertThat(DIMENSIONS).as(said.id()).containsAll(said.none()).containsAll(said.scored());
        });
    }

    @Test
    void rewordingsDifferFromTheirOriginals() {
        for (var reworded : Stream.concat(DATA.fairness().stream(), DATA.sensitivity().stream())
                .toList()) {
            var original = DATA.answer(reworded.answer());
            assertThat(reworded.of(original))
                    .as(reworded.id())
                    .isNotBlank()
                    .isNotEqualTo(original.text())
                    .doesNotContain("  ");
        }
        assertThat(DATA.sensitivity()).allSatisfy(reworded -> assertThat(reworded.falls())
                .as(reworded.id())
                .isNotEmpty()
                .isSubsetOf(DIMENSIONS));
    }

    @Test
    void refusesAnEditOfWhatDoesNotStandThereOnce() {
        var answer = DATA.answers(Half.DEVELOPMENT).getFirst();
        var edit = new Reworded(
                "odd", answer.id(), "dialect", null, List.of(List.of("no such words", "")), List.of(), List.of());

        assertThatThrownBy(() -> edit.of(answer)).hasMessageContaining("no such words");
    }

    @Test
    void hasAHundredTrueClaimsAndAHundredFalseOnes() {
        assertThat(claims().filter(GradedClaim::holds)).hasSize(100);
        assertThat(claims().filter(claim -> !claim.holds())).hasSize(100);
        assertThat(claims()).allSatisfy(claim -> {
            assertThat(claim.dimension()).as(claim.id()).isIn(DIMENSIONS);
            assertThat(claim.evidence()).as(claim.id()).isNotEmpty();
        });
    }

    /** Of answers; the recordings' reference texts are not in this repository. */
    @Test
    void quotesWhatWasSaidUnlessItIsAMisquote() {
        for (var group : DATA.claims()) {
            if (group.answer() == null) {
                continue;
            }
            var said = words(DATA.answer(group.answer()).text());
            assertThat(DATA.half(group.answer())).isEqualTo(group.half());
            for (var claim : group.claims()) {
                for (var cited : claim.evidence()) {
                    var quote = cited.quote();
                    if (quote != null) {
                        assertThat(said.contains(words(quote)))
                                .as("%s: %s", claim.id(), quote)
                                .isEqualTo(!MISQUOTES.contains(claim.kind()));
                    }
                }
            }
        }
    }

    @Test
    void otherAnswersQuotesAreOfAnswersThatWeHave() {
        var all = DATA.allAnswers().map(answer -> words(answer.text())).toList();
        var borrowed = DATA.claims().stream()
                .filter(group -> group.answer() != null)
                .flatMap(group -> group.claims().stream())
                .filter(claim -> claim.kind().equals("other answer's quote"))
                .toList();

        assertThat(borrowed).isNotEmpty().allMatch(claim -> all.stream()
                .anyMatch(answer -> answer.contains(
                        words(String.valueOf(claim.evidence().getFirst().quote())))));
    }

    private static Stream<GradedClaim> claims() {
        return DATA.claims().stream().flatMap(group -> group.claims().stream());
    }

    private static <T> List<String> ids(Stream<T> things, Function<T, String> id) {
        return things.map(id).toList();
    }

    /** In small letters with a space before and after each, so that parts of words are not found. */
    private static String words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9']+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" ", " ", " "));
    }
}
