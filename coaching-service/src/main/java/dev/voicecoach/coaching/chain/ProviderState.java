package dev.voicecoach.coaching.chain;

/**
 * How a provider is now.
 *
 * @param state {@code available}, or why it is not asked: {@code not_reachable}, {@code breaker_open},
 *     {@code waits_as_asked} or {@code busy}
 * @param isWanted whether its absence is a degradation
 */
public record ProviderState(String provider, String state, boolean isWanted) {
    static final String AVAILABLE = "available";

    public boolean isAvailable() {
        return state.equals(AVAILABLE);
    }
}
