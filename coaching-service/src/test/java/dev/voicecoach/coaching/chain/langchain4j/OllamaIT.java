package dev.voicecoach.coaching.chain.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.chain.ChainCoach;
import dev.voicecoach.coaching.chain.ProviderModels;
import dev.voicecoach.coaching.feedback.Coached;
import dev.voicecoach.coaching.feedback.CoachingDraft;
import dev.voicecoach.coaching.feedback.RulesCoach;
import dev.voicecoach.schemas.events.Claim;
import dev.voicecoach.schemas.events.DropCount;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Policy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The chain with a real Ollama, whose model is too weak to coach: whatever it says, a learner reads what holds. */
@Tag("slow")
class OllamaIT {
    private static final Policy POLICY =
            new Policy(EmotionPolicy.FULL, true, "default", "default", List.of("ollama"), 30, null);
    private static final String NURSING =
            "A doctor on my ward wanted to send a man home on a Friday afternoon. I had seen"
                    + " him nearly fall twice that morning, so I rang her, told her what I had seen and asked her to wait. She"
                    + " was not happy at first. I wrote it down and we looked at him together. He stayed until Monday.";

    @TempDir
    private Path home;

    private OllamaServer server;

    /** One for each test: a model that nobody waits for any more goes on all the same, and holds up the next. */
    @BeforeEach
    void start() {
        server = OllamaServer.start(home);
    }

    @AfterEach
    void close() {
        // Null where the test is skipped.
        if (server != null) {
            server.close();
        }
    }

    private static ChainProperties settings(OllamaServer ollama) {
        return settings(ollama, Map.of());
    }

    private static ChainProperties settings(OllamaServer ollama, Map<String, String> others) {
        var all = new HashMap<>(others);
        all.putAll(Map.of(
                "first",
                "ollama",
                "ollama.base-url",
                ollama.url().toString(),
                "ollama.model",
                OllamaServer.MODEL,
                // A busy machine is no Ollama that is away.
                "ollama.probe-timeout",
                "20s"));
        return ChainPropertiesTest.bind(all);
    }

    private static ChainCoach chain(ChainProperties properties) {
        return chain(properties, new Models(properties, new SimpleMeterRegistry(), System::nanoTime).inOrder());
    }

    private static ChainCoach chain(ChainProperties properties, List<ProviderModels> models) {
        return new ChainCoach(
                models,
                new RulesCoach(),
                Assessments.VERIFIER,
                Assessments.EMBEDDER,
                properties.limits(),
                new SimpleMeterRegistry(),
                System::nanoTime);
    }

    private static Stream<Assessment> answers() {
        return Stream.of(
                Assessments.asked("Tell me about a time you improved something.", Answers.STORY),
                Assessments.typed("Tell me about a time you disagreed with somebody at work.", NURSING));
    }

    private static Coached coachedWithin(ChainProperties properties, ChainCoach chain, Assessment assessment) {
        var began = System.nanoTime();
        var coached = chain.coach(assessment, POLICY);
        var took = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("%s, dropped %s%n", coached, coached.droppedFor());

        assertThat(took).isLessThan(properties.budget().plusSeconds(5));
        assertThat(claims(coached.draft())).isNotEmpty().allSatisfy(claim -> assertThat(
                        Assessments.VERIFIER.flaw(claim, assessment))
                .as(claim.getText())
                .isEmpty());
        assertThatTheLabelIsTrue(coached, assessment);
        return coached;
    }

    /** As it is configured. On two busy cores this model seldom ends the form within the time of a hop. */
    @Test
    void whateverItMakesOfTheFormEveryClaimHolds() {
        var properties = settings(server);

        var coached = coachedWithin(
                properties, chain(properties), answers().findFirst().orElseThrow());

        // What does not hold is shown to it, once.
        assertThat(coached.hops()).hasSizeBetween(1, 2).allSatisfy(hop -> {
            assertThat(hop.provider()).isEqualTo("ollama");
            assertThat(hop.model()).isEqualTo(OllamaServer.MODEL);
            assertThat(hop.outcome()).isIn("ok", "nothing_verifiable", "invalid", "truncated", "timeout");
        });
    }

    /** What it says with nothing to hold to, each sentence put into the form for it. */
    @ParameterizedTest
    @MethodSource("answers")
    void whateverItSaysFreelyEveryClaimHolds(Assessment assessment) {
        var properties = settings(server, Map.of("hop-limit", "200s", "budget", "230s", "second-pass", "false"));
        var model = new TalkativeModel(server.url());

        var coached = coachedWithin(
                properties, chain(properties, List.of(new ProviderModels(model, model, true))), assessment);

        assertThat(coached.hops()).singleElement().satisfies(hop -> assertThat(hop.outcome())
                .isIn(model.said().isEmpty() ? List.of("timeout") : List.of("ok", "nothing_verifiable")));
        var kept = claims(coached.draft()).stream()
                .filter(claim -> model.said().contains(claim.getText()))
                .count();
        var dropped =
                coached.droppedFor().stream().mapToInt(DropCount::getCount).sum();
        assertThat(kept + dropped).isEqualTo(model.said().size());
    }

    /** Either some of it held, and its name stands on the result, or nothing did, and the rules say that they coached. */
    private static void assertThatTheLabelIsTrue(Coached coached, Assessment assessment) {
        var own = claims(new RulesCoach().coach(assessment));
        if (coached.hops().stream().anyMatch(hop -> hop.outcome().equals("ok"))) {
            assertThat(coached.provider()).isIn("ollama", "ollama+rules");
            assertThat(coached.model()).isEqualTo(OllamaServer.MODEL);
            assertThat(coached.degraded()).doesNotContain(ChainCoach.DEGRADED);
            assertThat(claims(coached.draft())).isNotEqualTo(own);
        } else {
            assertThat(coached.provider()).isEqualTo("rules");
            assertThat(coached.model()).isNull();
            assertThat(coached.degraded()).containsExactly(ChainCoach.DEGRADED);
            assertThat(claims(coached.draft())).isEqualTo(own);
        }
    }

    private static List<Claim> claims(CoachingDraft draft) {
        return Stream.of(draft.strengths(), draft.improvements(), draft.suggestions())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void aModelThatItDoesNotHaveIsNotAskedFor() {
        var properties = ChainPropertiesTest.bind(
                Map.of("first", "ollama", "ollama.base-url", server.url().toString(), "ollama.probe-timeout", "20s"));

        var coached = chain(properties).coach(answers().findFirst().orElseThrow(), POLICY);

        assertThat(coached.hops()).singleElement().satisfies(hop -> assertThat(hop.outcome())
                .isEqualTo("not_reachable"));
        assertThat(coached.provider()).isEqualTo("rules");
        assertThat(coached.degraded()).containsExactly(ChainCoach.DEGRADED);
    }

    @Test
    void whenItDiesAfterItWasThereTheRulesCoach(@TempDir Path another) {
        var assessment = answers().findFirst().orElseThrow();
        ChainProperties properties;
        List<ProviderModels> models;
        try (var ollama = OllamaServer.start(another)) {
            properties = settings(ollama);
            models = new Models(properties, new SimpleMeterRegistry(), System::nanoTime).inOrder();
            assertThat(models.getFirst().complex().isReachable()).isTrue();
        }

        var coached = chain(properties, models).coach(assessment, POLICY);

        assertThat(coached.hops()).singleElement().satisfies(hop -> assertThat(hop.outcome())
                .isEqualTo("unavailable"));
        assertThat(coached.provider()).isEqualTo("rules");
        assertThat(coached.degraded()).containsExactly(ChainCoach.DEGRADED);
        assertThat(claims(coached.draft())).isEqualTo(claims(new RulesCoach().coach(assessment)));
    }
}
