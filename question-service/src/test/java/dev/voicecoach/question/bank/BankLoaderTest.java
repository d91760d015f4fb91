package dev.voicecoach.question.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class BankLoaderTest {
    static final String GOOD = """
            {"slug": "slow-query", "category": "technical", "difficulty": 3,
             "text": "A query has become slow. How do you find out why?", "competencies": ["debugging"],
             "shows": ["Looks at the plan before guessing.", "Says what changed last week."],
             "follow_ups": ["How would you have seen it sooner?", "What if it comes back?"], "star": []}""";

    @Test
    void readsQuestionsWithIdsOfRoleAndSlug() {
        var bank = load(file("support.json", "customer support", GOOD));

        assertThat(bank.questions())
                .containsExactly(new Question(
                        "qst_customer-support_slow-query",
                        "A query has become slow. How do you find out why?",
                        Role.CUSTOMER_SUPPORT,
                        Category.TECHNICAL,
                        3,
                        List.of("debugging"),
                        List.of("Looks at the plan before guessing.", "Says what changed last week."),
                        List.of("How would you have seen it sooner?", "What if it comes back?"),
                        List.of()));
        assertThat(bank.find("qst_customer-support_slow-query")).isPresent();
        assertThat(bank.find("qst_software_slow-query")).isEmpty();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "broken-questions.csv", delimiter = '|', quoteCharacter = '~')
    void namesFileEntryAndFieldThatIsWrong(String right, String wrong, String field, String problem) {
        var broken = GOOD.replace(right.strip(), wrong.strip());
        assertThat(broken).isNotEqualTo(GOOD);

        var problems = problemsOf(file("software.json", "software", other("first"), broken));

        var entry = field.equals("slug") ? "questions[1]" : "questions[1] (slow-query)";
        assertThat(problems).anySatisfy(told -> {
            assertThat(told.file()).isEqualTo("software.json");
            assertThat(told.entry()).startsWith(entry);
            assertThat(told.field()).isEqualTo(field.strip());
            assertThat(told.problem()).isEqualTo(problem.strip());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"slug", "category", "difficulty", "text", "competencies", "shows", "follow_ups", "star"})
    void namesTheFieldThatIsMissing(String field) {
        var broken = GOOD.replace('"' + field + '"', "\"x\"");

        assertThat(problemsOf(file("software.json", "software", broken)))
                .filteredOn(told -> told.field().equals(field))
                .singleElement()
                .satisfies(told -> assertThat(told.problem()).startsWith("is missing; must be "));
    }

    @Test
    void readsThePartsOfTheStory() {
        var story = GOOD.replace("technical", "behavioural").replace("[]}", "[\"situation\", \"result\"]}");

        assertThat(load(file("a.json", "software", story)).questions())
                .singleElement()
                .satisfies(
                        question -> assertThat(question.star()).containsExactly(StarPart.SITUATION, StarPart.RESULT));
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        var failure = failureOf(
                file(
                        "a.json",
                        "pilot",
                        GOOD.replace("3,", "9,").replace("technical", "trivia").replace("sooner?", "sooner.")),
                resource("b.json", "{\"role\": \"data\", \"questions\": []}"),
                resource("c.json", "{\"role\": \"data\",\n \"questions\": [}"),
                resource("d.json", "[]"),
                resource("e.json", "{\"role\": \"data\", \"role\": \"sales\", \"questions\": []}"));

        assertThat(failure.problems().stream().map(BankProblem::toString))
                .containsExactly(
                        "a.json, role: \"pilot\" is not one of software, data, product, design, sales, customer"
                                + " support, marketing, finance, operations, nursing, teaching, management",
                        "a.json, questions[0] (slow-query), category: \"trivia\" is not one of behavioural, technical,"
                                + " situational, motivation, leadership",
                        "a.json, questions[0] (slow-query), difficulty: is 9; must be a whole number from 1 to 5",
                        "a.json, questions[0] (slow-query), follow_ups[0]: must end with a question mark",
                        "b.json, questions: has 0 elements; must be a list with at least one question",
                        failure.problems().get(5).toString(),
                        "d.json: must be a JSON object with the fields role and questions",
                        failure.problems().get(7).toString());
        assertThat(failure.problems().get(5).toString()).startsWith("c.json: is not JSON at line 2, column ");
        assertThat(failure.problems().get(7).toString())
                .startsWith("e.json: is not JSON at line 1, column ")
                .contains("Duplicate");
        assertThat(failure).hasMessageStartingWith("The question bank has 8 errors:\n  a.json, role: ");
    }

    @Test
    void refusesAnEntryThatIsNoObject() {
        assertThat(problemsOf(file("software.json", "software", "\"a question?\"")))
                .containsExactly(
                        new BankProblem("software.json", "questions[0]", "", "is \"a question?\"; must be an object"));
    }

    @Test
    void refusesTextAfterTheEnd() {
        assertThat(problemsOf(resource("a.json", "{\"role\": \"data\", \"questions\": []} and more")))
                .singleElement()
                .satisfies(told -> assertThat(told.problem()).startsWith("is not JSON"));
    }

    @Test
    void refusesAnIdThatIsTaken() {
        var problems = problemsOf(
                file("a.json", "software", GOOD),
                file("b.json", "software", GOOD.replace("A query", "One database query")));

        assertThat(problems)
                .containsExactly(new BankProblem(
                        "b.json",
                        "questions[0] (slow-query)",
                        "slug",
                        "is taken by a.json, questions[0] (slow-query)"));
    }

    @Test
    void refusesTheSameWordsTwice() {
        var again = GOOD.replace("slow-query", "again").replace("become slow. How", "become SLOW - how");

        assertThat(problemsOf(file("a.json", "software", GOOD, again)))
                .containsExactly(new BankProblem(
                        "a.json", "questions[1] (again)", "text", "is that of a.json, questions[0] (slow-query)"));
    }

    @Test
    void refusesAFileThatCannotBeRead() {
        var broken = new AbstractResource() {
            @Override
            public String getDescription() {
                return "a broken disk";
            }

            @Override
            public InputStream getInputStream() throws IOException {
                throw new IOException("no such sector");
            }
        };

        assertThat(problemsOf(broken).toString()).contains("a broken disk: cannot be read: no such sector");
    }

    @Test
    void refusesToStartWithoutAnyFile() {
        assertThat(problemsOf())
                .containsExactly(new BankProblem("bank/*.json", "", "", "no such file on the class path"));
    }

    @Test
    void versionFollowsTheContentAndNotItsLayout() {
        var version = load(file("a.json", "software", GOOD, other("x"))).version();

        assertThat(version).matches("[0-9a-f]{12}");
        assertThat(load(file("b.json", "software", other("x"), GOOD.replace(",", " ,")))
                        .version())
                .isEqualTo(version);
        for (var changed : List.of(
                GOOD.replace("why?", "whence?"),
                GOOD.replace("3,", "4,"),
                GOOD.replace("debugging", "learning"),
                GOOD.replace("technical", "situational"),
                GOOD.replace("the plan", "the log"),
                GOOD.replace("it sooner", "it earlier"),
                GOOD.replace("[]}", "[\"action\"]}"),
                GOOD.replace("slow-query", "slower-query"))) {
            assertThat(load(file("a.json", "software", changed, other("x"))).version())
                    .isNotEqualTo(version);
        }
    }

    private static String other(String slug) {
        return """
                {"slug": "%s", "category": "motivation", "difficulty": 1,
                 "text": "What keeps you at it on a bad day, %s?", "competencies": ["motivation"],
                 "shows": ["Names something real.", "Is honest about bad days."],
                 "follow_ups": ["When was the last one?", "What would make you stop?"], "star": []}""".formatted(slug, slug);
    }

    private static Resource file(String name, String role, String... questions) {
        return resource(name, "{\"role\": \"" + role + "\", \"questions\": [" + String.join(",\n", questions) + "]}");
    }

    private static Resource resource(String name, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private static QuestionBank load(Resource... files) {
        return BankLoader.load(Arrays.asList(files));
    }

    private static List<BankProblem> problemsOf(Resource... files) {
        return failureOf(files).problems();
    }

    private static InvalidBankException failureOf(Resource... files) {
        return catchThrowableOfType(InvalidBankException.class, () -> load(files));
    }
}
