package dev.voicecoach.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.gateway.tenant.ApiKey;
import dev.voicecoach.gateway.tenant.ApiKeys;
import dev.voicecoach.gateway.tenant.Tenants;
import dev.voicecoach.schemas.events.EmotionPolicy;
import dev.voicecoach.schemas.events.Policy;
import dev.voicecoach.standalone.services.Service;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** An answer through Kafka to a language model and back to the API; and what is shown when there is none any more. */
@ExtendWith(RunningSystem.class)
class LanguageModelIT {
    private static final String ANSWER = """
            {"text": "Last year I was working on the checkout of an online shop. Our payment page took eight seconds to \
            load, and I was responsible for making it fast. First I measured every request, and then I rewrote the \
            slowest query and removed two calls. As a result the page loaded in two seconds, and we saved forty percent \
            of the server cost.", "question": "Tell me about a time you improved something."}""";

    private static final String SAYS = """
            {"strengths": [
              {"dimension": "content", "text": "You say what you did yourself: “I rewrote the slowest query”.",
               "metrics": [], "quotes": ["I rewrote the slowest query"]},
              {"dimension": "content", "text": "You led a team of twelve: “I led a team of twelve people”.",
               "metrics": [], "quotes": ["I led a team of twelve people"]}],
             "improvements": [
              {"dimension": "structure",
               "text": "Too few words go into the steps themselves, for example here: “First I measured every request”.",
               "metrics": ["action_share"], "quotes": ["First I measured every request"]}],
             "suggestions": [
              {"dimension": "content",
               "text": "Say who gained from it after “we saved forty percent of the server cost”.",
               "metrics": [], "quotes": ["we saved forty percent of the server cost"]}]}""";

    private RunningSystem system;
    private ScriptedModel model;

    @BeforeEach
    void letTheModelPhrase(RunningSystem running) throws Exception {
        system = running;
        model = new ScriptedModel(SAYS);
        Files.createDirectories(settings().getParent());
        Files.writeString(settings(), """
                voicecoach.coaching.chain:
                  providers: openai
                  openai:
                    base-url: %s
                    api-key: not-a-key
                """.formatted(model.url()));
        startCoachingAgain();
    }

    @AfterEach
    void restore() throws Exception {
        model.close();
        Files.delete(settings());
        startCoachingAgain();
    }

    @Test
    void phrasesWhatHoldsAndTheRulesTakeOverWhenItIsAway() throws Exception {
        var client = clientThatMayAsk("openai");

        var task = client.completeTyped(ANSWER);

        assertThat(task.path("status").asString()).as("%s", task).isEqualTo("completed");
        assertThat(task.path("degraded")).isEmpty();
        assertThat(coaching(task).path("engine").asString()).isEqualTo("openai");
        assertThat(coaching(task).path("model").asString()).startsWith("gpt-");
        assertThat(task.at("/result/feedback/strengths")).singleElement().satisfies(claim -> assertThat(
                        claim.path("text").asString())
                .isEqualTo("You say what you did yourself: “I rewrote the slowest query”."));
        assertThat(task.at("/result/provenance/claims_dropped").asInt()).isEqualTo(1);
        assertThat(model.calls()).isEqualTo(1);
        assertThat(task.at("/result/provenance/phrasing/route").asString()).isEqualTo("simple_answer");
        assertThat(task.at("/result/provenance/phrasing/calls/0/outcome").asString())
                .isEqualTo("ok");

        model.close();
        var without = client.completeTyped(ANSWER);

        assertThat(without.path("status").asString()).as("%s", without).isEqualTo("completed");
        assertThat(without.path("degraded").toString()).isEqualTo("[\"language_model_unavailable\"]");
        assertThat(coaching(without).path("engine").asString()).isEqualTo("rules");
        assertThat(coaching(without).path("model").isString()).isFalse();
        assertThat(without.at("/result/feedback/improvements")).isNotEmpty();
        assertThat(without.at("/result/scores")).isEqualTo(task.at("/result/scores"));
        assertThat(system.standalone().logFile()).content().doesNotContain("slowest query", "not-a-key");
    }

    private static JsonNode coaching(JsonNode task) {
        return task.at("/result/provenance/stages/coaching");
    }

    private Path settings() {
        return system.home().resolve("config").resolve("coaching.yml");
    }

    private void startCoachingAgain() throws InterruptedException {
        var services = system.standalone().services();
        services.stop(Service.COACHING);
        services.start(List.of(Service.COACHING), started -> {});
        services.awaitReady();
    }

    private Client clientThatMayAsk(String provider) {
        var context = system.standalone().services().context(Service.GATEWAY).orElseThrow();
        var tenant = "ten_" + provider;
        var key = ApiKey.generate();
        context.getBean(Tenants.class)
                .add(
                        tenant,
                        provider,
                        new Policy(EmotionPolicy.FULL, false, "default", "default", List.of(provider), 30, null));
        context.getBean(ApiKeys.class).add(tenant, key, Set.of("tasks:write", "tasks:read"));
        return new Client(system.standalone().baseUrl(), key.secret());
    }
}
