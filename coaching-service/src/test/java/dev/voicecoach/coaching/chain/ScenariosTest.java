package dev.voicecoach.coaching.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.assessment.AnswerFacts;
import dev.voicecoach.coaching.scores.Drills.Gain;
import dev.voicecoach.platform.embedding.MiniLmEmbedder;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScenariosTest {
    private static final Set<String> ROLES = Set.of(
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
    private static final Set<String> CATEGORIES =
            Set.of("behavioural", "technical", "situational", "motivation", "leadership");
    private static final Scenarios SCENARIOS = new Scenarios(new MiniLmEmbedder());

    private static Stream<Scenario> all() {
        return Scenarios.read().stream();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theVerifierDropsNothingOfIt(Scenario scenario) {
        var assessment = ScenarioAnswers.assessed(scenario);

        assertThat(ScenarioAnswers.claims(scenario, assessment))
                .hasSizeBetween(3, 5)
                .allSatisfy(claim -> assertThat(Assessments.VERIFIER.flaw(claim, assessment))
                        .as(claim.getText())
                        .isEmpty());
        assertThat(scenario.improvements()).isNotEmpty();
        assertThat(scenario.suggestions()).isNotEmpty();
    }

    @Test
    void itsReplyHasTheFormOfTheInstructions() {
        var second = Scenarios.read().get(1);

        assertThat(second.reply())
                .startsWith(
                        "{\"strengths\":[{\"dimension\":\"structure\",\"text\":\"You give a reason where it matters: ")
                .contains("],\"improvements\":[{\"dimension\":\"content\",\"text\":\"")
                .contains("\"metrics\":[\"examples\"],\"quotes\":[\"a stale value does no harm for a minute\"]}]")
                .contains(",\"suggestions\":[{")
                .endsWith("}]}");
    }

    @ParameterizedTest
    @MethodSource("all")
    void itsWeaknessIsAmongWhatWouldHelp(Scenario scenario) {
        assertThat(ScenarioAnswers.assessed(scenario).gains())
                .extracting(gain -> gain.metric().id())
                .contains(scenario.weakness());
    }

    @Test
    void coversEveryRoleWithEveryCategory() {
        var pairs = new HashSet<List<String>>();
        all().forEach(scenario -> pairs.add(List.of(scenario.role(), scenario.category())));

        assertThat(all()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(all()).extracting(Scenario::role).isSubsetOf(ROLES);
        assertThat(all()).extracting(Scenario::category).isSubsetOf(CATEGORIES);
        assertThat(pairs).hasSize(ROLES.size() * CATEGORIES.size());
        assertThat(all().map(Scenario::weakness).distinct()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(all().map(Scenario::answer).distinct())
                .hasSize(Scenarios.read().size());
        assertThat(all()).allSatisfy(scenario -> assertThat(scenario.answer().split(" ", -1).length)
                .as(scenario.answer())
                .isBetween(30, 80));
    }

    @Test
    void findsTheSameWorkWithTheSameWeakness() {
        var assessment = Assessments.typed(
                "Why do you want to be a nurse?",
                "I love people and caring is my passion. I am a very hard-working person and I always give my best."
                        + " I want to make a difference every day on the ward, and I am a real team player.");

        var nearest = SCENARIOS.similar(assessment, 1).getFirst();

        assertThat(assessment.gains().getFirst().metric().id()).isEqualTo("stock_phrase_share");
        assertThat(nearest.weakness()).isEqualTo("stock_phrase_share");
        assertThat(nearest.role()).isEqualTo("nursing");
    }

    @Test
    void findsTheNearestInMeaningForAnAnswerWithoutQuestion() {
        var assessment = Assessments.of("Our ward had a power cut last winter and I counted the batteries of the pumps."
                + " Then I moved two patients nearer to the desk and sent a nurse to fetch lamps.");

        assertThat(SCENARIOS.similar(assessment, 3)).extracting(Scenario::role).contains("nursing");
    }

    @ParameterizedTest
    @MethodSource("all")
    void findsEachForItsOwnAnswer(Scenario scenario) {
        assertThat(SCENARIOS.similar(ScenarioAnswers.assessed(scenario), 3)).contains(scenario);
    }

    @Test
    void showsDifferentWeaknessesOfWhichTheAnswerHasTheFirst() {
        var assessment = ScenarioAnswers.assessed(Scenarios.read().getFirst());

        var similar = SCENARIOS.similar(assessment, 3);

        assertThat(similar).extracting(Scenario::weakness).doesNotHaveDuplicates();
        assertThat(assessment.gains())
                .extracting(Gain::metric)
                .extracting(metric -> metric.id())
                .contains(similar.getFirst().weakness());
        assertThat(SCENARIOS.similar(assessment, 3)).isEqualTo(similar);
    }

    @Test
    void hasNothingForAnAnswerWithoutWordsAndNeverMoreThanThereIs() {
        assertThat(SCENARIOS.similar(Assessments.of(""), 3)).isEmpty();
        assertThat(SCENARIOS.similar(ScenarioAnswers.assessed(Scenarios.read().getFirst()), 1_000))
                .hasSameSizeAs(Scenarios.read());
        assertThat(SCENARIOS.similar(ScenarioAnswers.assessed(Scenarios.read().getFirst()), 0))
                .isEmpty();
    }

    @Test
    void theRoleAndTheCategoryOfTheQuestionCount() {
        var facts = Assessments.asked("What would you do first?", Answers.STORY).facts();
        for (var role : List.of("nursing", "teaching", "sales")) {
            var known = new AnswerFacts(
                    facts.transcript(),
                    facts.voice(),
                    facts.question(),
                    facts.emotion(),
                    facts.input(),
                    role,
                    "situational",
                    null);

            assertThat(placeOf(role, known)).as(role).isLessThan(placeOf(role, facts));
        }
    }

    /** Of the first scenario of that role and of that category. */
    private static int placeOf(String role, AnswerFacts facts) {
        var found = SCENARIOS.similar(Assessments.ASSESS.assess(facts), 64);
        return IntStream.range(0, found.size())
                .filter(i -> found.get(i).role().equals(role)
                        && found.get(i).category().equals("situational"))
                .findFirst()
                .orElseThrow();
    }
}
