package dev.voicecoach.coaching.chain.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.voicecoach.coaching.chain.Price;
import dev.voicecoach.platform.testing.PropertiesBinding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChainPropertiesTest {
    static ChainProperties bind(Map<String, String> values) {
        return PropertiesBinding.bind(Settings.PREFIX, ChainProperties.class, values);
    }

    @Test
    void defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new ChainProperties(
                        List.of("ollama"),
                        "",
                        Duration.ofSeconds(45),
                        Duration.ofSeconds(30),
                        Duration.ofSeconds(2),
                        1_500,
                        3,
                        true,
                        150,
                        2,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(10),
                        null,
                        Map.of(),
                        new ChainProperties.Breaker(3, Duration.ofSeconds(30), 4),
                        new OllamaSettings(
                                "http://localhost:11434", "mistral", "mistral", 8_192, Duration.ofMillis(500)),
                        new OpenAiSettings("https://api.openai.com/v1", "", "gpt-4.1", "gpt-4.1-mini"),
                        new AnthropicSettings(
                                "https://api.anthropic.com/v1", "", "claude-sonnet-4-5", "claude-haiku-4-5")));
        assertThat(bind(Map.of()).order()).containsExactly("ollama");
    }

    @Test
    void everyKeySet() {
        assertThat(bind(Map.ofEntries(
                        Map.entry("providers", "anthropic,openai"),
                        Map.entry("first", "openai"),
                        Map.entry("budget", "9s"),
                        Map.entry("hop-limit", "8s"),
                        Map.entry("connect-timeout", "7s"),
                        Map.entry("max-output-tokens", "600"),
                        Map.entry("least-claims", "5"),
                        Map.entry("second-pass", "false"),
                        Map.entry("simple-words", "40"),
                        Map.entry("examples", "1"),
                        Map.entry("probe-interval", "2s"),
                        Map.entry("remember-replies", "0s"),
                        Map.entry("cost-ceiling", "0.02"),
                        Map.entry("prices.[large].input", "2"),
                        Map.entry("prices.[large].output", "8"),
                        Map.entry("prices.[small].input", "0.4"),
                        Map.entry("prices.[small].output", "1.6"),
                        Map.entry("prices.[claude].input", "3"),
                        Map.entry("prices.[claude].output", "15"),
                        Map.entry("breaker.failures", "2"),
                        Map.entry("breaker.open-for", "3m"),
                        Map.entry("breaker.concurrent-calls", "1"),
                        Map.entry("ollama.base-url", "http://gpu:1"),
                        Map.entry("ollama.model", "qwen3:8b"),
                        Map.entry("ollama.simple-model", "qwen3:1b"),
                        Map.entry("ollama.context-tokens", "4096"),
                        Map.entry("ollama.probe-timeout", "1s"),
                        Map.entry("openai.base-url", "http://o:2/v1"),
                        Map.entry("openai.api-key", "k1"),
                        Map.entry("openai.model", "large"),
                        Map.entry("openai.simple-model", "small"),
                        Map.entry("anthropic.base-url", "http://a:3/v1"),
                        Map.entry("anthropic.api-key", "k2"),
                        Map.entry("anthropic.model", "claude"),
                        Map.entry("anthropic.simple-model", "claude"))))
                .isEqualTo(new ChainProperties(
                        List.of("anthropic", "openai"),
                        "openai",
                        Duration.ofSeconds(9),
                        Duration.ofSeconds(8),
                        Duration.ofSeconds(7),
                        600,
                        5,
                        false,
                        40,
                        1,
                        Duration.ofSeconds(2),
                        Duration.ZERO,
                        0.02,
                        Map.of("large", new Price(2, 8), "small", new Price(0.4, 1.6), "claude", new Price(3, 15)),
                        new ChainProperties.Breaker(2, Duration.ofMinutes(3), 1),
                        new OllamaSettings("http://gpu:1", "qwen3:8b", "qwen3:1b", 4_096, Duration.ofSeconds(1)),
                        new OpenAiSettings("http://o:2/v1", "k1", "large", "small"),
                        new AnthropicSettings("http://a:3/v1", "k2", "claude", "claude")));
    }

    @Test
    void oneVariablePicksTheFirst() {
        assertThat(bind(Map.of("first", "openai", "openai.api-key", "k")).order())
                .containsExactly("openai", "ollama");
        assertThat(bind(Map.of("first", "rules")).order()).isEmpty();
        assertThat(bind(Map.of("first", "ollama")).isAskedFor("ollama")).isTrue();
        assertThat(bind(Map.of()).isAskedFor("ollama")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "first, openai, OPENAI_API_KEY is not set",
        "first, anthropic, ANTHROPIC_API_KEY is not set",
        "providers, 'ollama,openai', OPENAI_API_KEY is not set",
        "providers, gemini, providers names 'gemini'",
        "first, gpt, LLM_PROVIDER (voicecoach.coaching.chain.first) is 'gpt'",
        "hop-limit, 46s, hop-limit is PT46S and budget PT45S",
        "budget, 5m, a budget of at most PT4M",
        "connect-timeout, 0s, connect-timeout is",
        "max-output-tokens, 0, max-output-tokens is",
        "least-claims, -1, not negative",
        "probe-interval, 0s, probe-interval is above zero",
        "remember-replies, -1s, remember-replies not negative",
        "cost-ceiling, 0, cost-ceiling is 0.0",
        "prices.[gpt-4.1].input, -1, not negative",
        "breaker.failures, 0, above zero",
        "ollama.base-url, 'http://user:secret@host', ollama.base-url is no http",
        "openai.base-url, 'ftp://host', openai.base-url is no http",
        "anthropic.base-url, 'http://host?key=1', anthropic.base-url is no http",
        "model, gpt-4.1, model"
    })
    void refusesWhatCannotWork(String key, String value, String says) {
        assertThatThrownBy(() -> bind(Map.of(key, value))).hasStackTraceContaining(says);
    }

    @Test
    void refusesABrokenKeyWithoutShowingIt() {
        assertThatThrownBy(() -> bind(Map.of("first", "openai", "openai.api-key", "sk-secret\n")))
                .rootCause()
                .hasMessageContaining("OPENAI_API_KEY holds characters")
                .hasMessageNotContaining("secret");
        assertThat(bind(Map.of("openai.api-key", "secret", "anthropic.api-key", "secret"))
                        .toString())
                .doesNotContain("secret");
    }

    @Test
    void aModelThatOllamaRunsElsewhereIsNotLocal() {
        assertThat(OllamaSettings.isLocal("gpt-oss:120b-cloud")).isFalse();
        assertThat(OllamaSettings.isLocal("mistral")).isTrue();
    }

    @Test
    void aCostCeilingNeedsThePriceOfEveryModelThatItIsAbout() {
        assertThatThrownBy(() -> bind(Map.of("first", "openai", "openai.api-key", "k", "cost-ceiling", "0.01")))
                .hasStackTraceContaining("prices has no 'gpt-4.1', which cost-ceiling needs");
        assertThat(bind(Map.of("cost-ceiling", "0.01")).costCeiling()).isEqualTo(0.01);
    }
}
