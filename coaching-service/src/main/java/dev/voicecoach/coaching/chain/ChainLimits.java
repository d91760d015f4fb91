package dev.voicecoach.coaching.chain;

import java.time.Duration;

/**
 * What the chain may take, and when it stops to ask.
 *
 * @param budget for all models together
 * @param hop for one of them
 * @param leastClaims of a model; with fewer the rules fill up
 * @param simpleWords answers of at most as many words go to a provider's cheaper model
 * @param failuresToOpen in a row, after which a provider is left alone
 * @param openFor how long
 * @param concurrentCalls of one provider
 */
public record ChainLimits(
        Duration budget,
        Duration hop,
        int leastClaims,
        int simpleWords,
        int failuresToOpen,
        Duration openFor,
        int concurrentCalls) {}
