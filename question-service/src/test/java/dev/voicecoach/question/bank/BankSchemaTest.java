package dev.voicecoach.question.bank;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** That the schema which editors read says the same as the loader. */
class BankSchemaTest {
    private final Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text(new ClassPathResource("bank/bank.schema.json")), InputFormat.JSON);

    @Test
    void allowsEachFileThatWeShip() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:bank/*.json");
        var roles = new ArrayList<String>();
        for (var file : files) {
            if (!"bank.schema.json".equals(file.getFilename())) {
                roles.add(file.getFilename());
                assertThat(errors(file.getContentAsString(StandardCharsets.UTF_8)))
                        .as(file.getFilename())
                        .isEmpty();
            }
        }
        assertThat(roles).hasSize(Role.values().length);
    }

    @Test
    void allowsTheExampleThatTheLoaderTakes() {
        assertThat(errors(file("software", BankLoaderTest.GOOD))).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "broken-questions.csv", delimiter = '|', quoteCharacter = '~')
    void refusesWhatTheLoaderRefuses(String right, String wrong, String field) {
        var broken = file("software", BankLoaderTest.GOOD.replace(right.strip(), wrong.strip()));

        assertThat(errors(broken)).as(field).isNotEmpty();
        assertThat(loaderProblems(broken)).as(field).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"role\": \"data\"}",
                "{\"role\": \"data\", \"questions\": []}",
                "{\"role\": \"data\", \"questions\": {}}",
                "{\"role\": \"data\", \"questions\": [\"a question?\"]}",
            })
    void refusesTheFilesThatTheLoaderRefuses(String broken) {
        assertThat(errors(broken)).isNotEmpty();
        assertThat(loaderProblems(broken)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug", "category", "difficulty", "text", "competencies", "shows", "follow_ups", "star"})
    void refusesAQuestionWithoutAField(String field) {
        assertThat(errors(file("software", BankLoaderTest.GOOD.replace('"' + field + '"', "\"x\""))))
                .anySatisfy(error -> assertThat(error.getKeyword()).isEqualTo("required"))
                .anySatisfy(error -> assertThat(error.getKeyword()).isEqualTo("additionalProperties"));
    }

    /** Names that a new role, category or part adds to the code have to be added to the schema too. */
    @Test
    void knowsTheNamesThatTheCodeKnows() {
        for (var role : Role.labels()) {
            assertThat(errors(file(role, BankLoaderTest.GOOD))).as(role).isEmpty();
        }
        for (var category : Category.labels()) {
            var question = BankLoaderTest.GOOD
                    .replace("technical", category)
                    .replace("\"star\": []", "\"star\": [\"" + String.join("\", \"", StarPart.labels()) + "\"]");
            assertThat(errors(file("software", question))).as(category).isEmpty();
        }
        assertThat(errors(file("pilot", BankLoaderTest.GOOD))).isNotEmpty();
    }

    private List<Error> errors(String content) {
        return schema.validate(content, InputFormat.JSON);
    }

    private static List<BankProblem> loaderProblems(String content) {
        var problems = new ArrayList<BankProblem>();
        BankFile.read("a.json", content.getBytes(StandardCharsets.UTF_8), problems::add);
        return problems;
    }

    private static String file(String role, String question) {
        return "{\"role\": \"" + role + "\", \"questions\": [" + question + "]}";
    }

    private static String text(ClassPathResource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
