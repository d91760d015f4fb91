package dev.voicecoach.question.tailored;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.platform.embedding.Embedder;
import dev.voicecoach.platform.embedding.MiniLmEmbedder;
import dev.voicecoach.platform.identity.Caller;
import dev.voicecoach.platform.identity.InternalTokens;
import dev.voicecoach.question.bank.Banks;
import dev.voicecoach.question.bank.QuestionBank;
import dev.voicecoach.question.hybrid.HybridSearch;
import dev.voicecoach.question.index.BankIndex;
import dev.voicecoach.question.index.memory.MemoryQuestionIndex;
import dev.voicecoach.question.keyword.KeywordIndex;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.json.JsonMapper;

/** With the real model over the bank that we ship. */
@WebMvcTest(
        controllers = TailoredController.class,
        properties = {
            "spring.config.name=question",
            "voicecoach.identity.secret=only-for-tests-and-longer-than-32-bytes",
            "voicecoach.question.tailored.max-characters=2000",
            "voicecoach.question.tailored.max-phrases=40",
            "voicecoach.question.tailored.max-body-size=4KB"
        })
@Import({
    TailoredConfiguration.class,
    TailoredReader.class,
    TailorQuestions.class,
    Boilerplate.class,
    CompetencyNames.class,
    HybridSearch.class,
    KeywordIndex.class,
    TailoredControllerTest.Parts.class
})
@ExtendWith(OutputCaptureExtension.class)
class TailoredControllerTest {
    private static final String WARD = """
            St Example's Hospital, 14 Harbour Street, Newport NP20 1AB
            We are an equal opportunity employer.
            Your tasks:
            • Recognise and escalate the deteriorating patient
            • Administer medicines safely and according to protocol
            • Hand over your patients at the end of each shift
            Competitive salary, pension scheme and 25 days of holiday
            Please send your CV by 30 June.
            """;

    private final MockMvcTester mvc;
    private final InternalTokens tokens;
    private final QuestionBank bank;
    private final JsonMapper json = new JsonMapper();

    @Autowired
    TailoredControllerTest(MockMvcTester mvc, InternalTokens tokens, QuestionBank bank) {
        this.mvc = mvc;
        this.tokens = tokens;
        this.bank = bank;
    }

    @Test
    void findsTheQuestionsThatATextCallsForByCompetency() {
        var answer = post("{\"text\":" + quoted(WARD) + ",\"role\":\"nursing\",\"k\":9}");

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.data[*].questions[*].question.id")
                .asArray()
                .contains("qst_nursing_worsening-patient", "qst_nursing_medication-check", "qst_nursing_handover")
                .doesNotHaveDuplicates();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.data[*].questions[*].question.role")
                .asArray()
                .containsOnly("nursing");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.data[*].competency")
                .asArray()
                .doesNotHaveDuplicates();
        assertThat(answer)
                .bodyJson()
                .hasPathSatisfying("$.phrases", path -> path.assertThat().isEqualTo(7))
                .hasPathSatisfying(
                        "$.phrases_answered", path -> path.assertThat().isEqualTo(3))
                .hasPathSatisfying("$.index", path -> path.assertThat().isEqualTo("memory"))
                .hasPathSatisfying(
                        "$.degraded", path -> path.assertThat().asArray().isEmpty())
                .hasPathSatisfying("$.bank_version", path -> path.assertThat().isEqualTo(bank.version()))
                .hasPathSatisfying(
                        "$.data[0].questions[0].question.why",
                        path -> path.assertThat().asString().contains("the phrase"))
                .hasPathSatisfying("$.data[0].questions[0].question.score", path -> path.assertThat()
                        .isNotNull());
    }

    @Test
    void onlyPhrasesAboutTheWorkCallForQuestions() {
        assertThat(phrasesOf(post("{\"text\":" + quoted(WARD) + ",\"k\":50}")))
                .containsOnly(
                        "Recognise and escalate the deteriorating patient",
                        "Administer medicines safely and according to protocol",
                        "Hand over your patients at the end of each shift");
    }

    @Test
    void noPhraseStandsForMoreThanThreeQuestions() {
        assertThat(phrasesOf(post("{\"text\":\"Calm angry customers over phone and chat\",\"k\":50}")))
                .hasSizeBetween(1, 3);
    }

    @Test
    void coversTheTextBeforeItAsksTwiceAboutAPhrase() {
        var answer = post("{\"text\":\"Calm angry customers on the phone\\nNegotiate prices with buyers\\n"
                + "Administer medicines safely\",\"k\":3}");

        assertThat(phrasesOf(answer)).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void aTextOfBoilerplateCallsForNothing() {
        var text = "We are an equal opportunity employer.\nSalary: 40,000 a year\nApply on our website.";

        assertThat(post("{\"text\":" + quoted(text) + "}"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.data", path -> path.assertThat().asArray().isEmpty())
                .hasPathSatisfying(
                        "$.phrases_answered", path -> path.assertThat().isEqualTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "not json | 400 | invalid_json",
                "[\"text\"] | 400 | invalid_json",
                "{\"text\":\"a\",\"text\":\"b\"} | 400 | invalid_json",
                "{\"text\":\"plan\"} trailing | 400 | invalid_json",
                "{} | 422 | text_missing",
                "{\"text\":null} | 422 | text_missing",
                "{\"text\":\" \\n \"} | 422 | text_missing",
                "{\"text\":\"you will do it\"} | 422 | text_missing",
                "{\"text\":7} | 422 | invalid_text",
                "{\"text\":\"plan\",\"category\":\"x\"} | 422 | unknown_option",
                "{\"text\":\"plan\",\"role\":\"pilot\"} | 422 | invalid_option",
                "{\"text\":\"plan\",\"role\":7} | 422 | invalid_option",
                "{\"text\":\"plan\",\"k\":0} | 422 | invalid_option",
                "{\"text\":\"plan\",\"k\":51} | 422 | invalid_option",
                "{\"text\":\"plan\",\"k\":2.5} | 422 | invalid_option",
                "{\"text\":\"plan\",\"k\":\"5\"} | 422 | invalid_option",
            })
    void refusesWhatIsWrongAndSaysWhat(String body, int status, String code) {
        assertProblem(post(body), status, code);
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertProblem(post("{\"text\":\"" + "plan ".repeat(401) + "\"}"), 422, "text_too_long");
        var manyPhrases = new StringBuilder();
        for (var number = 0; number < 41; number++) {
            manyPhrases.append("plan ").append(number).append("\\n");
        }
        assertProblem(post("{\"text\":\"" + manyPhrases + "\"}"), 422, "text_too_long");
        assertProblem(post("{\"text\":\"" + "plan ".repeat(900) + "\"}"), 413, "body_too_large");
    }

    @Test
    void refusesOtherTypesThanJson() {
        assertThat(mvc.post()
                        .uri("/v1/questions/search")
                        .header(HttpHeaders.AUTHORIZATION, bearer())
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("Plan shifts")
                        .exchange())
                .hasStatus(415);
    }

    @Test
    void answersNobodyButTheGateway() {
        assertThat(mvc.post()
                        .uri("/v1/questions/search")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"text\":\"plan\"}")
                        .exchange())
                .hasStatus(401);
    }

    @Test
    void logsNothingOfTheText(CapturedOutput log) {
        post("{\"text\":\"Calm angry canaries on the phone\"}");
        var refused = post("{\"text\":\"canary\",\"k\":\"canary\"}");
        var unreadable = post("{\"text\":\"canary");

        assertThat(log.getAll()).doesNotContain("canar");
        assertThat(refused).bodyText().doesNotContain("canary");
        assertThat(unreadable).bodyText().doesNotContain("canary");
    }

    private MvcTestResult post(String body) {
        return mvc.post()
                .uri("/v1/questions/search")
                .header(HttpHeaders.AUTHORIZATION, bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private List<String> phrasesOf(MvcTestResult answer) {
        return json.readTree(answer.getResponse().getContentAsByteArray()).findValuesAsString("phrase");
    }

    private String quoted(String text) {
        return json.writeValueAsString(text);
    }

    private String bearer() {
        return "Bearer " + tokens.mint(new Caller("ten_test", Set.of("questions:read")));
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentType("application/problem+json");
        assertThat(answer)
                .bodyJson()
                .hasPathSatisfying("$.code", path -> path.assertThat().isEqualTo(code))
                .hasPathSatisfying("$.detail", path -> path.assertThat().isNotNull());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Parts {
        @Bean
        QuestionBank questionBank() {
            return Banks.shared();
        }

        @Bean
        MiniLmEmbedder embedder() {
            return new MiniLmEmbedder();
        }

        @Bean
        BankIndex bankIndex(QuestionBank bank, Embedder embedder) {
            // Chroma is away for good: nothing is ever indexed in it.
            return new BankIndex(bank, embedder, new AwayIndex(), new MemoryQuestionIndex(), Duration.ofHours(1));
        }
    }
}
