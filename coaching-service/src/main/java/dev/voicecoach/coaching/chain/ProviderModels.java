package dev.voicecoach.coaching.chain;

/**
 * The models of one provider.
 *
 * @param simple for answers that are soon told; may be the same
 * @param wasAskedFor whether the operator named the provider, so that its absence is to be told
 */
public record ProviderModels(LanguageModel complex, LanguageModel simple, boolean wasAskedFor) {}
