package dev.voicecoach.coaching.chain;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a language model says, or why it says nothing. */
public sealed interface Reply {
    /** As telemetry names it. */
    String outcome();

    /** Null when the provider does not say; so is {@link #outputTokens}. */
    default @Nullable Integer inputTokens() {
        return null;
    }

    default @Nullable Integer outputTokens() {
        return null;
    }

    /**
     * A whole answer.
     *
     * @param text whatever it wrote
     * @param inputTokens null when it does not say
     * @param outputTokens likewise
     */
    record Answered(
            String text,
            @Nullable Integer inputTokens,
            @Nullable Integer outputTokens) implements Reply {
        @Override
        public String outcome() {
            return "ok";
        }

        /** Never the text: it quotes the answer. */
        @Override
        public String toString() {
            return "Answered[" + text.length() + " characters]";
        }
    }

    /** There is nothing to use. */
    sealed interface Failure extends Reply {}

    /** And that speaks against the provider, not only against this reply. */
    sealed interface Unreachable extends Failure {}

    /**
     * It cannot be reached, is not there or fails.
     *
     * @param reason for a log: without anything of the request, the key or what the server wrote
     */
    record Unavailable(String reason) implements Unreachable {
        @Override
        public String outcome() {
            return "unavailable";
        }
    }

    /** @param retryAfter what the provider asks for; empty when it does not say */
    record RateLimited(Optional<Duration> retryAfter) implements Unreachable {
        @Override
        public String outcome() {
            return "rate_limited";
        }
    }

    /** By the model or by a filter of its provider. */
    record Refused(@Nullable Integer inputTokens, @Nullable Integer outputTokens) implements Failure {
        public Refused() {
            this(null, null);
        }

        @Override
        public String outcome() {
            return "refused";
        }
    }

    /** It stopped at its longest length. */
    record Truncated(
            @Nullable Integer inputTokens, @Nullable Integer outputTokens) implements Failure {
        public Truncated() {
            this(null, null);
        }

        @Override
        public String outcome() {
            return "truncated";
        }
    }

    /** What came is not what its provider documents, or not what was asked for. */
    record Invalid() implements Failure {
        @Override
        public String outcome() {
            return "invalid";
        }
    }

    /** Not within its time. */
    record TimedOut() implements Unreachable {
        @Override
        public String outcome() {
            return "timeout";
        }
    }
}
