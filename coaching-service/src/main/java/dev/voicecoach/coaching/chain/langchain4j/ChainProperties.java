package dev.voicecoach.coaching.chain.langchain4j;

import dev.voicecoach.coaching.chain.ChainLimits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which language models may phrase, and how long they may take.
 *
 * @param providers in order; one that is not named is never asked
 * @param first goes before them, named there or not; {@code rules} for no model at all, empty for their own order
 * @param budget for all of them together
 * @param hopLimit for one
 * @param connectTimeout for the connection alone
 * @param maxOutputTokens of one reply; the coaching takes about 500
 * @param leastClaims of a model that hold; with fewer, the rules fill up
 * @param simpleWords up to which an answer goes to a provider's cheaper model
 */
@Validated
@ConfigurationProperties(prefix = "voicecoach.coaching.chain", ignoreUnknownFields = false)
record ChainProperties(
        @DefaultValue("ollama") List<String> providers,
        @DefaultValue("") String first,
        @DefaultValue("45s") Duration budget,
        @DefaultValue("30s") Duration hopLimit,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("1500") int maxOutputTokens,
        @DefaultValue("3") int leastClaims,
        @DefaultValue("150") int simpleWords,
        @DefaultValue Breaker breaker,
        @DefaultValue Ollama ollama,
        @DefaultValue OpenAi openai,
        @DefaultValue Anthropic anthropic) {

    static final String PREFIX = "voicecoach.coaching.chain";
    static final String OLLAMA = "ollama";
    static final String OPENAI = "openai";
    static final String ANTHROPIC = "anthropic";

    private static final Set<String> KNOWN = Set.of(OLLAMA, OPENAI, ANTHROPIC);
    private static final String RULES = "rules";
    /** The listener must come back for its next record within five minutes. */
    private static final Duration LONGEST_BUDGET = Duration.ofMinutes(4);

    ChainProperties {
        providers = List.copyOf(providers);
        for (var name : providers) {
            require(KNOWN.contains(name), "providers names '" + name + "'; expected some of ollama, openai, anthropic");
        }
        if (!first.isEmpty() && !first.equals(RULES) && !KNOWN.contains(first)) {
            throw new IllegalArgumentException("LLM_PROVIDER (" + PREFIX + ".first) is '" + first
                    + "'; expected ollama, openai, anthropic or rules");
        }
        require(
                hopLimit.isPositive() && hopLimit.compareTo(budget) <= 0 && budget.compareTo(LONGEST_BUDGET) <= 0,
                "hop-limit is " + hopLimit + " and budget " + budget
                        + "; expected above zero, not above the budget, and a budget of at most " + LONGEST_BUDGET);
        require(connectTimeout.isPositive(), "connect-timeout is " + connectTimeout + "; it is above zero");
        require(maxOutputTokens > 0, "max-output-tokens is " + maxOutputTokens + "; it is above zero");
        require(leastClaims >= 0 && simpleWords >= 0, "least-claims and simple-words are not negative");
        if (order(providers, first).contains(OPENAI)) {
            requireKey("OPENAI_API_KEY", OPENAI, openai.apiKey());
        }
        if (order(providers, first).contains(ANTHROPIC)) {
            requireKey("ANTHROPIC_API_KEY", ANTHROPIC, anthropic.apiKey());
        }
    }

    /**
     * When a provider is left alone.
     *
     * @param failures in a row that open it
     * @param openFor how long
     * @param concurrentCalls of one provider
     */
    record Breaker(
            @DefaultValue("3") int failures,
            @DefaultValue("30s") Duration openFor,
            @DefaultValue("4") int concurrentCalls) {
        Breaker {
            require(
                    failures > 0 && openFor.isPositive() && concurrentCalls > 0,
                    "breaker: failures, open-for and concurrent-calls are above zero");
        }
    }

    /**
     * @param contextTokens prompt and reply; Ollama cuts a longer prompt off without a word
     * @param probeTimeout of asking whether it is there
     * @param probeInterval how long that is remembered
     */
    record Ollama(
            @DefaultValue("http://localhost:11434") String baseUrl,
            @DefaultValue("mistral") String model,
            @DefaultValue("8192") int contextTokens,
            @DefaultValue("500ms") Duration probeTimeout,
            @DefaultValue("30s") Duration probeInterval) {
        Ollama {
            requireUrl("ollama.base-url", baseUrl);
            require(
                    contextTokens > 0 && probeTimeout.isPositive() && probeInterval.isPositive(),
                    "ollama: context-tokens, probe-timeout and probe-interval are above zero");
        }

        /** Ollama runs models with such a tag on its vendor's machines. */
        boolean isLocal() {
            return !model.endsWith("cloud");
        }
    }

    /** @param simpleModel for answers that are soon told */
    record OpenAi(
            @DefaultValue("https://api.openai.com/v1") String baseUrl,
            @DefaultValue("") String apiKey,
            @DefaultValue("gpt-4.1") String model,
            @DefaultValue("gpt-4.1-mini") String simpleModel) {
        OpenAi {
            requireUrl("openai.base-url", baseUrl);
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "OpenAi[" + baseUrl + ", " + model + ", " + simpleModel + "]";
        }
    }

    record Anthropic(
            @DefaultValue("https://api.anthropic.com/v1") String baseUrl,
            @DefaultValue("") String apiKey,
            @DefaultValue("claude-sonnet-4-5") String model) {
        Anthropic {
            requireUrl("anthropic.base-url", baseUrl);
        }

        /** Without the key. */
        @Override
        public String toString() {
            return "Anthropic[" + baseUrl + ", " + model + "]";
        }
    }

    /** Who is asked, in order. */
    List<String> order() {
        return order(providers, first);
    }

    /** Whether its absence is to be told: ollama, unless it is named first, is a chance that is taken when it is there. */
    boolean isAskedFor(String provider) {
        return !provider.equals(OLLAMA) || first.equals(OLLAMA);
    }

    ChainLimits limits() {
        return new ChainLimits(
                budget,
                hopLimit,
                leastClaims,
                simpleWords,
                breaker.failures(),
                breaker.openFor(),
                breaker.concurrentCalls());
    }

    private static List<String> order(List<String> providers, String first) {
        if (first.equals(RULES)) {
            return List.of();
        }
        var order = new ArrayList<>(providers);
        if (!first.isEmpty()) {
            order.remove(first);
            order.addFirst(first);
        }
        return order.stream().distinct().toList();
    }

    private static void requireKey(String variable, String provider, String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException(
                    variable + " is not set, and the model chain names " + provider + ", which needs it");
        }
        if (!key.chars().allMatch(each -> each > ' ' && each < 0x7f)) {
            throw new IllegalArgumentException(
                    variable + " holds characters that no key has; expected printable ASCII without spaces");
        }
    }

    private static void requireUrl(String name, String url) {
        var parsed = HttpUrl.parse(url);
        require(
                parsed != null && parsed.username().isEmpty() && parsed.query() == null && parsed.fragment() == null,
                name + " is no http or https address without user, query and fragment");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(PREFIX + "." + otherwise);
        }
    }
}
