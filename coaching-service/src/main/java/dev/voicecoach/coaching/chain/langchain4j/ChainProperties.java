package dev.voicecoach.coaching.chain.langchain4j;

import dev.voicecoach.coaching.chain.ChainLimits;
import dev.voicecoach.coaching.chain.Price;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * @param leastClaims of a model that hold; with fewer, it is asked once more, and then the rules fill up
 * @param secondPass whether it is asked once more
 * @param simpleWords up to which an answer goes to a provider's cheaper model
 * @param examples of other answers in a prompt; each takes some 250 tokens
 * @param probeInterval how long it is remembered whether a provider is there
 * @param rememberReplies how long a model's reply is kept in memory, for the same prompt; zero for not at all
 * @param costCeiling in US dollars for one answer; a model that may cost more is not asked for it; null for none
 * @param prices by model, for {@code llm_cost_usd} and the ceiling
 */
@Validated
@ConfigurationProperties(prefix = Settings.PREFIX, ignoreUnknownFields = false)
record ChainProperties(
        @DefaultValue("ollama") List<String> providers,
        @DefaultValue("") String first,
        @DefaultValue("45s") Duration budget,
        @DefaultValue("30s") Duration hopLimit,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("1500") int maxOutputTokens,
        @DefaultValue("3") int leastClaims,
        @DefaultValue("true") boolean secondPass,
        @DefaultValue("150") int simpleWords,
        @DefaultValue("2") int examples,
        @DefaultValue("30s") Duration probeInterval,
        @DefaultValue("10m") Duration rememberReplies,
        @Nullable Double costCeiling,
        @DefaultValue Map<String, Price> prices,
        @DefaultValue Breaker breaker,
        @DefaultValue OllamaSettings ollama,
        @DefaultValue OpenAiSettings openai,
        @DefaultValue AnthropicSettings anthropic) {

    static final String OLLAMA = "ollama";
    static final String OPENAI = "openai";
    static final String ANTHROPIC = "anthropic";

    private static final Set<String> KNOWN = Set.of(OLLAMA, OPENAI, ANTHROPIC);
    private static final String RULES = "rules";
    /** Nobody waits longer for other words; far below the time in which the listener must come back. */
    private static final Duration LONGEST_BUDGET = Duration.ofMinutes(4);

    ChainProperties {
        providers = List.copyOf(providers);
        prices = Map.copyOf(prices);
        for (var name : providers) {
            Settings.require(
                    KNOWN.contains(name), "providers names '" + name + "'; expected some of ollama, openai, anthropic");
        }
        if (!first.isEmpty() && !first.equals(RULES) && !KNOWN.contains(first)) {
            throw new IllegalArgumentException("LLM_PROVIDER (" + Settings.PREFIX + ".first) is '" + first
                    + "'; expected ollama, openai, anthropic or rules");
        }
        Settings.require(
                hopLimit.isPositive() && hopLimit.compareTo(budget) <= 0 && budget.compareTo(LONGEST_BUDGET) <= 0,
                "hop-limit is " + hopLimit + " and budget " + budget
                        + "; expected above zero, not above the budget, and a budget of at most " + LONGEST_BUDGET);
        Settings.require(connectTimeout.isPositive(), "connect-timeout is " + connectTimeout + "; it is above zero");
        Settings.require(maxOutputTokens > 0, "max-output-tokens is " + maxOutputTokens + "; it is above zero");
        Settings.require(
                probeInterval.isPositive() && !rememberReplies.isNegative(),
                "probe-interval is above zero, and remember-replies not negative");
        Settings.require(
                leastClaims >= 0 && simpleWords >= 0 && examples >= 0,
                "least-claims, simple-words and examples are not negative");
        if (order(providers, first).contains(OPENAI)) {
            Settings.requireKey("OPENAI_API_KEY", OPENAI, openai.apiKey());
        }
        if (order(providers, first).contains(ANTHROPIC)) {
            Settings.requireKey("ANTHROPIC_API_KEY", ANTHROPIC, anthropic.apiKey());
        }
        if (costCeiling != null) {
            Settings.require(costCeiling > 0, "cost-ceiling is " + costCeiling + "; it is above zero, or left out");
            requirePrice(order(providers, first), OPENAI, openai.model(), prices);
            requirePrice(order(providers, first), OPENAI, openai.simpleModel(), prices);
            requirePrice(order(providers, first), ANTHROPIC, anthropic.model(), prices);
            requirePrice(order(providers, first), ANTHROPIC, anthropic.simpleModel(), prices);
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
            Settings.require(
                    failures > 0 && openFor.isPositive() && concurrentCalls > 0,
                    "breaker: failures, open-for and concurrent-calls are above zero");
        }
    }

    private static void requirePrice(List<String> order, String provider, String model, Map<String, Price> prices) {
        Settings.require(
                !order.contains(provider) || prices.containsKey(model),
                "prices has no '" + model + "', which cost-ceiling needs; expected its input and output in US dollars"
                        + " for a million tokens");
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
                secondPass,
                simpleWords,
                examples,
                maxOutputTokens,
                costCeiling,
                rememberReplies,
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
}
