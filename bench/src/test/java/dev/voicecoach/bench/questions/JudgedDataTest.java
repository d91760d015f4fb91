package dev.voicecoach.bench.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgedDataTest {
    private static final Set<String> HALVES = Set.of("development", "reporting");

    private static List<List<String>> rows(String file) throws IOException {
        return Files.readAllLines(Path.of("questions", file)).stream()
                .skip(1)
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }

    @Test
    void hasEnoughQueriesInBothHalves() throws IOException {
        var byHalf = rows("queries.tsv").stream().collect(Collectors.groupingBy(row -> row.get(2)));

        assertThat(byHalf.keySet()).isEqualTo(HALVES);
        assertThat(byHalf.values()).allSatisfy(rows -> assertThat(rows).hasSizeGreaterThanOrEqualTo(100));
    }

    @Test
    void asksOncePerQueryAndKeepsAQuestionInOneHalf() throws IOException {
        var rows = rows("queries.tsv");

        assertThat(rows.stream().map(row -> row.get(0))).doesNotHaveDuplicates();
        assertThat(rows.stream()
                        .collect(Collectors.groupingBy(row -> row.get(1)))
                        .values())
                .allSatisfy(ofOne -> assertThat(
                                ofOne.stream().map(row -> row.get(2)).distinct())
                        .hasSize(1));
    }

    @Test
    void meansQuestionsAndCompetenciesThatThereAre() throws IOException {
        try (var service = SearchService.start()) {
            var questions = service.bank().questions();

            assertThat(questions.stream().map(question -> question.id()))
                    .containsAll(
                            rows("queries.tsv").stream().map(row -> row.get(1)).toList());
            assertThat(questions.stream().flatMap(question -> question.competencies().stream()))
                    .containsAll(rows("phrases.tsv").stream()
                            .flatMap(row -> Stream.of(row.get(1).split(",")))
                            .filter(name -> !name.equals("none"))
                            .toList());
        }
    }

    @Test
    void hasPhrasesOfBothKindsInBothHalves() throws IOException {
        var kinds = rows("phrases.tsv").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(2) + (row.get(1).equals("none") ? " none" : " some"), Collectors.counting()));

        assertThat(kinds).hasSize(4).allSatisfy((kind, count) -> assertThat(count)
                .isGreaterThanOrEqualTo(20));
    }
}
