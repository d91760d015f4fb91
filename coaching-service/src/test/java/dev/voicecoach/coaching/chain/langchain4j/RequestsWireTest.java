package dev.voicecoach.coaching.chain.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.voicecoach.coaching.chain.Prompt;
import dev.voicecoach.coaching.chain.Reply;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** What is sent to each provider: its documented form, the schema, no tools, and the key in its own header alone. */
@Timeout(60)
class RequestsWireTest {
    private static final Prompt PROMPT = new Prompt("Instructions.", "Material.");

    private ProviderServer server = new ProviderServer("ollama");

    @AfterEach
    void close() {
        server.close();
    }

    private JsonNode sentBy(String provider, Map<String, String> more) {
        server.close();
        server = new ProviderServer(provider);
        server.answers(ProviderServer.json(server.saying("{}")));
        var settings = new HashMap<>(server.settings());
        settings.putAll(more);
        var models =
                new Models(ChainPropertiesTest.bind(settings), new SimpleMeterRegistry(), System::nanoTime).inOrder();
        var reply = models.getFirst().complex().ask(PROMPT, Duration.ofSeconds(20));
        assertThat(reply).isEqualTo(new Reply.Answered("{}", 901, 121));
        return server.sent();
    }

    private static void assertAsksForTheSchema(JsonNode schema) {
        assertThat(schema.path("required").toString()).isEqualTo("[\"strengths\",\"improvements\",\"suggestions\"]");
        assertThat(schema.at("/properties/strengths/items/required").toString())
                .isEqualTo("[\"dimension\",\"text\",\"metrics\",\"quotes\"]");
    }

    @Test
    void asksOllama() {
        var sent = sentBy("ollama", Map.of("max-output-tokens", "700", "ollama.context-tokens", "4096"));

        assertThat(server.path()).isEqualTo("/api/chat");
        assertThat(sent.path("model").asString()).isEqualTo("mistral");
        assertThat(sent.path("stream").asBoolean()).isFalse();
        assertThat(sent.at("/messages/0/content").asString()).isEqualTo("Instructions.");
        assertThat(sent.at("/messages/1/content").asString()).isEqualTo("Material.");
        assertThat(sent.at("/options/num_predict").asInt()).isEqualTo(700);
        assertThat(sent.at("/options/num_ctx").asInt()).isEqualTo(4_096);
        assertThat(sent.path("tools").size()).isZero();
        assertAsksForTheSchema(sent.path("format"));
        assertThat(server.headers("Authorization")).isEmpty();
    }

    @Test
    void asksOpenAi() {
        var sent = sentBy("openai", Map.of("max-output-tokens", "700"));

        assertThat(server.path()).isEqualTo("/v1/chat/completions");
        assertThat(sent.path("model").asString()).isEqualTo("gpt-4.1");
        assertThat(sent.at("/messages/0/role").asString()).isEqualTo("system");
        assertThat(sent.at("/messages/1/content").asString()).isEqualTo("Material.");
        assertThat(sent.path("max_completion_tokens").asInt()).isEqualTo(700);
        assertThat(sent.path("store").asBoolean(true)).isFalse();
        assertThat(sent.has("tools")).isFalse();
        assertThat(sent.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        assertAsksForTheSchema(sent.at("/response_format/json_schema/schema"));
        assertThat(server.headers("Authorization")).containsExactly("Bearer secret-of-the-test");
        assertThat(sent.toString()).doesNotContain("secret-of-the-test");
    }

    @Test
    void asksAnthropic() {
        var sent = sentBy("anthropic", Map.of("max-output-tokens", "700"));

        assertThat(server.path()).isEqualTo("/v1/messages");
        assertThat(sent.path("model").asString()).isEqualTo("claude-sonnet-4-5");
        assertThat(sent.at("/system/0/text").asString()).isEqualTo("Instructions.");
        assertThat(sent.at("/messages/0/content/0/text").asString()).isEqualTo("Material.");
        assertThat(sent.path("max_tokens").asInt()).isEqualTo(700);
        assertThat(sent.has("tools")).isFalse();
        assertThat(sent.at("/output_config/format/type").asString()).isEqualTo("json_schema");
        assertAsksForTheSchema(sent.at("/output_config/format/schema"));
        assertThat(server.headers("x-api-key")).containsExactly("secret-of-the-test");
        assertThat(server.headers("anthropic-version")).containsExactly("2023-06-01");
    }
}
