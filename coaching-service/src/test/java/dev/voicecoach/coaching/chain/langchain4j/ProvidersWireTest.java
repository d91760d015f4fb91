package dev.voicecoach.coaching.chain.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.Answers;
import dev.voicecoach.coaching.Assessments;
import dev.voicecoach.coaching.assessment.Assessment;
import dev.voicecoach.coaching.chain.ChainCoach;
import dev.voicecoach.coaching.chain.Sayings;
import dev.voicecoach.coaching.feedback.Coached;
import dev.voicecoach.coaching.feedback.RulesCoach;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Policy;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each provider as it is documented, and what can become of its answer on the way: one call, and coaching in any case. */
@Timeout(60)
class ProvidersWireTest {
    private static final Assessment STORY =
            Assessments.asked("Tell me about a time you improved something.", Answers.STORY);
    private static final List<String> PROVIDERS = List.of("ollama", "openai", "anthropic");

    private final Map<String, String> settings = new HashMap<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private ProviderServer server = new ProviderServer("ollama");

    @AfterEach
    void close() {
        server.close();
    }

    private void serve(String provider) {
        server.close();
        server = new ProviderServer(provider);
        settings.putAll(server.settings());
        // A busy machine is no Ollama that is away.
        settings.put("ollama.probe-timeout", "20s");
        settings.put("connect-timeout", "20s");
    }

    private ChainCoach chain() {
        var properties = ChainPropertiesTest.bind(settings);
        return new ChainCoach(
                new Models(properties, meters, System::nanoTime).inOrder(),
                new RulesCoach(),
                Assessments.VERIFIER,
                Assessments.EMBEDDER,
                properties.limits(),
                meters,
                System::nanoTime);
    }

    private static Coached coach(ChainCoach chain) {
        return chain.coach(STORY, new Policy(EmotionPolicy.FULL, false, "default", "default", PROVIDERS, 30, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ollama", "openai", "anthropic"})
    void phrasesWhenItAnswers(String provider) {
        serve(provider);
        server.answers(ProviderServer.json(server.saying(Sayings.GOOD)));

        var coached = coach(chain());

        assertThat(coached.hops()).singleElement().satisfies(hop -> {
            assertThat(hop.outcome()).isEqualTo("ok");
            assertThat(hop.inputTokens()).isEqualTo(901);
            assertThat(hop.outputTokens()).isEqualTo(121);
        });
        assertThat(coached.provider()).isEqualTo(provider);
        assertThat(server.calls).hasSize(1);
    }

    record Case(String name, String outcome, Function<ProviderServer, MockResponse.Builder> response) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static MockResponse.Builder good(ProviderServer server) {
        return ProviderServer.json(server.saying(Sayings.GOOD));
    }

    private static Stream<Case> cases() {
        var half = Sayings.GOOD.substring(0, Sayings.GOOD.length() / 2);
        return Stream.of(
                new Case("429", "rate_limited", server -> ProviderServer.json(server.error("rate_limit"))
                        .code(429)),
                new Case("429 with Retry-After", "rate_limited", server -> ProviderServer.json(
                                server.error("rate_limit"))
                        .code(429)
                        .setHeader("Retry-After", "30")),
                new Case("500", "unavailable", server -> ProviderServer.json(server.error("server_error"))
                        .code(500)),
                new Case("503", "unavailable", server -> ProviderServer.json("").code(503)),
                new Case("overloaded", "rate_limited", server -> ProviderServer.json(server.error("overloaded_error"))
                        .code(529)),
                new Case("key refused", "unavailable", server -> ProviderServer.json(server.error("invalid_api_key"))
                        .code(401)),
                new Case("no such model", "unavailable", server -> ProviderServer.json(server.error("not_found"))
                        .code(404)),
                new Case("redirect", "unavailable", server -> ProviderServer.json("")
                        .code(307)
                        .setHeader("Location", "https://example.org/")),
                new Case("slow", "timeout", server -> good(server).headersDelay(20, TimeUnit.SECONDS)),
                new Case("slow body", "timeout", server -> good(server).bodyDelay(20, TimeUnit.SECONDS)),
                new Case("trickling", "timeout", server -> good(server).throttleBody(8, 200, TimeUnit.MILLISECONDS)),
                new Case("hanging", "timeout", server -> good(server).onResponseStart(SocketEffect.Stall.INSTANCE)),
                new Case("connection reset", "unavailable", server -> good(server)
                        .onResponseStart(new SocketEffect.CloseSocket())),
                new Case("reset amid the body", "unavailable", server -> good(server)
                        .onResponseBody(new SocketEffect.CloseSocket())),
                new Case("truncated JSON", "invalid", server -> ProviderServer.json(server.saying(half))),
                new Case("truncated and told so", "truncated", server -> ProviderServer.json(server.cutOff(half))),
                new Case(
                        "envelope truncated",
                        "invalid",
                        server ->
                                ProviderServer.json(server.saying(Sayings.GOOD).substring(0, 40))),
                new Case("malformed envelope", "invalid", server -> ProviderServer.json("<html>Bad gateway</html>")),
                new Case("empty envelope", "invalid", server -> ProviderServer.json("{}")),
                new Case("no body", "invalid", server -> ProviderServer.json("")),
                new Case("prose", "invalid", server -> ProviderServer.json(server.saying("Well done, great answer!"))),
                new Case(
                        "fenced JSON",
                        "invalid",
                        server -> ProviderServer.json(server.saying("```json\n" + Sayings.GOOD + "\n```"))),
                new Case("endless", "invalid", server -> ProviderServer.json(server.saying("x".repeat(2_000_000)))),
                new Case(
                        "nothing that holds",
                        "nothing_verifiable",
                        server -> ProviderServer.json(server.saying(Sayings.GOOD
                                .replace("rewrote", "painted")
                                .replaceAll("seconds|forty|First", "blue")))));
    }

    static Stream<Arguments> failures() {
        return PROVIDERS.stream().flatMap(provider -> cases().map(each -> Arguments.of(provider, each)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("failures")
    void coachesByRulesAfterOneCallThatFails(String provider, Case failure) {
        serve(provider);
        settings.put("first", provider);
        settings.put("hop-limit", failure.outcome().equals("timeout") ? "400ms" : "20s");
        server.answers(failure.response().apply(server));

        var coached = coach(chain());

        // What does not hold is shown to the model, once.
        int calls = failure.outcome().equals("nothing_verifiable") ? 2 : 1;
        assertThat(coached.hops())
                .extracting(Coached.Hop::outcome)
                .hasSize(calls)
                .containsOnly(failure.outcome());
        assertThat(server.calls).hasSize(calls);
        assertThat(coached.provider()).isEqualTo("rules");
        assertThat(coached.draft()).usingRecursiveComparison().isEqualTo(new RulesCoach().coach(STORY));
        assertThat(coached.degraded()).containsExactly("language_model_unavailable");
    }

    @Test
    void aRefusalAndAContentFilterAreToldApartFromNonsense() {
        for (var provider : List.of("openai", "anthropic")) {
            serve(provider);
            server.answers(ProviderServer.json(server.refusing()));
            assertThat(coach(chain()).hops().getFirst().outcome()).as(provider).isEqualTo("refused");
        }
        serve("openai");
        server.answers(ProviderServer.json(server.saying(Sayings.GOOD, "content_filter")));
        assertThat(coach(chain()).hops().getFirst().outcome()).isEqualTo("refused");
        server.answers(ProviderServer.json(server.error("content_filter")).code(400));
        assertThat(coach(chain()).hops().getFirst().outcome()).isEqualTo("refused");
        serve("ollama");
        server.answers(ProviderServer.json(server.refusing()));
        assertThat(coach(chain()).hops().getFirst().outcome()).isEqualTo("invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic", "ollama"})
    void isNotAskedAgainBeforeTheTimeThatItNamed(String provider) {
        serve(provider);
        server.answers(ProviderServer.json(server.error("rate_limit")).code(429).setHeader("Retry-After", "600"));
        var chain = chain();

        coach(chain);
        var second = coach(chain);

        assertThat(second.hops()).extracting(Coached.Hop::outcome).containsExactly("waits_as_asked");
        assertThat(server.calls).hasSize(1);
    }

    @Test
    void nobodyThereIsNoCallAtAll() {
        serve("openai");
        server.close();

        var coached = coach(chain());

        assertThat(coached.hops()).extracting(Coached.Hop::outcome).containsExactly("not_reachable");
        assertThat(coached.provider()).isEqualTo("rules");
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic"})
    void aKeyThatIsRefusedIsSeenBeforeAnAnswerIsShown(String provider) {
        serve(provider);
        server.listsModels(ProviderServer.json(server.error("invalid_api_key")).code(401));

        var coached = coach(chain());

        assertThat(coached.hops()).extracting(Coached.Hop::outcome).containsExactly("not_reachable");
        assertThat(server.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"openai", "anthropic"})
    void aServerWithoutAListOfModelsIsThereAllTheSame(String provider) {
        serve(provider);
        server.listsModels(ProviderServer.json("").code(404));
        server.answers(ProviderServer.json(server.saying(Sayings.GOOD)));

        assertThat(coach(chain()).provider()).isEqualTo(provider);
    }

    @Test
    void theSameQuestionIsAskedOnce() {
        serve("openai");
        server.answers(ProviderServer.json(server.saying(Sayings.GOOD)));
        var chain = chain();
        var first = coach(chain);

        var second = coach(chain);

        assertThat(server.calls).hasSize(1);
        assertThat(second.draft()).usingRecursiveComparison().isEqualTo(first.draft());
        assertThat(second.hops().getFirst().outcome()).isEqualTo("remembered");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ollama", "openai", "anthropic"})
    void measuresTokensAndTimesByTheirStandardNames(String provider) {
        serve(provider);
        server.answers(ProviderServer.json(server.saying(Sayings.GOOD)));

        coach(chain());

        var ours = meters.find("gen_ai.client.token.usage")
                .tags("gen_ai.provider.name", provider, "gen_ai.operation.name", "chat");
        assertThat(ours.tag("gen_ai.token.type", "input").summary())
                .satisfies(input -> assertThat(input.totalAmount()).isEqualTo(901));
        assertThat(meters.get("gen_ai.client.token.usage")
                        .tag("gen_ai.token.type", "output")
                        .summary()
                        .totalAmount())
                .isEqualTo(121);
        assertThat(meters.get("gen_ai.client.operation.duration")
                        .tag("gen_ai.provider.name", provider)
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ollama", "openai", "anthropic"})
    void measuresFailuresByTheirKind(String provider) {
        serve(provider);
        server.answers(ProviderServer.json(server.error("rate_limit")).code(429));

        coach(chain());

        assertThat(meters.get("gen_ai.client.operation.duration")
                        .tag("error.type", "rate_limited")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void tellsHowEachProviderIs() {
        serve("openai");
        settings.put("providers", "ollama,openai");
        settings.put("ollama.base-url", "http://localhost:1");
        server.answers(ProviderServer.json(server.error("rate_limit")).code(429).setHeader("Retry-After", "600"));
        var chain = chain();
        var health = new LanguageModelsHealthIndicator(chain);

        assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
        assertThat(health.health().getDetails())
                .containsExactly(Map.entry("ollama", "not_reachable"), Map.entry("openai", "available"));

        coach(chain);

        assertThat(health.health().getStatus().getCode()).isEqualTo("DEGRADED");
        assertThat(health.health().getDetails()).containsEntry("openai", "waits_as_asked");
        assertThat(meters.get("llm_provider_available")
                        .tag("provider", "openai")
                        .gauge()
                        .value())
                .isZero();
    }

    @Test
    void theNextProviderIsAskedWhenOneFails() {
        try (var openAi = new ProviderServer("openai");
                var anthropic = new ProviderServer("anthropic")) {
            serve("ollama");
            settings.putAll(openAi.settings());
            settings.putAll(anthropic.settings());
            settings.put("providers", "ollama,openai,anthropic");
            settings.put("hop-limit", "5s");
            server.answers(good(server).onResponseStart(SocketEffect.Stall.INSTANCE));
            openAi.answers(ProviderServer.json(openAi.error("server_error")).code(500));
            anthropic.answers(good(anthropic));

            var coached = coach(chain());

            assertThat(coached.hops()).extracting(Coached.Hop::outcome).containsExactly("timeout", "unavailable", "ok");
            assertThat(coached.provider()).isEqualTo("anthropic");
            assertThat(List.of(server.calls.size(), openAi.calls.size(), anthropic.calls.size()))
                    .containsExactly(1, 1, 1);
        }
    }
}
