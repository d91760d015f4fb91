package dev.voicecoach.coaching.chain;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the chain may take, and when it stops to ask.
 *
 * @param budget for all models together
 * @param hop for one of them
 * @param leastClaims of a model; with fewer it is asked once more, and then the rules fill up
 * @param secondPass whether it is asked once more
 * @param simpleWords answers of at most as many words go to a provider's cheaper model
 * @param examples of other answers in a prompt
 * @param mostOutputTokens of one reply
 * @param costCeiling in US dollars for one answer; null for none
 * @param rememberReplies how long a reply is kept in memory; zero for not at all
 * @param failuresToOpen in a row, after which a provider is left alone
 * @param openFor how long
 * @param concurrentCalls of one provider
 */
public record ChainLimits(
        Duration budget,
        Duration hop,
        int leastClaims,
        boolean secondPass,
        int simpleWords,
        int examples,
        int mostOutputTokens,
        @Nullable Double costCeiling,
        Duration rememberReplies,
        int failuresToOpen,
        Duration openFor,
        int concurrentCalls) {

    /**
     * Whether one more call stays below the ceiling, whatever it replies; one of a model without a price does when there is
     * none.
     */
    boolean allows(double spentUsd, LanguageModel model, Prompt prompt) {
        if (costCeiling == null) {
            return true;
        }
        var price = model.price();
        return price != null && spentUsd + price.atMost(prompt, mostOutputTokens) <= costCeiling;
    }
}
