package dev.voicecoach.coaching.chain.langchain4j;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.voicecoach.coaching.chain.LanguageModel;
import dev.voicecoach.coaching.chain.Price;
import dev.voicecoach.coaching.chain.Prompt;
import dev.voicecoach.coaching.chain.Reply;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** A small model of Ollama's that need not write JSON: its first sentences become claims that cite a measurement. */
final class TalkativeModel implements LanguageModel {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_SENTENCES = 4;

    private final URI url;
    private List<String> said = List.of();

    TalkativeModel(URI url) {
        this.url = url;
    }

    /** Different sentences, as they went into claims. */
    List<String> said() {
        return said;
    }

    @Override
    public String name() {
        return "ollama";
    }

    @Override
    public String model() {
        return OllamaServer.MODEL;
    }

    @Override
    public boolean isLocal() {
        return true;
    }

    @Override
    public Price price() {
        return Price.FREE;
    }

    @Override
    public Reply ask(Prompt prompt, Duration timeout) {
        try {
            said = sentences(talk(prompt, timeout));
        } catch (RuntimeException e) {
            return ChatLanguageModel.failure(e);
        }
        var claims = said.stream()
                .map(sentence -> Map.of(
                        "dimension",
                        "content",
                        "text",
                        sentence,
                        "metrics",
                        List.of("word_count"),
                        "quotes",
                        List.of()))
                .toList();
        return new Reply.Answered(
                JSON.writeValueAsString(
                        Map.of("strengths", claims, "improvements", List.of(), "suggestions", List.of())),
                null,
                null);
    }

    private String talk(Prompt prompt, Duration timeout) {
        return OllamaChatModel.builder()
                .httpClientBuilder(
                        new BoundedHttpClientBuilder(BoundedHttpClientBuilder.shared(), Duration.ofSeconds(2), timeout))
                .baseUrl(url.toString())
                .modelName(OllamaServer.MODEL)
                .temperature(0.2)
                .numCtx(8_192)
                .numPredict(120)
                .timeout(timeout)
                .maxRetries(0)
                .build()
                .chat(SystemMessage.from(prompt.instructions()), UserMessage.from(prompt.material()))
                .aiMessage()
                .text();
    }

    private static List<String> sentences(String text) {
        return Stream.of(text.split("(?<=[.!?])\\s+|\\n+", -1))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .distinct()
                .limit(MOST_SENTENCES)
                .toList();
    }
}
