package dev.voicecoach.question.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.Vector;
import dev.voicecoach.platform.identity.Caller;
import dev.voicecoach.platform.identity.InternalTokens;
import dev.voicecoach.question.bank.Banks;
import dev.voicecoach.question.bank.Category;
import dev.voicecoach.question.bank.Question;
import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.question.bank.QuestionFilter;
import dev.voicecoach.question.bank.Role;
import dev.voicecoach.question.hybrid.HybridSearch;
import dev.voicecoach.question.index.BankIndex;
import dev.voicecoach.question.index.IndexContent;
import dev.voicecoach.question.index.IndexUnavailableException;
import dev.voicecoach.question.index.Match;
import dev.voicecoach.question.index.QuestionIndex;
import dev.voicecoach.question.index.SearchFilter;
import dev.voicecoach.question.index.memory.MemoryQuestionIndex;
import dev.voicecoach.question.keyword.KeywordIndex;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebMvcTest(
        controllers = QuestionController.class,
        properties = {
            "spring.config.name=question",
            "voicecoach.identity.secret=only-for-tests-and-longer-than-32-bytes"
        })
@Import({SearchQuestions.class, HybridSearch.class, KeywordIndex.class, QuestionControllerTest.Parts.class})
class QuestionControllerTest {
    private final MockMvcTester mvc;
    private final InternalTokens tokens;
    private final QuestionBank bank;
    private final FakeSearch search;

    @Autowired
    QuestionControllerTest(
            MockMvcTester mvc, InternalTokens tokens, QuestionBank bank, FakeSearch search, BankIndex index) {
        this.mvc = mvc;
        this.tokens = tokens;
        this.bank = bank;
        this.search = search;
        search.reset();
        await().until(() -> !index.degraded());
    }

    @Test
    void findsQuestionsByMeaning() {
        var answer =
                get("/v1/questions?query=zzz&role=nursing&category=situational&difficulty=4&competency=empathy&k=2");

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().isStrictlyEqualTo("""
                        {
                          "data": [{
                            "id": "qst_nursing_refuses-treatment",
                            "text": "A patient of sound mind refuses a treatment that you believe will save his life. What do you say and do?",
                            "role": "nursing",
                            "category": "situational",
                            "difficulty": 4,
                            "competencies": ["integrity", "empathy", "communication"],
                            "shows": [
                              "Respects the decision of someone who has capacity.",
                              "Makes sure that it is informed, and asks for the reasons.",
                              "Tells the doctor, records it and goes on caring."
                            ],
                            "follow_ups": [
                              "What if the family disagrees?",
                              "When would you doubt the patient's capacity?"
                            ],
                            "star": [],
                            "score": 0.8395,
                            "why": "means nearly the same as your query"
                          }],
                          "index": "chroma",
                          "degraded": [],
                          "bank_version": "%s"
                        }""".formatted(bank.version()));
        assertThat(search.asked).isEqualTo("zzz");
        assertThat(search.filter)
                .isEqualTo(new SearchFilter(new QuestionFilter(Role.NURSING, Category.SITUATIONAL, 4), "empathy"));
    }

    @Test
    void findsQuestionsByTheirWordsAndSaysWhich() {
        search.found = List.of(new Match("qst_software_hash-map", 0.3));

        assertThat(get("/v1/questions?query=refusing a treatment&role=nursing&k=1"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.data[0].id", path -> path.assertThat().isEqualTo("qst_nursing_refuses-treatment"))
                .hasPathSatisfying("$.data[0].why", path -> path.assertThat()
                        .isEqualTo("has loosely to do with your query; has the words ‘refusing’, ‘treatment’"));
    }

    @Test
    void listsTheQuestionsOfACompetency() {
        assertThat(get("/v1/questions?competency=safety&role=nursing&k=50"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.data[*].id")
                .asArray()
                .isNotEmpty()
                .containsExactlyElementsOf(bank.questions().stream()
                        .filter(question -> question.role() == Role.NURSING
                                && question.competencies().contains("safety"))
                        .map(Question::id)
                        .limit(50)
                        .toList());
    }

    @Test
    void refusesAnUnknownCompetencyAndNamesTheKnown() {
        var known = bank.questions().stream()
                .flatMap(question -> question.competencies().stream())
                .distinct()
                .sorted()
                .toList();

        assertProblem(
                get("/v1/questions?query=anything&competency=telepathy"),
                400,
                "invalid_parameter",
                "competency is not one that we have. Allowed are: " + String.join(", ", known) + ".");
    }

    @Test
    void saysThatMemoryStandsInForChroma() {
        search.away = true;

        assertThat(get("/v1/questions?query=anything"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.index", path -> path.assertThat().isEqualTo("memory"))
                .hasPathSatisfying("$.degraded[0]", path -> path.assertThat().isEqualTo("vector_index_unavailable"));
    }

    @Test
    void givesFiveUnlessToldOtherwise() {
        search.found = bank.questions().stream()
                .limit(6)
                .map(question -> new Match(question.id(), 0.5))
                .toList();
        assertThat(get("/v1/questions?query=anything"))
                .bodyJson()
                .hasPathSatisfying("$.data.length()", path -> path.assertThat().isEqualTo(5));

        assertThat(get("/v1/questions")).bodyJson().hasPathSatisfying("$.data.length()", path -> path.assertThat()
                .isEqualTo(5));
    }

    @Test
    void listsQuestionsWithoutAQuery() {
        var answer = get("/v1/questions?role=customer support&k=50&query= ");

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.data[*].id")
                .asArray()
                .containsExactlyElementsOf(bank.questions().stream()
                        .filter(SearchFilter.of(new QuestionFilter(Role.CUSTOMER_SUPPORT, null, null))::matches)
                        .map(Question::id)
                        .limit(50)
                        .toList());
        assertThat(answer).bodyJson().doesNotHavePath("$.data[0].score");
    }

    @Test
    void leavesOutWhatTheBankDoesNotKnow() {
        search.found = List.of(new Match("qst_of_another-bank", 1));

        assertThat(get("/v1/questions?query=anything"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.data", path -> path.assertThat().asArray().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "role=pilot | role is not one that we have. Allowed are: software, data, product, design, sales, customer support, marketing, finance, operations, nursing, teaching, management.",
                "role=Software | role is not one that we have. Allowed are: software, data, product, design, sales, customer support, marketing, finance, operations, nursing, teaching, management.",
                "category=star | category is not one that we have. Allowed are: behavioural, technical, situational, motivation, leadership.",
                "category=technical&category=leadership | category is not one that we have. Allowed are: behavioural, technical, situational, motivation, leadership.",
                "difficulty=0 | difficulty must be a whole number from 1 to 5.",
                "difficulty=6 | difficulty must be a whole number from 1 to 5.",
                "difficulty=hard | difficulty must be a whole number from 1 to 5.",
                "k=0 | k must be a whole number from 1 to 50.",
                "k=51 | k must be a whole number from 1 to 50.",
                "k=-1 | k must be a whole number from 1 to 50.",
                "k=5.5 | k must be a whole number from 1 to 50.",
                "k=99999999999999 | k must be a whole number from 1 to 50.",
            })
    void refusesAWrongParameterAndSaysWhatItMayBe(String parameters, String detail) {
        assertProblem(get("/v1/questions?" + parameters), 400, "invalid_parameter", detail);
    }

    @Test
    void refusesAQueryThatIsTooLong() {
        assertProblem(
                get("/v1/questions?query=" + "a".repeat(1001)),
                400,
                "invalid_parameter",
                "query has 1001 characters; at most 1000 are allowed.");
    }

    @Test
    void givesOneQuestion() {
        assertThat(get("/v1/questions/qst_nursing_handover"))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {
                          "id": "qst_nursing_handover",
                          "text": "How do you hand over six patients at the end of a shift so that nothing important is lost?",
                          "role": "nursing",
                          "category": "technical",
                          "difficulty": 2,
                          "competencies": ["communication", "safety"],
                          "shows": [
                            "Follows an order such as SBAR.",
                            "Puts the sickest and the open tasks first.",
                            "Lets the other nurse ask questions and check."
                          ],
                          "follow_ups": [
                            "What belongs at the bedside, and what does not?",
                            "What do you do when you remember something at home?"
                          ],
                          "star": []
                        }""");
    }

    @Test
    void namesThePartsOfTheStoryInTheirOrder() {
        assertThat(get("/v1/questions/qst_software_production-incident"))
                .bodyJson()
                .extractingPath("$.star")
                .asArray()
                .containsExactly("situation", "task", "action", "result");
    }

    @Test
    void doesNotFindAQuestionThatIsNotThere() {
        assertProblem(
                get("/v1/questions/qst_nursing_nothing"),
                404,
                "question_not_found",
                "There is no question with this id. GET /v1/questions finds those that there are.");
    }

    @Test
    void answersNobodyButTheGateway() {
        assertProblem(
                mvc.get().uri("/v1/questions").exchange(),
                401,
                "unauthenticated",
                "This service answers the gateway only.");
        assertProblem(
                mvc.get()
                        .uri("/v1/questions/qst_nursing_handover")
                        .header(HttpHeaders.AUTHORIZATION, "Bearer vc_live_something")
                        .exchange(),
                401,
                "unauthenticated",
                "This service answers the gateway only.");
    }

    @Test
    void takesOnlyGet() {
        assertThat(mvc.post()
                        .uri("/v1/questions")
                        .header(HttpHeaders.AUTHORIZATION, bearer())
                        .exchange())
                .hasStatus(405)
                .bodyJson()
                .hasPathSatisfying("$.code", path -> path.assertThat().isEqualTo("method_not_allowed"));
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).header(HttpHeaders.AUTHORIZATION, bearer()).exchange();
    }

    private String bearer() {
        return "Bearer " + tokens.mint(new Caller("ten_test", Set.of("questions:read")));
    }

    private static void assertProblem(MvcTestResult answer, int status, String code, String detail) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(answer)
                .bodyJson()
                .hasPathSatisfying("$.code", path -> path.assertThat().isEqualTo(code))
                .hasPathSatisfying("$.detail", path -> path.assertThat().isEqualTo(detail))
                .hasPathSatisfying("$.status", path -> path.assertThat().isEqualTo(status))
                .hasPathSatisfying("$.request_id", path -> path.assertThat().isNotNull());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        QuestionBank questionBank() {
            return Banks.shared();
        }

        @Bean
        FakeSearch fakeSearch() {
            return new FakeSearch();
        }

        @Bean
        BankIndex bankIndex(QuestionBank bank, FakeSearch search) {
            return new BankIndex(bank, search, search, new MemoryQuestionIndex(), Duration.ofMillis(20));
        }
    }

    /** An index that finds what the test says, and an embedder that remembers what it was asked. */
    static final class FakeSearch implements Embedder, QuestionIndex {
        private volatile String asked = "";
        private volatile SearchFilter filter = SearchFilter.ALL;
        private volatile List<Match> found = List.of();
        private volatile boolean away;

        void reset() {
            found = List.of(new Match("qst_nursing_refuses-treatment", 0.98769));
            away = false;
        }

        @Override
        public String modelId() {
            return "fake";
        }

        @Override
        public Vector embed(String text) {
            asked = text;
            return new Vector(new float[] {1, 0});
        }

        @Override
        public String name() {
            return "chroma";
        }

        @Override
        public void index(IndexContent content) {
            requirePresent();
        }

        @Override
        public List<Match> nearest(Vector vector, SearchFilter filter, int limit) {
            requirePresent();
            if (limit > 1) {
                this.filter = filter;
            }
            return found;
        }

        private void requirePresent() {
            if (away) {
                throw new IndexUnavailableException("away", null);
            }
        }
    }
}
