package dev.voicecoach.coaching.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.assessment.AnswerFacts;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.feedback.Coach;
import dev.voicecoach.coaching.feedback.Coached;
import dev.voicecoach.coaching.feedback.Coached.Hop;
import dev.voicecoach.coaching.feedback.RulesCoach;
import dev.voicecoach.coaching.feedback.Support;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.DropCount;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Policy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainCoachTest {
    private static final Assessment STORY =
            Assessments.asked("Tell me about a time you improved something.", Answers.STORY);
    private static final Policy EVERYBODY = policy(false, "ollama", "openai", "anthropic");

    private final AtomicLong nanos = new AtomicLong();
    private final FakeModel ollama = new FakeModel("ollama", nanos);
    private final FakeModel openAi = new FakeModel("openai", nanos);
    private final FakeModel cheap = new FakeModel("openai", nanos);
    private final FakeModel anthropic = new FakeModel("anthropic", nanos);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RulesCoach rules = new RulesCoach();

    private static Policy policy(boolean localOnly, String... models) {
        return new Policy(EmotionPolicy.FULL, localOnly, "default", "default", List.of(models), 30, null);
    }

    private static ChainLimits limits(int simpleWords) {
        return limits(simpleWords, false, null);
    }

    private static ChainLimits limits(int simpleWords, boolean secondPass, @Nullable Double costCeiling) {
        return new ChainLimits(
                Duration.ofSeconds(45),
                Duration.ofSeconds(20),
                3,
                secondPass,
                simpleWords,
                0,
                1_000,
                costCeiling,
                Duration.ZERO,
                2,
                Duration.ofHours(1),
                1);
    }

    /** Ollama as by default: taken when it is there. */
    private ChainCoach chain() {
        return chain(rules, 0);
    }

    private ChainCoach chain(Coach rules, int simpleWords) {
        return chain(rules, limits(simpleWords));
    }

    private ChainCoach chain(Coach rules, ChainLimits limits) {
        return new ChainCoach(
                List.of(
                        new ProviderModels(ollama, ollama, false),
                        new ProviderModels(openAi, cheap, true),
                        new ProviderModels(anthropic, anthropic, true)),
                rules,
                Assessments.VERIFIER,
                Assessments.EMBEDDER,
                limits,
                meters,
                nanos::get);
    }

    private static List<String> outcomes(Coached coached) {
        return coached.hops().stream().map(Hop::outcome).toList();
    }

    private static List<String> texts(Coached coached) {
        return Stream.of(
                        coached.draft().strengths(),
                        coached.draft().improvements(),
                        coached.draft().suggestions())
                .flatMap(List::stream)
                .map(Claim::getText)
                .toList();
    }

    @Test
    void theFirstModelThatAnswersPhrases() {
        ollama.says(Sayings.GOOD);

        var coached = chain().coach(STORY, EVERYBODY);

        assertThat(coached.provider()).isEqualTo("ollama");
        assertThat(coached.model()).isEqualTo("ollama-1");
        assertThat(coached.promptVersion()).isEqualTo("coach-2");
        assertThat(coached.degraded()).isEmpty();
        assertThat(texts(coached)).hasSize(4).allMatch(text -> Sayings.GOOD.contains(text));
        assertThat(openAi.prompts).isEmpty();
        assertThat(coached.hops()).containsExactly(new Hop("ollama", "ollama-1", "ok", 0, 900, 120, 0.0));
    }

    @Test
    void whatIsComputedStaysOfTheRules() {
        ollama.says(Sayings.GOOD);

        var draft = chain().coach(STORY, EVERYBODY).draft();

        var own = rules.coach(STORY);
        assertThat(draft.drill()).isNotNull().isEqualTo(own.drill());
        assertThat(draft.nextStep()).isEqualTo(own.nextStep());
        assertThat(draft.followUps()).isEqualTo(own.followUps());
        assertThat(draft.rewrite()).isEqualTo(own.rewrite());
        assertThat(draft.acknowledgement()).isEqualTo(own.acknowledgement());
        assertThat(draft.encouragement()).isEqualTo(own.encouragement());
    }

    @Test
    void asksInOrderUntilOneSaysWhatHolds() {
        ollama.says("I am a small model.");
        openAi.replies(new Reply.Refused());
        anthropic.says(Sayings.GOOD);

        var coached = chain().coach(STORY, EVERYBODY);

        assertThat(outcomes(coached)).containsExactly("invalid", "refused", "ok");
        assertThat(coached.provider()).isEqualTo("anthropic");
        assertThat(coached.degraded()).isEmpty();
    }

    @Test
    void nothingLeavesUnderALocalOnlyPolicy() {
        var coached = chain().coach(STORY, policy(true, "ollama", "openai", "anthropic"));

        assertThat(outcomes(coached)).containsExactly("unavailable");
        assertThat(ollama.prompts).hasSize(1);
        assertThat(openAi.prompts).isEmpty();
        assertThat(anthropic.prompts).isEmpty();
        assertThat(coached.provider()).isEqualTo("rules");
    }

    @Test
    void asksOnlyWhomThePolicyNames() {
        anthropic.says(Sayings.GOOD);

        var coached = chain().coach(STORY, policy(false, "anthropic"));

        assertThat(coached.provider()).isEqualTo("anthropic");
        assertThat(ollama.prompts).isEmpty();
        assertThat(openAi.prompts).isEmpty();
    }

    @Test
    void rulesAloneAreAChoiceAndNoDegradation() {
        var coached = chain().coach(STORY, policy(false));

        assertThat(coached.provider()).isEqualTo("rules");
        assertThat(coached.promptVersion()).isEqualTo("rules-2");
        assertThat(coached.hops()).isEmpty();
        assertThat(coached.degraded()).isEmpty();
    }

    @Test
    void anAnswerWithoutScoresIsShownToNoModel() {
        var coached = chain().coach(Assessments.of(Answers.GIBBERISH), EVERYBODY);

        assertThat(coached.hops()).isEmpty();
        assertThat(coached.degraded()).isEmpty();
        assertThat(ollama.prompts).isEmpty();
    }

    @Test
    void saysSoWhenRulesSpeakForAModelThatWasWanted() {
        var coached = chain().coach(STORY, policy(false, "openai"));

        assertThat(coached.provider()).isEqualTo("rules");
        assertThat(coached.model()).isNull();
        assertThat(coached.draft()).usingRecursiveComparison().isEqualTo(rules.coach(STORY));
        assertThat(coached.degraded()).containsExactly("language_model_unavailable");
    }

    @Test
    void aLocalServerThatNeverRanIsNotMissed() {
        ollama.reachable = false;
        var chain = chain();

        assertThat(chain.coach(STORY, policy(true, "ollama")).degraded()).isEmpty();
        assertThat(ollama.prompts).isEmpty();

        ollama.reachable = true;
        ollama.says(Sayings.GOOD);
        assertThat(chain.coach(STORY, policy(true, "ollama")).provider()).isEqualTo("ollama");

        ollama.reachable = false;
        var gone = chain.coach(STORY, policy(true, "ollama"));
        assertThat(gone.degraded()).containsExactly("language_model_unavailable");
        assertThat(outcomes(gone)).containsExactly("not_reachable");
    }

    @Test
    void givesEachHopNoMoreThanIsLeftAndStopsWhenNothingIs() {
        ollama.replies(new Reply.TimedOut()).takes(Duration.ofSeconds(30));
        openAi.replies(new Reply.TimedOut()).takes(Duration.ofSeconds(15));
        anthropic.says(Sayings.GOOD);

        var coached = chain().coach(STORY, EVERYBODY);

        assertThat(ollama.timeouts).containsExactly(Duration.ofSeconds(20));
        assertThat(openAi.timeouts).containsExactly(Duration.ofSeconds(15));
        assertThat(outcomes(coached)).containsExactly("timeout", "timeout", "budget_spent");
        assertThat(anthropic.prompts).isEmpty();
        assertThat(coached.provider()).isEqualTo("rules");
        assertThat(coached.degraded()).containsExactly("language_model_unavailable");
    }

    @Test
    void leavesAProviderAloneThatKeepsFailing() {
        var chain = chain();
        for (int i = 0; i < 3; i++) {
            chain.coach(STORY, policy(false, "openai"));
        }

        assertThat(openAi.prompts).hasSize(2);
        assertThat(outcomes(chain.coach(STORY, policy(false, "openai")))).containsExactly("breaker_open");
    }

    @Test
    void aRefusalSaysNothingAboutTheProvider() {
        openAi.replies(new Reply.Refused());
        var chain = chain();
        for (int i = 0; i < 5; i++) {
            chain.coach(STORY, policy(false, "openai"));
        }

        assertThat(openAi.prompts).hasSize(5);
    }

    @Test
    void comesBackToAProviderWhenItAskedAndNoSooner() {
        openAi.replies(new Reply.RateLimited(Optional.of(Duration.ofSeconds(60))));
        anthropic.says(Sayings.GOOD);
        var chain = chain();
        var both = policy(false, "openai", "anthropic");

        assertThat(outcomes(chain.coach(STORY, both))).containsExactly("rate_limited", "ok");
        openAi.says(Sayings.GOOD);
        nanos.addAndGet(Duration.ofSeconds(59).toNanos());
        assertThat(outcomes(chain.coach(STORY, both))).containsExactly("waits_as_asked", "ok");
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(chain.coach(STORY, both).provider()).isEqualTo("openai");
        assertThat(openAi.prompts).hasSize(2);
    }

    @Test
    void anAbsurdTimeToComeBackClosesAProviderForAnHour() {
        // Nobody says where a clock of nanoseconds begins.
        nanos.set(Long.MIN_VALUE / 2);
        openAi.replies(new Reply.RateLimited(Optional.of(Duration.ofDays(1_000_000))));
        var chain = chain();
        var openAiAlone = policy(false, "openai");

        assertThat(outcomes(chain.coach(STORY, openAiAlone))).containsExactly("rate_limited");
        openAi.says(Sayings.GOOD);
        assertThat(outcomes(chain.coach(STORY, openAiAlone))).containsExactly("waits_as_asked");
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        assertThat(outcomes(chain.coach(STORY, openAiAlone))).containsExactly("ok");
    }

    @Test
    void dropsWhatDoesNotHoldAndLetsRulesFillUpUnderTheirName() {
        ollama.says(Sayings.reply(Sayings.OWN_DEED + ',' + Sayings.NEVER_SAID, "", ""));

        var coached = chain().coach(STORY, EVERYBODY);

        assertThat(coached.provider()).isEqualTo("ollama+rules");
        assertThat(coached.promptVersion()).isEqualTo("coach-2+rules-2");
        assertThat(coached.degraded()).isEmpty();
        assertThat(coached.droppedFor()).containsExactly(new DropCount("quote_not_said", 1));
        assertThat(meters.get("llm_claims").tag("outcome", "kept").counter().count())
                .isEqualTo(1);
        assertThat(meters.get("llm_claims").tag("outcome", "dropped").counter().count())
                .isEqualTo(1);
        assertThat(texts(coached))
                .anyMatch(Sayings.OWN_DEED::contains)
                .noneMatch(Sayings.NEVER_SAID::contains)
                .containsAll(rules.coach(STORY).improvements().stream()
                        .map(Claim::getText)
                        .toList());
        assertThat(Assessments.VERIFIER.verify(coached.draft(), STORY).claimsDropped())
                .isZero();
    }

    @Test
    void nothingThatHoldsIsAFailureOfTheHop() {
        ollama.says(Sayings.reply(Sayings.NEVER_SAID, Sayings.FLATTERY, ""));
        openAi.says(Sayings.reply("", "", ""));
        anthropic.says(Sayings.GOOD);

        var coached = chain().coach(STORY, EVERYBODY);

        assertThat(outcomes(coached)).containsExactly("nothing_verifiable", "nothing_verifiable", "ok");
        assertThat(coached.droppedFor()).extracting(DropCount::getCount).containsExactlyInAnyOrder(1, 1);
    }

    @Test
    void saysAPlainSentenceWhenTheRulesBreak() {
        var coached = brokenRules().coach(STORY, policy(false));

        assertThat(coached.provider()).isEqualTo("basic");
        assertThat(coached.degraded()).containsExactly("coaching_unavailable");
        var verified = Assessments.VERIFIER.verify(coached.draft(), STORY);
        assertThat(verified.claimsDropped()).isZero();
        assertThat(verified.coaching().encouragement()).contains("the scores stand");
    }

    @Test
    void aModelStillPhrasesWhenTheRulesBreak() {
        openAi.says(Sayings.GOOD);

        var coached = brokenRules().coach(STORY, policy(false, "openai"));

        assertThat(coached.provider()).isEqualTo("openai");
        assertThat(texts(coached)).hasSize(4);
        assertThat(coached.degraded()).containsExactly("coaching_unavailable");
    }

    private ChainCoach brokenRules() {
        return chain(
                (assessment, policy) -> {
                    throw new IllegalStateException("test");
                },
                0);
    }

    @Test
    void aModelThatThrowsIsAnotherHopThatFailed() {
        ollama.breaksWith(new IllegalStateException("test"));
        openAi.says(Sayings.GOOD);
        var chain = chain();

        assertThat(outcomes(chain.coach(STORY, EVERYBODY))).containsExactly("invalid", "ok");
        // Its only place is free again.
        assertThat(outcomes(chain.coach(STORY, EVERYBODY))).containsExactly("invalid", "ok");
    }

    @Test
    void aProviderThatIsBusyIsPassedOver() {
        var chain = chain();
        var inside = new ArrayList<Coached>();
        // Asked while it answers: its only place is taken.
        openAi.says(Sayings.GOOD).whileItAnswers(() -> {
            if (inside.isEmpty()) {
                inside.add(chain.coach(STORY, policy(false, "openai")));
            }
        });

        assertThat(chain.coach(STORY, policy(false, "openai")).provider()).isEqualTo("openai");

        assertThat(outcomes(inside.getFirst())).containsExactly("busy");
        assertThat(inside.getFirst().provider()).isEqualTo("rules");
        assertThat(openAi.prompts).hasSize(1);
    }

    @Test
    void aShortAnswerGoesToTheCheaperModel() {
        cheap.says(Sayings.GOOD);
        openAi.says(Sayings.GOOD);

        chain(rules, 62).coach(STORY, policy(false, "openai"));
        assertThat(cheap.prompts).hasSize(1);
        chain(rules, 61).coach(STORY, policy(false, "openai"));
        assertThat(openAi.prompts).hasSize(1);
    }

    @Test
    void measuresEveryAnswerAndCountsItsTokens() {
        ollama.says(Sayings.GOOD).takes(Duration.ofMillis(1_500));

        chain().coach(STORY, EVERYBODY);

        var timer = meters.get("llm_response_time")
                .tags("provider", "ollama", "model", "ollama-1", "outcome", "ok")
                .timer();
        assertThat(timer.count()).isEqualTo(1);
        assertThat(timer.totalTime(TimeUnit.MILLISECONDS)).isEqualTo(1_500);
    }

    @Test
    void saysWhatItCost() {
        openAi.says(Sayings.GOOD);

        var coached = chain().coach(STORY, policy(false, "openai"));

        // 900 at 2 dollars a million and 120 at 8.
        assertThat(coached.hops().getFirst().costUsd()).isEqualTo(0.00276);
        assertThat(meters.get("llm_cost_usd")
                        .tag("provider", "openai")
                        .counter()
                        .count())
                .isEqualTo(0.00276);
    }

    @Test
    void asksNobodyWhoMayCostTooMuch() {
        ollama.replies(new Reply.Unavailable("test"));
        openAi.says(Sayings.GOOD);

        // A thousand tokens out are 0.008 dollars alone.
        var coached = chain(rules, limits(0, false, 0.005)).coach(STORY, policy(false, "ollama", "openai"));

        assertThat(outcomes(coached)).containsExactly("unavailable", "above_cost_ceiling");
        assertThat(openAi.prompts).isEmpty();
        assertThat(chain(rules, limits(0, false, 0.02))
                        .coach(STORY, policy(false, "openai"))
                        .provider())
                .isEqualTo("openai");
    }

    @Test
    void whatEveryoneCostTogetherStaysBelowTheCeiling() {
        openAi.replies(new Reply.Truncated(900, 1_000));
        anthropic.says(Sayings.GOOD);

        var coached = chain(rules, limits(0, false, 0.02)).coach(STORY, policy(false, "openai", "anthropic"));

        // The first took 0.0098 dollars, and the next may take 0.0125.
        assertThat(outcomes(coached)).containsExactly("truncated", "above_cost_ceiling");
        assertThat(coached.hops().getFirst().costUsd()).isEqualTo(0.0098);
        assertThat(anthropic.prompts).isEmpty();
    }

    private static ChainLimits remembering() {
        return new ChainLimits(
                Duration.ofSeconds(45),
                Duration.ofSeconds(20),
                3,
                false,
                0,
                0,
                1_000,
                null,
                Duration.ofMinutes(10),
                2,
                Duration.ofHours(1),
                1);
    }

    @Test
    void theSameAboutTheSameRecordingIsAskedOnce() {
        ollama.says(Sayings.GOOD);
        var chain = chain(rules, remembering());
        var first = chain.coach(STORY, EVERYBODY);

        var second = chain.coach(STORY, EVERYBODY);

        assertThat(ollama.prompts).hasSize(1);
        assertThat(outcomes(second)).containsExactly("remembered");
        assertThat(second.draft()).usingRecursiveComparison().isEqualTo(first.draft());
        assertThat(second.hops().getFirst().costUsd()).isZero();
    }

    @Test
    void nobodyHearsWhatWasSaidAboutAnotherRecording() {
        ollama.says(Sayings.GOOD);
        var chain = chain(rules, remembering());
        for (var recording : List.of("ten_1/tsk_1", "ten_2/tsk_2")) {
            chain.coach(assessed(recording), EVERYBODY);
        }

        assertThat(ollama.prompts).hasSize(2);
        assertThat(ollama.prompts).allSatisfy(prompt -> assertThat(prompt.material() + prompt.instructions())
                .doesNotContain("ten_", "tsk_"));
    }

    @Test
    void whatAModelSaysOfOneAnswerClosesItForNoOther() {
        openAi.says("I am a small model.");
        var chain = chain();
        for (int i = 0; i < 5; i++) {
            chain.coach(assessed("ten_1/tsk_" + i), policy(false, "openai"));
        }

        assertThat(openAi.prompts).hasSize(5);
    }

    private static Assessment assessed(String recording) {
        var facts = STORY.facts();
        return Assessments.ASSESS.assess(new AnswerFacts(
                facts.transcript(),
                facts.voice(),
                facts.question(),
                facts.emotion(),
                facts.input(),
                null,
                null,
                recording));
    }

    @Test
    void aBreakThatNobodyExpectedLeavesThePlaceFree() {
        openAi.says(Sayings.GOOD);
        var first = new boolean[] {true};
        openAi.whileItAnswers(() -> {
            if (first[0]) {
                first[0] = false;
                throw new StackOverflowError("test");
            }
        });
        var chain = chain();

        assertThatThrownBy(() -> chain.coach(STORY, policy(false, "openai"))).isInstanceOf(StackOverflowError.class);
        assertThat(chain.coach(STORY, policy(false, "openai")).provider()).isEqualTo("openai");
    }

    @Test
    void showsAModelOnceWhatWasDroppedAndKeepsWhatThenHolds() {
        ollama.says(Sayings.reply(Sayings.OWN_DEED + ',' + Sayings.NEVER_SAID, "", ""))
                .whileItAnswers(() -> {
                    if (ollama.prompts.size() == 2) {
                        ollama.says(Sayings.reply(Sayings.RESULT, Sayings.FEW_STEPS, Sayings.ADVICE));
                    }
                });

        var coached = chain(rules, limits(0, true, null)).coach(STORY, EVERYBODY);

        assertThat(outcomes(coached)).containsExactly("ok", "ok");
        assertThat(ollama.prompts.get(1).material())
                .startsWith(ollama.prompts.getFirst().material())
                .containsSubsequence("<dropped>", "quote_not_said: You led a team of twelve", "</dropped>");
        assertThat(coached.provider()).isEqualTo("ollama");
        assertThat(texts(coached)).hasSize(4).anyMatch(Sayings.OWN_DEED::contains);
        assertThat(coached.droppedFor()).containsExactly(new DropCount("quote_not_said", 1));
    }

    @Test
    void asksAModelNoMoreThanTwiceAndKeepsWhatItSaidFirst() {
        ollama.says(Sayings.reply(Sayings.OWN_DEED + ',' + Sayings.NEVER_SAID, "", ""));

        var coached = chain(rules, limits(0, true, null)).coach(STORY, EVERYBODY);

        assertThat(ollama.prompts).hasSize(2);
        assertThat(coached.provider()).isEqualTo("ollama+rules");
        assertThat(texts(coached)).filteredOn(Sayings.OWN_DEED::contains).hasSize(1);
    }

    @Test
    void aModelThatSaysEnoughIsNotAskedAgain() {
        ollama.says(Sayings.reply(
                Sayings.OWN_DEED + ',' + Sayings.RESULT + ',' + Sayings.NEVER_SAID, Sayings.FEW_STEPS, ""));

        chain(rules, limits(0, true, null)).coach(STORY, EVERYBODY);

        assertThat(ollama.prompts).hasSize(1);
    }

    @Test
    void theTenantsPreferenceGoesFirst() {
        ollama.says(Sayings.GOOD);
        anthropic.says(Sayings.GOOD);
        var policy = Policy.newBuilder(EVERYBODY)
                .setPreferredLanguageModel("anthropic")
                .build();

        assertThat(chain().coach(STORY, policy).provider()).isEqualTo("anthropic");
        // A preference is no permission.
        var notAllowed =
                Policy.newBuilder(policy).setLanguageModels(List.of("ollama")).build();
        assertThat(chain().coach(STORY, notAllowed).provider()).isEqualTo("ollama");
    }

    @Test
    void tellsWhyItWentThisWay() {
        ollama.says(Sayings.GOOD);

        assertThat(chain().coach(STORY, EVERYBODY).route()).isEqualTo("complex_answer");
        assertThat(chain(rules, 100).coach(STORY, EVERYBODY).route()).isEqualTo("simple_answer");
        assertThat(chain().coach(STORY, policy(false)).route()).isEqualTo("policy_allows_none");
        assertThat(chain().coach(Assessments.of(Answers.GIBBERISH), EVERYBODY).route())
                .isEqualTo("not_scored");
    }

    @Test
    void nobodyInDistressIsLeftToAModel() {
        var assessment = Assessments.of("I led the team for a year. Now I think about killing myself every night.");

        var coached = chain().coach(assessment, EVERYBODY);

        assertThat(coached.route()).isEqualTo("safety");
        assertThat(coached.draft()).isEqualTo(Support.DRAFT);
        assertThat(ollama.prompts).isEmpty();
    }

    @Test
    void takesTimeOnlyWhenAModelCanBeAsked() {
        var chain = chain();

        assertThat(chain.takesTime(STORY, policy(true, "ollama"))).isTrue();
        assertThat(chain.takesTime(STORY, policy(true))).isFalse();
        assertThat(chain.takesTime(Assessments.of(Answers.GIBBERISH), EVERYBODY))
                .isFalse();
        ollama.reachable = false;
        assertThat(chain.takesTime(STORY, policy(true, "ollama"))).isFalse();
        assertThat(ollama.prompts).isEmpty();
    }

    @Test
    void saysAtOnceWhenAModelThatIsWantedCannotBeAsked() {
        openAi.reachable = false;

        var atOnce = chain().atOnce(STORY, policy(false, "openai"));

        assertThat(atOnce.degraded()).containsExactly("language_model_unavailable");
        assertThat(outcomes(atOnce)).containsExactly("not_reachable");
        assertThat(openAi.prompts).isEmpty();
    }

    @Test
    void whatThereIsAtOnceIsOfTheRules() {
        ollama.says(Sayings.GOOD);

        var atOnce = chain().atOnce(STORY, EVERYBODY);

        assertThat(atOnce.provider()).isEqualTo("rules");
        assertThat(atOnce.draft()).usingRecursiveComparison().isEqualTo(rules.coach(STORY));
        assertThat(ollama.prompts).isEmpty();
    }
}
